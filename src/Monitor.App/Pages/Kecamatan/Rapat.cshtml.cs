using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Areas;

/// <summary>Lembar rapat koordinasi: one A4 for the meeting of a kecamatan. No suspicion and no personal data stands on it.</summary>
[Authorize(Policy = Policies.Lists)]
[FrozenPage]
public sealed class RapatModel(Board board) : PageModel
{
    private const int Named = 5;

    public BoardView View { get; private set; } = BoardView.Empty;

    public AreaRow Area { get; private set; } = new(new Kecamatan(default, ""), [], ActivityCounts.In([]), null);

    /// <summary>Rows in the order of the alphabet: a list for a meeting is no ranking of who is worst.</summary>
    public IEnumerable<EntityRow> Rows => Area.Rows.OrderBy(row => row.Entity.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The message for the group of the kecamatan.</summary>
    public string Whatsapp
    {
        get
        {
            var text = new StringBuilder();
            text.Append("Rapat koordinasi Kecamatan ").Append(Area.Kecamatan.Name).Append(": ").Append(Area.Counts.InWords()).Append(".\n");
            foreach (EntityRow row in Rows.Where(row => row is { Danger: null, NextStep: not null }).OrderByDescending(row => row.NextStep?.Points).Take(Named))
            {
                text.Append("- ").Append(row.Entity.FullName).Append(": ").Append(CriterionWords.Title(row.NextStep?.Criterion ?? "")).Append(" (+").Append(Indonesian.Points(row.NextStep?.Points ?? 0)).Append(")\n");
            }

            return text.Append("Rincian (perlu masuk): ").Append(Request.Scheme).Append("://").Append(Request.Host).Append(Area.Path).ToString();
        }
    }

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (AreaRow.All(View).FirstOrDefault(area => area.Kecamatan.Code.Value == kode) is not { } area)
        {
            return NotFound();
        }

        Area = area;
        return Page();
    }
}
