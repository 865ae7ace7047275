using Monitor.App.Jobs;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Jobs;

/// <summary>A site that prints no dates is known by what appears between the monitor's own readings.</summary>
public sealed class OwnObservationTests
{
    private static readonly DateOnly First = new(2026, 11, 25);

    private static readonly string About = string.Join(' ', Enumerable.Repeat("Warga Desa Sukaruga bertani, berdagang, dan mengolah hasil kebun bersama kelompoknya di balai desa.", 12));

    [Fact]
    public async Task An_undated_article_was_uploaded_between_the_readings_that_lack_and_show_it()
    {
        string more = "";
        await using CountingSite site = await CountingSite.StartAsync(path => path switch
        {
            "/" => $"<!doctype html><title>Pemerintah Desa Sukaruga</title><main><p>{About}</p><ul><li><a href=\"/cerita/sawah\">Cerita dari sawah warga</a></li>{more}</ul></main>",
            "/cerita/sawah" or "/cerita/pasar" => $"<!doctype html><title>Cerita</title><main><h1>Cerita warga</h1><p>{About}</p></main>",
            _ => null,
        });
        using InspectionBench bench = await InspectionBench.MakeAsync();
        bench.Entities = [InspectionBench.Village(1, site.Address)];

        SiteVerdict before = await ReadAsync(bench, First);
        more = "<li><a href=\"/cerita/pasar\">Cerita dari pasar desa</a></li>";
        bench.Time.Now += TimeSpan.FromDays(7);
        SiteVerdict after = await ReadAsync(bench, First.AddDays(7));

        Assert.Equal(StateId.ProfilStatis, before.Facts.State.Value!.Id);
        Assert.Null(before.Facts.Recency.Value!.Watch);
        Assert.Equal(StateId.Aktif, after.Facts.State.Value!.Id);
        DatedItem newest = after.Facts.Recency.Value!.Newest!;
        Assert.Equal((DateSource.Observed, First, First.AddDays(7)), (newest.Source, newest.NotBefore, newest.Date.Day));
        Assert.Contains("muncul antara 25 November 2026 dan 2 Desember 2026", after.Findings.Single(finding => finding.Criterion == "unggahan-terbaru").Explanation, StringComparison.Ordinal);
    }

    private static async Task<SiteVerdict> ReadAsync(InspectionBench bench, DateOnly day)
    {
        InspectionResult result = await bench.RunAsync(bench.Order($"uji/{day:yyyy-MM-dd}") with { AsOf = day });
        return result.Assessment.Entities[0].Verdict!;
    }
}
