using System.Globalization;
using System.Text.Json.Nodes;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Reports.Packages;

/// <summary>The manifest of a package: what was asked, what came back, and what was concluded from it, in words an auditor reads. Residents' numbers
/// in addresses and quotes are masked.</summary>
internal static class EvidenceManifest
{
    public static byte[] Write(EvidenceCase about, KeptBodies kept) => FrozenJson.Write(
        new JsonObject
        {
            ["penilaian"] = FrozenJson.About(about.Assessment),
            ["entitas"] = new JsonObject
            {
                ["kode"] = about.Row.Entity.Code.Value,
                ["nama"] = about.Row.Entity.FullName,
                ["kecamatan"] = about.Row.Kecamatan,
            },
            ["putusan"] = Verdict(about),
            ["pengamatan"] = new JsonArray([.. Observations(about, kept)]),
        });

    private static JsonObject Verdict(EvidenceCase about) => new()
    {
        ["keadaan"] = about.Row.StateId is { } state ? Vocabulary.StateName(state) : null,
        ["skor"] = about.Row.Score,
        ["predikat"] = about.Row.Band,
        ["cakupan"] = about.Row.Verdict?.Score.Coverage,
        ["tanpa_skor_karena"] = about.Row.Verdict?.Score.Reason,
        ["kriteria"] = new JsonArray([.. ReportContent.Findings(about.Row).Select(finding => Finding(about.Content, about, finding))]),
    };

    private static JsonObject Finding(ReportContent content, EvidenceCase about, Finding finding) => new()
    {
        ["kode"] = finding.Criterion,
        ["kriteria"] = CriterionWords.Title(finding.Criterion),
        ["status"] = FrozenJson.Status(finding),
        ["bobot"] = finding.Weight,
        ["nilai"] = finding.Score,
        ["poin"] = finding.Score is null ? null : finding.Points,
        ["penjelasan"] = PersonalNumbers.Show(finding.Explanation),
        ["bukti"] = new JsonArray(
        [
            .. content.EvidenceOf(about.Row, finding).Select(item => new JsonObject
            {
                ["nomor"] = item.Number,
                ["alamat"] = PersonalAddresses.Show(item.Evidence.Url),
                ["kutipan"] = SheetText.Cut(PersonalNumbers.Show(item.Evidence.Quote)),
                ["sha256_disimpan"] = item.Evidence.BodyHash,
                ["waktu_utc"] = FrozenJson.Utc(item.Evidence.SeenAt),
            }),
        ]),
    };

    private static IEnumerable<JsonObject> Observations(EvidenceCase about, KeptBodies kept)
    {
        yield return Observation("dinilai", about.Judged);
        if (about.Earlier is { } earlier)
        {
            yield return Observation("pengamatan sebelumnya, yang menguatkan temuan", earlier);
        }

        JsonObject Observation(string role, SiteSnapshot snapshot) => new()
        {
            ["peran"] = role,
            ["id"] = snapshot.Id.ToString("D", CultureInfo.InvariantCulture),
            ["alamat"] = PersonalAddresses.Show(snapshot.Site),
            ["waktu_utc"] = FrozenJson.Utc(snapshot.TakenAt),
            ["waktu_setempat"] = Indonesian.DateAndTime(snapshot.TakenAt, about.Export.Zone),
            ["dibaca_lengkap_utc"] = FrozenJson.Utc(snapshot.FullAt),
            ["versi_pembaca"] = snapshot.GathererVersion,
            ["jaringan_pemantau"] = snapshot.OwnNetwork switch { OwnNetwork.Up => "tersambung", OwnNetwork.Down => "terputus", _ => "tidak diuji" },
            ["izin_robots"] = snapshot.RobotsConsent is { } consent
                ? new JsonObject
                {
                    ["zona"] = consent.Zone,
                    ["nomor"] = consent.Number,
                    ["tanggal"] = FrozenJson.Day(consent.Date),
                    ["berlaku_sampai"] = FrozenJson.Day(consent.Until),
                    ["oleh"] = consent.By,
                }
                : null,
            ["halaman"] = new JsonArray([.. snapshot.Pages.Select(page => Page(page, about, kept))]),
            ["gambar"] = new JsonArray(
            [
                .. snapshot.Screenshots.Select(picture => new JsonObject
                {
                    ["alamat"] = PersonalAddresses.Show(picture.Url),
                    ["waktu_utc"] = FrozenJson.Utc(picture.TakenAt),
                    ["sha256"] = picture.Hash,
                    ["berkas"] = kept.NameOf(picture.Hash),
                    ["tanpa_berkas_karena"] = Absence(picture.Hash, about, kept),
                }),
            ]),
        };
    }

