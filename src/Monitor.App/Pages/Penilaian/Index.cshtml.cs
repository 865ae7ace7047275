using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Assessments;

/// <summary>The frozen assessments, and two of them side by side.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class IndexModel(PageSources sources, ShownZone zone) : PageModel
{
    public ImmutableArray<AssessmentTitle> Titles { get; private set; } = [];

    /// <summary>The last step of every assessment that has one, by number.</summary>
    public ImmutableDictionary<string, AssessmentStep> Standings { get; private set; } = ImmutableDictionary<string, AssessmentStep>.Empty;

    /// <summary>Number of the earlier of the two.</summary>
    public string? From { get; private set; }

    /// <summary>Number of the later of the two.</summary>
    public string? To { get; private set; }

    /// <summary>Null until two assessments are chosen.</summary>
    public ChangeTable? Table { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>The address of the same comparison with another filter.</summary>
    public string Link(ChangeKind? kind, bool bandsOnly) =>
        $"/penilaian?dari={Uri.EscapeDataString(From ?? "")}&ke={Uri.EscapeDataString(To ?? "")}"
        + (kind is { } only ? "&perubahan=" + Reports.ChangeWords.Id(only) : "") + (bandsOnly ? "&predikat=1" : "");

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "dari")] string? from,
        [FromQuery(Name = "ke")] string? to,
        [FromQuery(Name = "perubahan")] string? kind,
        [FromQuery(Name = "predikat")] string? bands,
        CancellationToken cancellationToken)
    {
        BoardScope scope = await sources.Scope(cancellationToken);
        Titles = scope.HasTerritory ? await sources.Titles(cancellationToken) : [];
        Standings = await sources.Standings(cancellationToken);
        To = to ?? Titles.FirstOrDefault()?.Number;
        From = from ?? Titles.Skip(1).FirstOrDefault()?.Number;
        if (from is null || to is null || from == to || !scope.HasTerritory)
        {
            return Page();
        }

        Assessment? before = await sources.Find(from, cancellationToken);
        Assessment? after = await sources.Find(to, cancellationToken);
        if (before is null || after is null)
        {
            return NotFound();
        }

        Table = ChangeTable.Of(AssessmentComparison.Of(before, after), scope.Sees, kind, bands == "1");
        return Page();
    }
}
