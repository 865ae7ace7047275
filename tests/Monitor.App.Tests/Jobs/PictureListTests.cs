using System.Collections.Immutable;
using Monitor.App.Jobs;
using Monitor.App.Tests.Data;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Jobs;

public sealed class PictureListTests
{
    [Fact]
    public void Negatives_are_pictured_with_what_is_dangerous_first_and_pages_with_residents_numbers_never()
    {
        SiteVerdict verdict = Verdict(
            Finding("sop-terbit", Outcome.Unmet, null, "layanan", "bansos"),
            Finding("apbdes-terbit", Outcome.Met, null, "anggaran"),
            Finding("perdes-terbit", Outcome.Unmeasured, Outcome.Unmet, "produk-hukum"),
            Finding("bebas-judi", Outcome.Unmeasured, Outcome.Unmet, "slot", "bansos"),
            Finding("nik-tertutup", Outcome.Unmet, null, "bansos", "penerima"));
        Assert.Equal(["slot", "layanan", "produk-hukum"], Names(PictureList.Quoted(verdict)));
        Assert.Equal(["slot"], Names(PictureList.Dangerous(verdict)));
    }

    private static IEnumerable<string> Names(ImmutableArray<Uri> pages) => pages.Select(page => page.AbsolutePath.Trim('/'));

    private static SiteVerdict Verdict(params Finding[] findings) => SampleRecords.Verdict(SampleRecords.Snapshot()) with { Findings = [.. findings] };

    private static Finding Finding(string criterion, Outcome outcome, Outcome? awaiting, params string[] pages) => new(
        criterion, outcome, null, 1, 0, "", [.. pages.Select(page => new Evidence(new Uri(SampleRecords.Site, page), "kutipan", null, SampleRecords.At))], awaiting);
}