    private static JsonObject Page(PageSnapshot page, EvidenceCase about, KeptBodies kept) => new()
    {
        ["alamat"] = PersonalAddresses.Show(page.Request.Url),
        ["alamat_akhir"] = page.Final is { } final ? PersonalAddresses.Show(final) : null,
        ["pengalihan"] = new JsonArray(
        [
            .. page.Hops.Select(hop => new JsonObject { ["dari"] = PersonalAddresses.Show(hop.From), ["kode_http"] = hop.HttpCode, ["ke"] = PersonalNumbers.Show(hop.Location) }),
        ]),
        ["alamat_server"] = page.Address,
        ["tujuan"] = page.Request.Purpose.ToString(),
        ["dibaca_dengan"] = page.Request.Via == FetchVia.Browser ? "peramban" : "HTTP",
        ["hasil"] = page.Status.ToString(),
        ["rincian"] = page.Detail is { } detail ? PersonalNumbers.Show(detail) : null,
        ["kode_http"] = page.HttpCode,
        ["waktu_utc"] = FrozenJson.Utc(page.FetchedAt),
        ["waktu_setempat"] = Indonesian.DateAndTime(page.FetchedAt, about.Export.Zone),
        ["lama_ms"] = (long)page.Duration.TotalMilliseconds,
        ["jenis"] = page.Kind.ToString(),
        ["bita"] = page.Bytes,
        ["header"] = new JsonObject(page.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)PersonalNumbers.Show(header.Value)))),
        ["tls"] = page.Tls is { } tls
            ? new JsonObject
            {
                ["berlaku_dari"] = FrozenJson.Utc(tls.NotBefore),
                ["berlaku_sampai"] = FrozenJson.Utc(tls.NotAfter),
                ["pemilik"] = tls.Subject,
                ["penerbit"] = tls.Issuer,
                ["masalah"] = new JsonArray([.. tls.Problems.Select(problem => JsonValue.Create(problem))]),
            }
            : null,
        ["isi_berkas"] = page.FileText is { } text ? Text(text, about.Exposes) : null,
        ["sha256_diterima"] = page.ReceivedHash,
        ["sha256_disimpan"] = page.BodyHash,
        ["berkas"] = kept.NameOf(page.BodyHash),
        ["tanpa_berkas_karena"] = Absence(page.BodyHash, about, kept),
    };

    private static JsonObject Text(FileText text, bool exposes) => new()
    {
        ["hasil"] = text.State.ToString(),
        ["cara"] = text.By.ToString(),
        ["rincian"] = text.Detail is { } detail ? PersonalNumbers.Show(detail) : null,
        ["halaman"] = text.Pages,
        ["halaman_dibaca"] = text.PagesRead,
        ["dibuat_utc"] = text.Created is { } created ? FrozenJson.Utc(created) : null,
        ["diubah_utc"] = text.Modified is { } modified ? FrozenJson.Utc(modified) : null,
        ["sha256_teks"] = text.TextHash,
        ["baris"] = exposes ? null : new JsonArray([.. text.Lines.Concat(text.Titles).Select(line => JsonValue.Create(PersonalNumbers.Show(line)))]),
    };

    private static string? Absence(string? hash, EvidenceCase about, KeptBodies kept) =>
        kept.NameOf(hash) is not null ? null
            : hash is null ? "isinya tidak disimpan"
            : about.Exposes ? "ditahan: ada dugaan data pribadi terbuka di situs ini"
            : "isinya tidak tersimpan lagi (masa simpan berakhir atau berkas rusak)";
}
