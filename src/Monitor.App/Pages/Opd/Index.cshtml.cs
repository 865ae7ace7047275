using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Opd;

/// <summary>OPD, BUMD and kecamatan: channels, complaints and score.</summary>
[Authorize(Policy = Policies.Lists)]
[FrozenPage]
public sealed class IndexModel(Board board) : PageModel
{
    private const int LongestText = 80;

    public BoardView View { get; private set; } = BoardView.Empty;

    public ImmutableArray<EntityRow> Rows { get; private set; } = [];

    public string? Text { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "q")] string? text, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        string trimmed = (text ?? "").Trim();
        Text = trimmed.Length == 0 ? null : trimmed[..Math.Min(trimmed.Length, LongestText)];
        Rows =
        [
            .. View.Offices.Where(row => Text is null || row.Entity.FullName.Contains(Text, StringComparison.OrdinalIgnoreCase))
                .OrderBy(row => OfficeWords.Kind(row.Entity.Kind) == "OPD" ? 0 : row.Entity.Kind == EntityKind.Bumd ? 1 : 2)
                .ThenBy(row => row.Entity.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Entity.Code.Value, StringComparer.Ordinal),
        ];
    }
}
