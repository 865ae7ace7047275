using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.App.Tests.Pages;

/// <summary>Two assessments side by side, and other weights tried in the browser.</summary>
public sealed partial class AssessmentPagesTests : IAsyncLifetime
{
    private const string Compared = "/penilaian?dari=2026-10-24/1&ke=2026-11-24/1";

    private PageHost? host;

    private PageHost Host => host ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(2));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_comparison_counts_who_moved_and_names_the_cause()
    {
        string html = await GetAsync("Diskominfo", null, Compared);
        Assert.Matches("Naik<b>1</b>", html);
        Assert.Matches("Baru terdaftar<b>1</b>", html);
        Assert.Matches("Berganti predikat<b>0</b>", html);
        Assert.Contains("Berita atau unggahan baru di situs: Belum terpenuhi → Terpenuhi", html, StringComparison.Ordinal);

        string rose = await GetAsync("Diskominfo", null, Compared + "&perubahan=naik");
        Assert.Equal(1, Regex.Count(rose, "data-l=\"Selisih\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("Tidak ada yang berubah.", await GetAsync("Diskominfo", null, Compared + "&perubahan=turun"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camat_sees_the_moves_of_the_own_kecamatan_only()
    {
        Assert.Contains("Baru terdaftar", await GetAsync("Camat", "99.01.01", Compared), StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang berubah.", await GetAsync("Camat", "99.01.02", Compared), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_nobody_gave_is_not_found()
    {
        using HttpClient client = Host.Client("Diskominfo");
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/penilaian?dari=2026-01-01/9&ke=2026-11-24/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/metodologi")]
    [InlineData("/metodologi/simulasi")]
    public async Task Where_bands_are_explained_the_decree_that_named_them_is_told(string address) =>
        Assert.Contains("Nama predikat menurut Keputusan Bupati Peraga Nomor 500/12 Tahun 2026.", await GetAsync("Diskominfo", null, address), StringComparison.Ordinal);

    [Fact]
    public async Task Other_weights_are_counted_and_change_nothing_published()
    {
        using HttpClient client = Host.Client("Inspektorat");
        Dictionary<string, string> fields = Fields(await client.GetStringAsync(new Uri("/metodologi/simulasi", UriKind.Relative)));
        Assert.Equal("30", fields["bobot.desa.apbdes-terbit"]);
        fields["bobot.desa.apbdes-terbit"] = "29,5";
        fields["bobot.desa.surel-tersedia"] = "0.5";

        string counted = await PostAsync(client, "/metodologi/simulasi", fields);
        Assert.Contains("Hasil hitungan", counted, StringComparison.Ordinal);
        Assert.Contains("value=\"29,5\"", counted, StringComparison.Ordinal);
        Assert.DoesNotContain("Usulan tersimpan", counted, StringComparison.Ordinal);

        string kept = await PostAsync(client, "/metodologi/simulasi?handler=Save", fields);
        Assert.Contains("Disimpan sebagai", kept, StringComparison.Ordinal);
        string draft = SavedDraft().Match(kept).Groups["id"].Value;
        string shown = await client.GetStringAsync(new Uri("/metodologi/simulasi?dari=" + draft, UriKind.Relative));
        Assert.Equal("29,5", Fields(shown)["bobot.desa.apbdes-terbit"]);
        Assert.Contains("Nama predikat menurut Keputusan Bupati Peraga Nomor 500/12 Tahun 2026", shown, StringComparison.Ordinal);
        Assert.Equal("30", Fields(await client.GetStringAsync(new Uri("/metodologi/simulasi", UriKind.Relative)))["bobot.desa.apbdes-terbit"]);
    }

    [Theory]
    [InlineData("bobot.desa.apbdes-terbit", "31", "jumlah bobot desa 101")]
    [InlineData("bobot.desa.apbdes-terbit", "banyak", "“banyak” bukan angka.")]
    [InlineData("aktif", "3,5", "“3,5” bukan jumlah hari.")]
    [InlineData("lambat", "5", "batas hari harus naik")]
    [InlineData("mulai.menuju", "95", "predikat harus menurun")]
    public async Task What_the_rules_refuse_is_told_and_the_fields_stay(string field, string value, string told)
    {
        using HttpClient client = Host.Client("Diskominfo");
        Dictionary<string, string> fields = Fields(await client.GetStringAsync(new Uri("/metodologi/simulasi", UriKind.Relative)));
        fields[field] = value;
        string html = await PostAsync(client, "/metodologi/simulasi?handler=Save", fields);
        Assert.Contains(told, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"name=\"{field}\" value=\"{value}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Disimpan sebagai", html, StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string role, string? kecamatan, string address)
    {
        using HttpClient client = Host.Client(role, kecamatan);
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
    }

    private static async Task<string> PostAsync(HttpClient client, string address, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using HttpResponseMessage answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, string> Fields(string html) => Inputs().Matches(html)
        .Where(input => !input.Value.Contains("checkbox", StringComparison.Ordinal) || input.Value.Contains("checked", StringComparison.Ordinal))
        .GroupBy(input => input.Groups["name"].Value, StringComparer.Ordinal)
        .ToDictionary(input => input.Key, input => WebUtility.HtmlDecode(input.First().Groups["value"].Value), StringComparer.Ordinal);

    [GeneratedRegex("<input[^>]*?name=\"(?<name>[^\"]+)\"[^>]*?value=\"(?<value>[^\"]*)\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("Disimpan sebagai <b>(?<id>[a-z0-9-]+)</b>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SavedDraft();
}
