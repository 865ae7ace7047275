using System.Globalization;
using System.Text.Json;
using Monitor.Core.Facts;
using Monitor.Gather;
using Monitor.Host.Verbs.CommandLine;
using Monitor.Host.Verbs.Inspect;

namespace Monitor.Host.Tests.Verbs;

public sealed class InspectVerbTests
{
    private static readonly string[] Keys =
    [
        "url", "takenAt", "platform", "needsBrowser", "confirmed", "state", "newest", "newestDocument", "documents", "sop", "channels",
        "gambling", "privacy", "pages", "findings", "score", "coverage",
    ];

    private static readonly string[] Platforms = ["opensid", "wordpress", "dilan", "sid-kendal", "blogger", "joomla", "laravel", "single-page", "static", "unknown"];

    [Fact]
    public async Task The_json_holds_every_key_of_the_contract_with_its_type()
    {
        await using TestSite site = await TestSite.VillageAsync();

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--as-of", "2026-11-25", "--name", "Sukaruga", "--json", "-");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        JsonElement json = run.Json();
        Assert.Equal(Keys.Order(StringComparer.Ordinal), json.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.Equal(site.Address.AbsoluteUri, json.GetProperty("url").GetString());
        Assert.True(DateTimeOffset.TryParseExact(json.GetProperty("takenAt").GetString(), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));
        Assert.Contains(json.GetProperty("platform").GetString(), Platforms);
        Assert.False(json.GetProperty("needsBrowser").GetBoolean());
        Assert.False(json.GetProperty("confirmed").GetBoolean());
        Keyed(json.GetProperty("state"), "id", "reason");
        Assert.Contains(json.GetProperty("state").GetProperty("id").GetString(), StateId.All);
        Keyed(json.GetProperty("sop"), "present", "elements", "services", "url");
        Keyed(json.GetProperty("channels"), "phone", "whatsapp", "email", "social", "form", "lapor");
        Keyed(json.GetProperty("gambling"), "suspected", "evidence");
        Keyed(json.GetProperty("privacy"), "nik", "kk", "phones", "evidence");
        Assert.InRange(json.GetProperty("coverage").GetDouble(), 0, 1);
        foreach (JsonElement page in json.GetProperty("pages").EnumerateArray())
        {
            Assert.Contains(page.GetProperty("via").GetString(), new[] { "http", "browser" });
            Assert.True(page.GetProperty("bytes").GetInt64() >= 0);
            Assert.True(Uri.IsWellFormedUriString(page.GetProperty("url").GetString(), UriKind.Absolute));
            Assert.Equal(page.GetProperty("status").ValueKind == JsonValueKind.Null, page.GetProperty("failure").ValueKind == JsonValueKind.String);
        }

        foreach (JsonElement finding in json.GetProperty("findings").EnumerateArray())
        {
            Keyed(finding, "criterion", "outcome", "score", "explanation", "evidence");
            Assert.Contains(finding.GetProperty("outcome").GetString(), new[] { "unmeasured", "not-applicable", "unmet", "partial", "met" });
            Assert.True(finding.GetProperty("score").ValueKind == JsonValueKind.Null || finding.GetProperty("score").GetDouble() is >= 0 and <= 1);
        }
    }

    [Fact]
    public async Task Explain_tells_for_every_fact_what_was_counted_and_what_was_not()
    {
        await using TestSite site = await TestSite.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/"] = "<title>Desa Sukaruga</title><h1>Pemerintah Desa Sukaruga</h1><p>Hari ini 25 November 2026. Telepon: 0812-3456-7890. Telepon: 0896-5550-1234.</p><a href='https://wa.me/?text=x'>Bagikan</a><a href=/berita>Berita</a><a href=/rapb.html>Rancangan APBDes 2027</a>",
            ["/berita"] = "<title>Berita</title><article><h1>Kerja bakti Dusun Krajan</h1><time datetime='2026-11-10'>10 November 2026</time><p>Warga membersihkan saluran air bersama perangkat desa sejak pagi hari.</p></article>",
        });

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--as-of", "2026-11-25", "--name", "Sukaruga", "--no-browser", "--explain", "--json", "-");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        Dictionary<string, JsonElement> facts = run.Json().GetProperty("explain").EnumerateArray().ToDictionary(fact => fact.GetProperty("fact").GetString() ?? "", StringComparer.Ordinal);
        Assert.Equal(["state", "newest", "documents", "sop", "channels", "gambling", "privacy"], facts.Keys);
        Assert.Contains("2026-11-10", facts["newest"].GetProperty("taken")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Contains(Refused("newest"), refusal => refusal.Text.Contains("25 November 2026", StringComparison.Ordinal) && refusal.Reason.Length > 0);
        Assert.Contains(("+6281234567890", "nomor contoh"), Refused("channels"));
        Assert.Contains(("https://wa.me/?text=x", "tombol bagikan"), Refused("channels"));
        Assert.Contains("+6289655501234", facts["channels"].GetProperty("taken")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        Assert.Contains(Refused("documents"), refusal => refusal.Text.Contains("Rancangan APBDes 2027", StringComparison.Ordinal) && refusal.Reason == "masih rancangan");

        CliRun spoken = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--as-of", "2026-11-25", "--name", "Sukaruga", "--no-browser", "--explain");
        Assert.Contains("  - +6281234567890: nomor contoh ", spoken.Output, StringComparison.Ordinal);
        Assert.Contains("  + unggahan terakhir 2026-11-10", spoken.Output, StringComparison.Ordinal);

        (string Text, string Reason)[] Refused(string fact) =>
            [.. facts[fact].GetProperty("refused").EnumerateArray().Select(refusal => (refusal.GetProperty("text").GetString() ?? "", refusal.GetProperty("reason").GetString() ?? ""))];
    }

    [Fact]
    public async Task Standard_output_holds_nothing_but_the_json()
    {
        await using TestSite site = await TestSite.VillageAsync();

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--json", "-");

        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("}", run.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_file_receives_the_json_and_the_output_a_summary_for_people()
    {
        await using TestSite site = await TestSite.VillageAsync();
        string file = Path.Combine(RunFolder.New(), "hasil.json");

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--name", "Sukaruga", "--json", file);

        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(site.Address.AbsoluteUri, document.RootElement.GetProperty("url").GetString());
        Assert.Contains("Desa Sukaruga", run.Output, StringComparison.Ordinal);
        Assert.Contains("Keadaan", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"takenAt\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_a_result()
    {
        string address = $"http://127.0.0.1:{CliRun.ClosedPort()}/";

        CliRun run = await CliRun.OfAsync("inspect", address, "--allow-loopback", "--json", "-");

        Assert.True(run.Code == ExitCode.Done, run.Error);
        JsonElement json = run.Json();
        Assert.Equal(JsonValueKind.Null, json.GetProperty("newest").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("score").ValueKind);
        Assert.Contains(json.GetProperty("pages").EnumerateArray(), page => page.GetProperty("failure").GetString() == "connect-failed");
    }

    [Theory]
    [InlineData("bukan alamat")]
    [InlineData("http://")]
    [InlineData("ftp://desa.contoh.test/")]
    [InlineData("https://admin:rahasia@desa.contoh.test/")]
    [InlineData("https://desa.contoh.test:8443/")]
    [InlineData("desa")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("http://localhost/")]
    public async Task An_address_that_is_malformed_or_not_public_is_refused_with_a_reason(string address)
    {
        CliRun run = await CliRun.OfAsync("inspect", address, "--json", "-");

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error.Trim());
    }

    [Fact]
    public async Task Loopback_is_read_only_when_it_is_asked_for()
    {
        await using TestSite site = await TestSite.VillageAsync();

        CliRun refused = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--json", "-");
        CliRun other = await CliRun.OfAsync("inspect", "http://192.0.2.1/", "--allow-loopback", "--json", "-");

        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Equal(ExitCode.BadInput, other.Code);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_the_sites_own_doing()
    {
        await using TestSite site = await TestSite.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/"] = "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=http://192.168.0.1/\"><title>Pindah</title>",
        });

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--json", "-");

        Assert.True(run.Code == ExitCode.Done, run.Error);
    }

    [Theory]
    [InlineData("--as-of", "25-11-2026")]
    [InlineData("--max-pages", "0")]
    [InlineData("--max-pages", "banyak")]
    [InlineData("--kind", "negara")]
    [InlineData("--tidak-ada", "x")]
    public async Task An_option_that_cannot_be_used_is_named(string option, string value)
    {
        CliRun run = await CliRun.OfAsync("inspect", "https://desa.contoh.test/", option, value);

        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_pages_are_read_than_allowed()
    {
        await using TestSite site = await TestSite.VillageAsync();

        CliRun run = await CliRun.OfAsync("inspect", site.Address.AbsoluteUri, "--allow-loopback", "--max-pages", "2", "--json", "-");

        string[] news = ["/berita/", "/apbdes", "/layanan", "/kontak"];
        int read = run.Json().GetProperty("pages").EnumerateArray().Count(page => Array.Exists(news, part => page.GetProperty("url").GetString()!.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(1, read);
    }

    [Fact]
    public async Task Help_is_in_bahasa_indonesia_with_english_option_names()
    {
        CliRun run = await CliRun.OfAsync("inspect", "--help");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("Pemakaian:", run.Output, StringComparison.Ordinal);
        Assert.Contains("--allow-loopback", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_rules_let_no_loopback_address_through()
    {
        Assert.False(TargetRules.Public.IsLoopback);
        Assert.False(TargetRules.Public.Permits(System.Net.IPAddress.Loopback, 80));
        Assert.False(TargetRules.Public.Permits(System.Net.IPAddress.IPv6Loopback, 443));
        Assert.False(TargetAddress.TryRead("http://127.0.0.1/", TargetRules.Public, out _, out _));
    }

    private static void Keyed(JsonElement element, params string[] keys) =>
        Assert.Equal(keys.Order(StringComparer.Ordinal), element.EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
}
