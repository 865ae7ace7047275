using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Criteria;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Pages.Assessments;

/// <summary>One line of the letter.</summary>
/// <param name="Basis">Null where Bagian Hukum confirmed none.</param>
/// <param name="Place">Where it was looked for; null when no page bears witness.</param>
public sealed record LetterLine(string Title, string Seen, string? Place, string? Basis, DateOnly? Due, double Lost);

/// <summary>Surat hasil pantauan: what one frozen assessment says to one entity, to be numbered and signed by the office. Neither a suspicion nor personal data stands in it.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class SuratModel(PageSources sources, AssessmentSteps steps, ShownZone zone) : PageModel
{
    private const int LongestSeen = 240;

    /// <summary>Set by the handler that shows the page.</summary>
    public Assessment Assessment { get; private set; } = null!;

    public EntityRow Row { get; private set; } = EntityRow.None;

    public AssessmentStanding Standing { get; private set; } = AssessmentStanding.Draft;

    public ImmutableArray<LetterLine> Lines { get; private set; } = [];

    /// <summary>Criteria nobody could measure: they count for nothing.</summary>
    public int Unmeasured { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>To whom it goes.</summary>
    public string Addressee => Row.Entity.Kind switch
    {
        EntityKind.Desa => "Kepala " + Row.Entity.FullName,
        EntityKind.Kelurahan => "Lurah " + Row.Entity.Name,
        EntityKind.Kecamatan => "Camat " + Row.Entity.Name,
        EntityKind.Bumd => "Direktur " + Row.Entity.FullName,
        _ => "Kepala " + Row.Entity.FullName,
    };

    /// <summary>Why nothing is told; null when something is.</summary>
    public string? Silent =>
        Row.Entity.Suspension is { } suspension ? $"Penilaian {Row.Entity.FullName} ditangguhkan sampai {Indonesian.Date(suspension.Until)}; tidak ada hasil yang disampaikan."
        : Row.Verdict is null ? Row.Assessed.Unjudged ?? "Belum mendapat giliran pemeriksaan."
        : null;

    public async Task<IActionResult> OnGetAsync(string day, string ordinal, string kode, CancellationToken cancellationToken)
    {
        if (await sources.Find($"{day}/{ordinal}", cancellationToken) is not { } found || found.Entities.FirstOrDefault(entity => EntityRow.SlugOf(entity.Entity) == kode) is not { } assessed)
        {
            return NotFound();
        }

        (Assessment, Row) = (found, EntityRow.Of(assessed, found.AsOf));
        Standing = await steps.OfAsync(found.Number, cancellationToken);
        Finding[] told = [.. ReportContent.Findings(Row).Where(finding => !CriterionWords.IsSuspicion(finding.Criterion) && finding.Weight > 0)];
        Unmeasured = told.Count(finding => finding.Outcome == Outcome.Unmeasured);
        Lines =
        [
            .. told.Where(finding => finding.Outcome is Outcome.Unmet or Outcome.Partial).OrderByDescending(finding => finding.Weight - finding.Points).ThenBy(finding => finding.Criterion, StringComparer.Ordinal).Select(finding => new LetterLine(
                CriterionWords.Title(finding.Criterion),
                SheetText.Cut(PersonalNumbers.Show(finding.Explanation), LongestSeen),
                finding.Evidence.IsDefaultOrEmpty ? null : PersonalAddresses.Show(finding.Evidence[0].Url),
                found.Methodology.BasisOf(finding.Criterion),
                Row.Verdict?.Advice.FirstOrDefault(step => step.Criterion == finding.Criterion)?.Due,
                finding.Weight - finding.Points)),
        ];
        return Page();
    }
}
