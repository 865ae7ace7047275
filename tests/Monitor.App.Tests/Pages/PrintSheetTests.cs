using System.Net;
using Monitor.App.Reports;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Pages;

/// <summary>The two sheets people carry to a meeting: nothing that is not for everybody's eyes stands on them.</summary>
public sealed class PrintSheetTests : IAsyncLifetime
{
    private PageHost? host;

    private PageHost Host => host ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make());

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task The_sheet_of_a_village_names_its_best_next_uploads_with_their_points()
    {
        string html = await GetAsync("/desa/99.01.01.2001/lembar");
        Assert.Contains("Tiga unggahan berikutnya", html, StringComparison.Ordinal);
        Assert.Contains("<b>+12</b>", html, StringComparison.Ordinal);
        Assert.Contains("https://wa.me/?text=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sheet_and_no_message_tells_of_a_suspicion_or_of_personal_data()
    {
        foreach (string code in Enumerable.Range(1, 26).Select(area => $"99.01.{area:00}"))
        {
            foreach (string address in Enumerable.Range(2001, 12).Select(village => $"/desa/{code}.{village}/lembar").Append($"/kecamatan/{code}/rapat"))
            {
                string text = Uri.UnescapeDataString(await GetAsync(address));
                string content = text[text.IndexOf("<main", StringComparison.Ordinal)..];
                Assert.DoesNotContain("dugaan", content, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("judi", content, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("data pribadi", content, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("990101•", content, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Whom_a_person_cleared_no_sheet_and_no_page_accuses()
    {
        Assessment told = SampleAssessment.Told(SampleAssessment.Make(), Ruling.Dismissed);
        AssessedEntity[] cleared = [.. told.Entities.Where(entity => entity.Entity.IsVillage && entity.Verdict?.Facts.State.Value?.Id == StateId.DugaanJudi)];
        Assert.NotEmpty(cleared);
        await using PageHost other = await PageHost.StartAsync(new PlainCharts(), told);
        using HttpClient client = other.Client("Diskominfo");
        foreach (AssessedEntity entity in cleared)
        {
            string sheet = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/desa/{entity.Entity.Code.Value}/lembar", UriKind.Relative)));
            string page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/desa/{entity.Entity.Code.Value}", UriKind.Relative)));

            Assert.DoesNotContain("judi", sheet, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("tidak bermasalah", sheet, StringComparison.Ordinal);
            Assert.Contains("tidak bermasalah", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Vocabulary.StateName(StateId.DugaanJudi), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_sheet_of_a_meeting_lists_every_village_of_the_kecamatan_by_the_alphabet()
    {
        string html = await GetAsync("/kecamatan/99.01.02/rapat");
        Assert.Equal(15, html.Split("data-l=\"Keaktifan\"").Length - 1);
    }

    private async Task<string> GetAsync(string address)
    {
        using HttpClient client = Host.Client("Diskominfo");
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
    }
}
