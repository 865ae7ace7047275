using System.Text.Json;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Tests.Verbs;

/// <summary>Real input: what the program says about a WordPress as Debian ships it, filled by an office.</summary>
public sealed class WordPressTests
{
    // A block theme and a classic one, whose markup has nothing in common.
    [WordPressTheory]
    [InlineData("twentytwentythree")]
    [InlineData("twentytwentyone")]
    public async Task A_real_wordpress_is_read_as_a_careful_person_would_read_it(string theme)
    {
        await using WordPressSite site = await WordPressSite.StartAsync(theme);
        using var visitor = new HttpClient();
        string home = await visitor.GetStringAsync(site.Address);
        Assert.Contains(theme, home, StringComparison.Ordinal);

        CliRun run = await CliRun.OfAsync(
            "inspect", site.Address.AbsoluteUri, "--allow-loopback", "--no-browser", "--kind", "desa", "--name", "Karangsari Makmur", "--as-of", "2026-11-25", "--json", "-");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        JsonElement json = run.Json();
        Assert.Equal("wordpress", json.GetProperty("platform").GetString());
        Assert.Equal("aktif", json.GetProperty("state").GetProperty("id").GetString());
        Assert.Equal("2026-11-17", json.GetProperty("newest").GetProperty("date").GetString());
        Assert.Contains("kerja-bakti", json.GetProperty("newest").GetProperty("url").GetString(), StringComparison.Ordinal);
        (string Type, int? Year)[] files =
        [
            .. json.GetProperty("documents").EnumerateArray()
                .Where(document => document.GetProperty("evidenceLevel").GetString() == "E4")
                .Select(document => (document.GetProperty("type").GetString()!, document.GetProperty("year").ValueKind == JsonValueKind.Number ? document.GetProperty("year").GetInt32() : (int?)null)),
        ];
        Assert.Equal([("apbdes", 2026), ("realisasi-tahunan", 2025), ("rkpdes", 2027)], files.Distinct().Order());

        // The folder of uploads names the month; PHP's server sends no Last-Modified, so the site tells no more.
        Assert.Equal("2026-09", json.GetProperty("newestDocument").GetProperty("date").GetString());
        JsonElement channels = json.GetProperty("channels");
        Assert.Contains("+62299761482", Texts(channels.GetProperty("phone")));
        Assert.Equal(["https://wa.me/6281390417265"], Texts(channels.GetProperty("whatsapp")));
        Assert.Equal(["kantor@karangsari.example"], Texts(channels.GetProperty("email")));
        Assert.Contains("instagram.com/desakarangsarimakmur", Assert.Single(Texts(channels.GetProperty("social"))), StringComparison.Ordinal);
        Assert.Contains("lapor.go.id", channels.GetProperty("lapor").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, channels.GetProperty("form").ValueKind);
        Assert.Empty(new[] { "persyaratan", "alur", "waktu", "biaya" }.Except(Texts(json.GetProperty("sop").GetProperty("elements")), StringComparer.Ordinal));
        Assert.False(json.GetProperty("gambling").GetProperty("suspected").GetBoolean());
        Assert.Equal(0, json.GetProperty("privacy").GetProperty("nik").GetInt32());
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
