using System.Net.Http.Headers;
using Monitor.App.Tests.Pages;
using Monitor.Host.Charts;

namespace Monitor.Host.Tests.Pages;

/// <summary>The pages with the real drawings.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData("Camat", "99.01.01", "/kecamatan/99.01.01")]
    [InlineData("Diskominfo", null, "/")]
    public async Task First_screen_stays_within_60_kilobytes_and_3_requests(string role, string? kecamatan, string start)
    {
        await using var charts = new RadzenChartRenderer();
        await using PageHost host = await PageHost.StartAsync(charts, SampleAssessment.Make(40));
        using HttpClient client = host.Client(role, kecamatan);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        byte[] page = await client.GetByteArrayAsync(start);
        byte[] style = await client.GetByteArrayAsync(App.Pages.Assets.Style.Path);
        byte[] icon = await client.GetByteArrayAsync(App.Pages.Assets.Icon.Path);
        Assert.InRange(page.Length, 1, 24 * 1024);
        Assert.InRange(style.Length, 1, 12 * 1024);
        Assert.InRange(page.Length + style.Length + icon.Length, 1, 60 * 1024);
    }
}
