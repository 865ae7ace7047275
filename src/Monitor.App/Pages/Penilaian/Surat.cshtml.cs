using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Pages.Assessments;

/// <summary>One line of the letter.</summary>
/// <param name="Basis">Null where Bagian Hukum confirmed none.</param>
/// <param name="Place">Where it was looked for; null when no page bears witness.</param>
/// <param name="Step">What the score rises by when it is done, and since when it is owed; null where the advice names none.</param>
public sealed record LetterLine(string Title, string Seen, string? Place, string? Basis, AdviceStep? Step);

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

    /// <summary>The name of the kabupaten in capitals, without the word.</summary>
    public string Kabupaten => (Assessment.Kabupaten.Name.StartsWith("Kabupaten ", StringComparison.OrdinalIgnoreCase) ? Assessment.Kabupaten.Name["Kabupaten ".Length..] : Assessment.Kabupaten.Name).ToUpperInvariant();

    /// <summary>To whom it goes.</summary>
    public string Addressee => Row.Entity.Kind switch
    {
        EntityKind.Desa => "Kepala " + Row.Entity.FullName,
        EntityKind.Kelurahan => "Lurah " + Row.Entity.Name,
        EntityKind.Kecamatan => "Camat " + Row.Entity.Name,
        _ => "Pimpinan " + Row.Entity.FullName,
    };

    /// <summary>Why nothing is told; null when something is.</summary>
    public string? Silent =>
        Row.Entity.Suspension is not null || Row.Verdict is null ? OpenWords.WithoutScore(Row.Assessed) ?? "Belum mendapat giliran pemeriksaan." : null;

    /// <summary>Why there is no score; null where there is one.</summary>
    public string? WithoutScore => OpenWords.WithoutScore(Row.Assessed);

    /// <summary>Why a better band stays closed; null where none does.</summary>
    public string? Held => OpenWords.Held(Row.Assessed);

    /// <summary>"32 dari 54 yang dinilai"; null without a rank.</summary>
    public string? Place => Row.Assessed.Rank is { } rank ? $"{Indonesian.Count(rank)} dari {Indonesian.Count(Ranking.Among(Row.Entity, Assessment.Entities))} yang dinilai" : null;

    public async Task<IActionResult> OnGetAsync(string day, string ordinal, string kode, CancellationToken cancellationToken)
    {
        if (await sources.Find($"{day}/{ordinal}", cancellationToken) is not { } found || found.Entities.FirstOrDefault(entity => EntityRow.SlugOf(entity.Entity) == kode) is not { } assessed)
        {
            return NotFound();
        }

        (Assessment, Row) = (found, EntityRow.Of(assessed, found.AsOf));
        Standing = await steps.OfAsync(found.Number, cancellationToken);
        ImmutableArray<(Finding Finding, string Words, ImmutableArray<Evidence> Evidence)> told = [.. OpenWords.Findings(assessed).Where(one => one.Finding.Weight > 0)];
        Unmeasured = told.Count(one => one.Finding.Outcome == Outcome.Unmeasured);
        Lines =
        [
            .. told.Where(one => one.Finding.Outcome is Outcome.Unmet or Outcome.Partial)
                .OrderByDescending(one => one.Finding.Weight - one.Finding.Points).ThenBy(one => one.Finding.Criterion, StringComparer.Ordinal)
                .Select(one => new LetterLine(
                    CriterionWords.Title(one.Finding.Criterion),
                    SheetText.Cut(one.Words, LongestSeen),
                    one.Evidence.IsEmpty ? null : PersonalAddresses.Show(one.Evidence[0].Url),
                    found.Methodology.BasisOf(one.Finding.Criterion),
                    Row.Verdict?.Advice.FirstOrDefault(step => step.Criterion == one.Finding.Criterion))),
        ];
        return Page();
    }
}
