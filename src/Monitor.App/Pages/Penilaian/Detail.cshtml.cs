using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Assessments;

/// <summary>One frozen assessment: what it rests on, where it stands, and the steps that remain.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class DetailModel(
    PageSources sources, AssessmentSteps steps, ApplyRulings rulings, IWorkbookWriter writer, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const int LongestNote = 1000;

    /// <summary>Set by every handler that shows the page.</summary>
    public Assessment Assessment { get; private set; } = null!;

    public AssessmentStanding Standing { get; private set; } = AssessmentStanding.Draft;

    public ImmutableArray<string> Problems { get; private set; } = [];

    public FinalFileRow? Final { get; private set; }

    /// <summary>Kecamatan of which a final assessment keeps a workbook of its own.</summary>
    public IEnumerable<Kecamatan> Areas => Assessment.AllKecamatan.Where(area => Assessment.Entities.Any(entity => entity.Entity.IsVillage && entity.Entity.Kecamatan == area.Code));

    public bool IsLatest { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public int OpenSuspicions => Assessment.Entities.Sum(entity => entity.Suspicions.Count(suspicion => suspicion.IsOpen));

    /// <summary>The steps this user can take now.</summary>
    public IEnumerable<AssessmentStep> Possible => Enum.GetValues<AssessmentStep>()
        .Where(step => step is AssessmentStep.Approved or AssessmentStep.Returned || Policies.Rules(User))
        .Where(step => Standing.Refusal(step, Actor, Assessment) is null);

    /// <summary>Why it cannot be made final yet; null when it can, or when another step comes first.</summary>
    public string? Hindrance => Standing.Last == AssessmentStep.Approved ? Standing.Refusal(AssessmentStep.Final, Actor, Assessment) : null;

    private string Actor => User.Identity?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(string day, string ordinal, CancellationToken cancellationToken) =>
        await LoadAsync(day, ordinal, cancellationToken) ? Page() : NotFound();

    /// <summary>Takes a step.</summary>
    public async Task<IActionResult> OnPostAsync(
        string day, string ordinal, [FromForm(Name = "langkah")] string? name, [FromForm(Name = "catatan")] string? note, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(day, ordinal, cancellationToken))
        {
            return NotFound();
        }

        if (!Enum.TryParse(name, out AssessmentStep step) || !Enum.IsDefined(step) || (step is AssessmentStep.Submitted or AssessmentStep.Final && !Policies.Rules(User)))
        {
            return Forbid();
        }

        string words = (note ?? "").Trim();
        string? refusal = await steps.TakeAsync(Assessment, step, Actor, words.Length <= LongestNote ? words : words[..LongestNote], Workbooks, cancellationToken);
        if (refusal is not null)
        {
            Problems = [refusal];
            return Page();
        }

        await log.WriteAsync(AuditAction.AssessmentStep, Assessment.Number, "", StepWords.Of(step) + (words.Length > 0 ? ": " + words : ""), cancellationToken);
        return Redirect(StepWords.Path(Assessment.Number));
    }

    /// <summary>Freezes the newest assessment again with the rulings made since.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string day, string ordinal, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        return await LoadAsync(day, ordinal, cancellationToken) && IsLatest && await rulings.RunAsync(cancellationToken) is { } made ? Redirect(StepWords.Path(made.Number)) : NotFound();
    }

    /// <summary>The workbook of a final assessment, bit by bit as it was made.</summary>
    /// <param name="area">Code of a kecamatan; null for the whole kabupaten.</param>
    public async Task<IActionResult> OnGetFileAsync(string day, string ordinal, [FromQuery(Name = "kecamatan")] string? area, CancellationToken cancellationToken)
    {
        if (await steps.FileAsync($"{day}/{ordinal}", area ?? "", cancellationToken) is not { } file)
        {
            return NotFound();
        }

        await log.WriteAsync(AuditAction.Exported, file.FileName, "", "SHA-256 " + file.Hash, cancellationToken);
        return File(file.Content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.FileName);
    }

    private IEnumerable<FinalFile> Workbooks(AssessmentStanding standing)
    {
        AssessmentStepRow approved = standing.Approved ?? throw new InvalidOperationException("Only an approved assessment is made final.");
        var whole = new ExportContext(Actor, time.GetUtcNow(), "seluruh kabupaten", zone.Zone) { HasComplaints = true, Approval = new Approval(standing.SubmittedBy ?? "", approved.Actor, approved.At) };
        ImmutableArray<EntityRow> rows = [.. Assessment.Entities.Select(entity => EntityRow.Of(entity, Assessment.AsOf))];
        yield return Workbook("", rows, whole);
        foreach (Kecamatan area in Areas)
        {
            string name = "Kecamatan " + area.Name;
            yield return Workbook(area.Code.Value, rows.Where(row => row.Entity.Kecamatan == area.Code), whole with { FilterInWords = name, Area = name, HasComplaints = false });
        }
    }

    private FinalFile Workbook(string scope, IEnumerable<EntityRow> rows, ExportContext export)
    {
        WorkbookSpec book = RankingWorkbook.Build(Assessment, rows, export);
        using var file = new MemoryStream();
        writer.Write(book, file);
        return new FinalFile(scope, book.FileName, file.ToArray());
    }

    private async Task<bool> LoadAsync(string day, string ordinal, CancellationToken cancellationToken)
    {
        if (await sources.Find($"{day}/{ordinal}", cancellationToken) is not { } found)
        {
            return false;
        }

        Assessment = found;
        Standing = await steps.OfAsync(found.Number, cancellationToken);
        Final = Standing.IsFinal ? await steps.FileAsync(found.Number, "", cancellationToken) : null;
        IsLatest = (await sources.Titles(cancellationToken)).FirstOrDefault()?.Number == found.Number;
        return true;
    }
}
