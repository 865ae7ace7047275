using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Packages;

/// <summary>What every JSON file about a frozen assessment shares: its form, its moments, and the words about the assessment itself.</summary>
internal static class FrozenJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write(JsonNode content) => JsonSerializer.SerializeToUtf8Bytes(content, Form);

    public static JsonObject About(Assessment assessment) => new()
    {
        ["nomor"] = assessment.Number,
        ["periode"] = assessment.Period,
        ["per_tanggal"] = Day(assessment.AsOf),
        ["kabupaten"] = assessment.Kabupaten.Name,
        ["data_contoh"] = assessment.Kabupaten.IsFictitious,
        ["pemeriksaan"] = new JsonArray([.. assessment.RunIds.Select(id => JsonValue.Create(id))]),
        ["sha256_manifes"] = assessment.ManifestHash,
        ["metodologi"] = assessment.Methodology.Id,
        ["sha256_metodologi"] = assessment.Methodology.Hash,
        ["dasar_predikat"] = assessment.Methodology.BandDecree,
        ["versi_penilai"] = assessment.JudgeVersion,
    };

    public static string Status(Finding finding) => (finding.Awaiting is null ? Vocabulary.Of(finding.Outcome) : Vocabulary.MenungguPengamatan).Word;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
