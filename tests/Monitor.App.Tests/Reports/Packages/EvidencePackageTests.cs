using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Tests.Reports.Packages;

public sealed class EvidencePackageTests : IDisposable
{
    private const string Number = "9901015203000001";
    private const string Page = "<html><title>Desa Contoh</title></html>";
    private static readonly byte[] Key = [1, 2, 3];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-bukti-");
    private readonly SampleBodies bodies = [];
    private readonly Assessment assessment;
    private readonly EntityRow row;
    private readonly ExportContext export = new("uji", SampleEvidence.Taken, "", TimeZoneInfo.Utc);

    public EvidencePackageTests()
    {
        Assessment sample = SampleAssessment.Make(1);
        assessment = sample with { ManifestHash = RunManifest.Hash(RunManifest.Text(sample.Entities)) };
        row = EntityRow.Of(assessment.Entities.First(entity => entity.Verdict is { Findings.Length: > 0 } && entity.Screenshot is not null), assessment.AsOf);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_third_party_checks_it_with_sha256sum_and_a_changed_byte_is_seen()
    {
        Write(Case(SampleEvidence.Page("https://desa.peraga.test/", bodies.Add(Page))));
        Assert.Equal(0, await SumsAsync());

        string body = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "isi")));
        Assert.Equal(Path.GetFileNameWithoutExtension(body), Hash(File.ReadAllBytes(body)));
        await File.AppendAllTextAsync(body, " ");
        Assert.NotEqual(0, await SumsAsync());
    }

    [Fact]
    public void The_run_manifest_in_it_has_the_hash_that_reports_print()
    {
        Write(Case());
        Assert.Equal(assessment.ManifestHash, Hash(File.ReadAllBytes(Path.Combine(folder.FullName, "manifes-penilaian.txt"))));
        Assert.Contains(assessment.ManifestHash, Read("BACA-SAYA.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_whenever_and_by_whomever_it_is_made()
    {
        EvidenceCase about = Case(SampleEvidence.Page("https://desa.peraga.test/", bodies.Add(Page)));
        EvidenceCase later = about with { Export = export with { Exporter = "orang lain", Now = SampleEvidence.Taken.AddYears(1) } };
        Assert.Equal(Bytes(about), Bytes(later));
    }

    [Fact]
    public void Each_request_is_told_with_hops_times_headers_certificate_and_both_hashes()
    {
        string hash = bodies.Add(Page);
        Write(Case(SampleEvidence.Page("https://desa.peraga.test/profil", hash)));

        JsonElement page = Manifest().GetProperty("pengamatan")[0].GetProperty("halaman")[0];

        Assert.Equal("https://desa.peraga.test/profil", page.GetProperty("alamat_akhir").GetString());
        Assert.Equal(301, page.GetProperty("pengalihan")[0].GetProperty("kode_http").GetInt32());
        Assert.Equal("2026-11-23T19:10:00Z", page.GetProperty("waktu_utc").GetString());
        Assert.Equal("text/html", page.GetProperty("header").GetProperty("content-type").GetString());
        Assert.Equal("NameMismatch", page.GetProperty("tls").GetProperty("masalah")[0].GetString());
        Assert.Equal("192.0.2.7", page.GetProperty("alamat_server").GetString());
        Assert.Equal(hash, page.GetProperty("sha256_disimpan").GetString());
        Assert.Equal(hash, page.GetProperty("sha256_diterima").GetString());
        Assert.Equal($"isi/{hash}.html", page.GetProperty("berkas").GetString());
    }

    [Fact]
    public void Open_personal_data_keeps_pages_and_pictures_in_the_house()
    {
        PageSnapshot page = SampleEvidence.Page("https://desa.peraga.test/bantuan", bodies.Add(Page));
        EvidenceCase about = SampleEvidence.Of(assessment, row, export, exposes: true, page);
        string picture = bodies.Add("gambar");
        Write(about with { Judged = about.Judged with { Screenshots = [new Screenshot(page.Url, picture, 6, SampleEvidence.Taken)] } });

        Assert.Equal(["BACA-SAYA.txt", "SHA256SUMS", "manifes-penilaian.txt", "manifes.json"], Directory.GetFileSystemEntries(folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        JsonElement seen = Manifest().GetProperty("pengamatan")[0];
        Assert.Contains("ditahan", seen.GetProperty("halaman")[0].GetProperty("tanpa_berkas_karena").GetString(), StringComparison.Ordinal);
        Assert.Contains("ditahan", seen.GetProperty("gambar")[0].GetProperty("tanpa_berkas_karena").GetString(), StringComparison.Ordinal);
        Assert.Contains("ISI HALAMAN DITAHAN", Read("BACA-SAYA.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_is_gone_is_named_as_gone_and_never_as_withheld()
    {
        Write(Case(SampleEvidence.Page("https://desa.peraga.test/", new string('0', 64)), SampleEvidence.Page("https://desa.peraga.test/apbdes.pdf", null)));
        JsonElement pages = Manifest().GetProperty("pengamatan")[0].GetProperty("halaman");
        Assert.Contains("tidak tersimpan lagi", pages[0].GetProperty("tanpa_berkas_karena").GetString(), StringComparison.Ordinal);
        Assert.Contains("tidak disimpan", pages[1].GetProperty("tanpa_berkas_karena").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Residents_numbers_in_addresses_and_redirects_are_masked()
    {
        Uri address = PersonalAddresses.Seal(new Uri($"https://desa.peraga.test/warga?nik={Number}"), Key);
        PageSnapshot page = SampleEvidence.Page(address.AbsoluteUri, bodies.Add(Page)) with
        {
            Hops = [new RedirectHop(address, 302, PersonalNumbers.Seal($"/warga/{Number}", Key))],
        };
        Write(Case(page));

        string manifest = Read("manifes.json");
        Assert.True(PersonalAddresses.IsSealed(address));
        Assert.DoesNotContain(Number, manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("‹", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("%E2%80%B9", manifest, StringComparison.Ordinal);
        Assert.Contains("/warga/990101", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_carry_the_numbers_the_workbook_gives_their_evidence_and_none_on_personal_data()
    {
        Write(Case());
        JsonElement[] criteria = [.. Manifest().GetProperty("putusan").GetProperty("kriteria").EnumerateArray()];
        Assert.NotEmpty(criteria);
        Assert.DoesNotContain(criteria, criterion => CriterionWords.IsPersonalData(criterion.GetProperty("kode").GetString() ?? ""));
        string[] numbers = [.. criteria.SelectMany(criterion => criterion.GetProperty("bukti").EnumerateArray()).Select(item => item.GetProperty("nomor").GetString() ?? "")];
        Assert.Equal(numbers.Length, numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.All(numbers, number => Assert.StartsWith(row.Slug + "-", number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lines_of_a_file_go_along_masked_and_only_where_nothing_is_open(bool exposes)
    {
        var text = new FileText(
            FileTextState.Read, FileTextBy.TextLayer, new string('e', 64), 3, 3, 900, null, SampleEvidence.Taken, null, ["APBDES TAHUN 2026", PersonalNumbers.Seal("NIK " + Number, Key)], [], [], 4, [], null);
        PageSnapshot file = SampleEvidence.Page("https://desa.peraga.test/apbdes.pdf", null, ContentKind.Pdf) with { FileText = text };
        var consent = new RobotsConsent("peraga.test", "045/7/2026", new DateOnly(2026, 1, 5), new DateOnly(2026, 12, 31), "Dinas Contoh");
        EvidenceCase about = SampleEvidence.Of(assessment, row, export, exposes, file);
        Write(about with { Judged = about.Judged with { RobotsConsent = consent } });

        JsonElement seen = Manifest().GetProperty("pengamatan")[0];
        JsonElement told = seen.GetProperty("halaman")[0].GetProperty("isi_berkas");
        Assert.Equal("045/7/2026", seen.GetProperty("izin_robots").GetProperty("nomor").GetString());
        Assert.Equal(new string('e', 64), told.GetProperty("sha256_teks").GetString());
        Assert.Equal(exposes, told.GetProperty("baris").ValueKind == JsonValueKind.Null);
        Assert.Equal(!exposes, Read("manifes.json").Contains("APBDES TAHUN 2026", StringComparison.Ordinal));
        Assert.DoesNotContain(Number, Read("manifes.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("‹", Read("manifes.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_observation_that_confirmed_goes_along()
    {
        EvidenceCase about = Case(SampleEvidence.Page("https://desa.peraga.test/", bodies.Add(Page)));
        Write(about with { Earlier = SampleEvidence.Snapshot(row.Entity, SampleEvidence.Taken.AddDays(-1), SampleEvidence.Page("https://desa.peraga.test/", bodies.Add("kemarin"))) });
        Assert.Equal(2, Manifest().GetProperty("pengamatan").GetArrayLength());
        Assert.Equal(2, Directory.GetFiles(Path.Combine(folder.FullName, "isi")).Length);
        Assert.Contains("Dikuatkan oleh", Read("BACA-SAYA.txt"), StringComparison.Ordinal);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private EvidenceCase Case(params PageSnapshot[] pages) => SampleEvidence.Of(assessment, row, export, exposes: false, pages);

    private byte[] Bytes(EvidenceCase about)
    {
        using var file = new MemoryStream();
        EvidencePackage.Write(file, about, bodies);
        return file.ToArray();
    }

    private void Write(EvidenceCase about)
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes(about)));
        zip.ExtractToDirectory(folder.FullName);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name), Encoding.UTF8);

    private JsonElement Manifest()
    {
        using var document = JsonDocument.Parse(Read("manifes.json"));
        return document.RootElement.Clone();
    }

    private async Task<int> SumsAsync()
    {
        using Process check = Process.Start(new ProcessStartInfo("sha256sum", ["--strict", "--quiet", "-c", "SHA256SUMS"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("sha256sum did not start.");
        await check.WaitForExitAsync();
        return check.ExitCode;
    }
}
