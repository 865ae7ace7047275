using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Reports.Packages;

/// <summary>A frozen assessment as JSON, for other applications; its keys stand in config/README.md. What is read may be shown to anybody, so it holds no finding on
/// personal data and no suspicion: only what a person confirmed is told, where it closes a band. The same assessment gives the same bytes.</summary>
internal static class AssessmentDocument
{
    /// <param name="standing">Where the assessment stands, in words.</param>
    public static byte[] Write(Assessment assessment, string standing, bool isFinal)
    {
        JsonObject about = FrozenJson.About(assessment);
        about["dibekukan_utc"] = FrozenJson.Utc(assessment.CreatedAt);
        about["kedudukan"] = standing;
        about["final"] = isFinal;
        about["predikat"] = new JsonArray([.. assessment.Methodology.Bands.Select(band => new JsonObject { ["nama"] = band.Name, ["mulai"] = band.From })]);
        return FrozenJson.Write(new JsonObject
        {
            ["penilaian"] = about,
            ["masalah_bersama"] = new JsonArray(
            [
                .. assessment.SharedProblems.Select(problem => new JsonObject
                {
                    ["kriteria"] = problem.Criterion,
                    ["kelompok"] = problem.Group,
                    ["penjelasan"] = PersonalNumbers.Show(SharedProblems.Explain(problem)),
                    ["gagal"] = problem.Failing,
                    ["dari"] = problem.Total,
                }),
            ]),
            ["entitas"] = new JsonArray(
            [
                .. assessment.Entities.OrderBy(entity => entity.Entity.Code.Value, StringComparer.Ordinal).Select(entity => About(EntityRow.Of(entity, assessment.AsOf), assessment.Methodology)),
            ]),
        });
    }

    private static JsonObject About(EntityRow row, Methodology methodology) => new()
    {
        ["kode"] = row.Entity.Code.Value,
        ["nama"] = row.Entity.FullName,
        ["jenis"] = EntityFilter.KindId(row),
        ["kode_kecamatan"] = row.Entity.Kecamatan?.Value,
        ["kecamatan"] = row.Kecamatan,
        ["alamat"] = row.Entity.MainAddress is { } address ? PersonalAddresses.Show(address.Url) : null,
        ["platform"] = row.Verdict?.Facts.Platform,
        ["diperiksa_utc"] = row.Verdict is { } verdict ? FrozenJson.Utc(verdict.TakenAt) : null,
        ["keaktifan"] = Vocabulary.Of(row.Activity).Word,
        ["unggahan_terakhir"] = row.Newest is { } newest ? new JsonObject { ["tanggal"] = FrozenJson.Day(newest.Date.Day), ["ketepatan"] = row.NewestPrecision } : null,
        ["skor"] = row.Score,
        ["predikat"] = row.Band,
        ["predikat_tertahan_karena"] = OpenWords.Held(row.Assessed),
        ["cakupan"] = row.Verdict?.Score.Coverage,
        ["peringkat"] = row.Assessed.Rank,
        ["tanpa_skor_karena"] = OpenWords.WithoutScore(row.Assessed),
        ["penangguhan"] = row.Entity.Suspension is { } suspension ? new JsonObject { ["jenis"] = Suspended.Word(suspension.Kind), ["sampai"] = FrozenJson.Day(suspension.Until) } : null,
        ["menunggu_pengamatan_kedua"] = row.Verdict is { Confirmed: false },
        ["kriteria"] = new JsonArray(
        [
            .. OpenWords.Findings(row.Assessed).Select(told => About(row, told.Finding, told.Words, told.Evidence, methodology)),
        ]),
    };

    private static JsonObject About(EntityRow row, Finding finding, string words, ImmutableArray<Evidence> evidence, Methodology methodology) => new()
    {
        ["kode"] = finding.Criterion,
        ["kriteria"] = CriterionWords.Title(finding.Criterion),
        ["dasar"] = methodology.BasisOf(finding.Criterion),
        ["esensial"] = RankingSheet.IsEssential(methodology, row.Entity.Kind, finding.Criterion),
        ["status"] = FrozenJson.Status(finding),
        ["bobot"] = finding.Weight,
        ["nilai"] = finding.Score,
        ["poin"] = finding.Score is null ? null : finding.Points,
        ["klarifikasi"] = row.Assessed.Clarified.Any(before => before.Criterion == finding.Criterion),
        ["penjelasan"] = words,
        ["bukti"] = new JsonArray(
        [
            .. evidence.Select(seen => new JsonObject
            {
                ["alamat"] = PersonalAddresses.Show(seen.Url),
                ["sha256_disimpan"] = seen.BodyHash,
                ["waktu_utc"] = FrozenJson.Utc(seen.SeenAt),
            }),
        ]),
    };
}
