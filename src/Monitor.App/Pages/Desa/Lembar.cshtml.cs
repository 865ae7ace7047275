using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Desa;

/// <summary>Lembar desa: one A4 for the operator, with the state and the three best next uploads. No suspicion and no personal data stands on it.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class LembarModel(Board board) : PageModel
{
    private const int MostSteps = 3;

    public BoardView View { get; private set; } = BoardView.Empty;

    public EntityRow Row { get; private set; } = EntityRow.None;

    public ImmutableArray<AdviceStep> Steps { get; private set; } = [];

    public string? NextBand => Row.Verdict is { } verdict && View.Assessment is { } assessment ? NextBandSentence.Of(verdict, assessment.Methodology) : null;

    public string? Whatsapp => WhatsappText.Of(Row, $"{Request.Scheme}://{Request.Host}{Row.Path}");

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: true) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Steps = row.Verdict is { Advice.IsDefaultOrEmpty: false } verdict ? [.. verdict.Advice.OrderByDescending(step => step.Points).Take(MostSteps)] : [];
        return Page();
    }
}
