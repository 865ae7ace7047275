using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Methods;

/// <summary>How the scores of the newest assessment were made.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class IndexModel(Board board) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public IEnumerable<(EntityKind Kind, IReadOnlyList<CriterionWeight> Weights)> Weights => View.Assessment is null
        ? []
        : View.Assessment.Methodology.Weights.OrderBy(pair => pair.Key).Select(pair => (pair.Key, (IReadOnlyList<CriterionWeight>)[.. pair.Value
            .OrderBy(weight => CriterionWords.Meta(weight.Criterion)?.Group)
            .ThenByDescending(weight => weight.Weight)
            .ThenBy(weight => weight.Criterion, StringComparer.Ordinal)]));

    public static string KindName(EntityKind kind) => kind switch
    {
        EntityKind.Desa => "desa",
        EntityKind.Kelurahan => "kelurahan",
        EntityKind.Kecamatan => "kecamatan",
        EntityKind.Bumd => "BUMD",
        _ => "OPD",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await board.LoadAsync(cancellationToken);
}
