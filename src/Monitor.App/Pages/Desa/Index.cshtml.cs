using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports.Rows;

namespace Monitor.App.Pages.Desa;

/// <summary>The whole register of desa and kelurahan with results; everything asked by the address.</summary>
[Authorize(Policy = Policies.Lists)]
[FrozenPage]
public sealed class IndexModel(Board board, PageSources sources) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public EntityTable Table { get; private set; } = EntityTable.None;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        EntityFilter filter = EntityFilter.Read(Request.Query, View.Villages);
        Table = EntityTable.Of("/desa", "Desa dan kelurahan dengan hasil pantauan.", filter, filter.Apply(View.Villages)) with
        {
            Moves = View.Assessment is { } assessment ? ScoreMoves.Of(await sources.Ranking(assessment.AsOf, ScoreMoves.Days, cancellationToken)) : null,
        };
    }
}
