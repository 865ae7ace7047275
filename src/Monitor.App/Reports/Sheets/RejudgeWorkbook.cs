using System.Collections.Immutable;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>What other rules would have made of a frozen assessment, entity by entity and criterion by criterion. It replaces nothing.</summary>
public static class RejudgeWorkbook
{
    private const string Marking = "NILAI ULANG, bukan penilaian: penilaian yang dibekukan tidak berubah";

    public static WorkbookSpec Build(AssessmentComparison comparison, ExportContext export)
    {
        (Assessment before, Assessment after) = (comparison.Before, comparison.After);
        return new WorkbookSpec(
            $"nilai-ulang-{FileNames.Slug(before.Number)}-{FileNames.Slug(after.Methodology.Id)}.xlsx",
            $"Penilaian {before.Number} menurut metodologi {after.Methodology.Id}, {before.Kabupaten.Name}",
            before.Kabupaten.IsFictitious ? "DATA CONTOH. " + Marking : Marking,
            "Manifes " + before.ManifestHash[..Math.Min(8, before.ManifestHash.Length)],
            export.Exporter,
            export.Now,
            export.Zone,
            [Cover(comparison, export), Entities(comparison), Causes(comparison)]);
    }

    private static SheetSpec Cover(AssessmentComparison comparison, ExportContext export)
    {
        (Assessment before, Assessment after) = (comparison.Before, comparison.After);
        return new SheetSpec(
            "Sampul",
            [],
            [],
            0,
            [
                new(Marking, Cell.Empty, LineLook.Warning),
                new("Penilaian", Cell.Of(before.Number)),
                new("Keadaan per", Cell.Of((DateOnly?)before.AsOf)),
                new("SHA-256 manifes", Cell.Of(before.ManifestHash)),
                new("Semula", Cell.Of(Rules(before))),
                new("Dinilai ulang", Cell.Of(Rules(after))),
                new("SHA-256 metodologi", Cell.Of(after.Methodology.Hash)),
                .. after.Methodology.BandDecree is { } decree ? [new LineSpec("Dasar predikat", Cell.Of(decree))] : Array.Empty<LineSpec>(),
                new("Cara", Cell.Of("Halaman yang tersimpan dinilai ulang tanpa jaringan; halaman yang tidak tersimpan lagi menjadi \"belum diuji\", bukan nol.")),
                .. ChangeWords.Order.Select(kind => new LineSpec(ChangeWords.Of(kind), Cell.Of((int?)comparison.Count(kind)))),
                new("Pindah predikat", Cell.Of((int?)comparison.Changes.Count(change => change.IsOtherBand))),
                new("Diekspor oleh", Cell.Of(export.Exporter)),
                new("Diekspor pada", Cell.Of((DateTimeOffset?)export.Now)),
            ],
            "");
    }

    private static string Rules(Assessment assessment) => $"metodologi {assessment.Methodology.Id} ({assessment.Methodology.Title}), penilai versi {assessment.JudgeVersion}";

    private static SheetSpec Entities(AssessmentComparison comparison) => new(
        "Perubahan",
        [
            new("Kode wilayah", 15), new("Kecamatan", 18), new("Nama", 28), new("Perubahan", 22), new("Skor semula", 10), new("Predikat semula", 10), new("Skor ulang", 10),
            new("Predikat ulang", 10), new("Selisih", 9), new("Sebab tidak dinilai", 60, Wraps: true),
        ],
        [
            .. comparison.Changes.Select(change => ImmutableArray.Create(
                Cell.Of(change.Entity.Code.Value),
                Cell.Of((change.After ?? change.Before)?.KecamatanName),
                Cell.Of(change.Entity.FullName),
                Cell.Of(ChangeWords.Of(change.Kind)),
                Cell.Of(change.Before?.Verdict?.Score.Value),
                Cell.Of(change.Before?.Verdict?.Score.Band),
                Cell.Of(change.After?.Verdict?.Score.Value),
                Cell.Of(change.After?.Verdict?.Score.Band),
                Cell.Of(change.Move),
                Cell.Of(change.After?.Verdict?.Score.Value is null ? change.After?.Unjudged ?? change.After?.Verdict?.Score.Reason : null))),
        ],
        3,
        [],
        "");

    private static SheetSpec Causes(AssessmentComparison comparison) => new(
        "Sebab per Kriteria",
        [
            new("Kode wilayah", 15), new("Nama", 28), new("Kriteria", 44, Wraps: true), new("Hasil semula", 20), new("Hasil ulang", 20), new("Bobot semula", 9), new("Bobot ulang", 9),
            new("Poin", 9), new("Penjelasan ulang", 70, Wraps: true),
        ],
        [
            .. comparison.Changes.SelectMany(change => change.Causes.Where(cause => !CriterionWords.IsPersonalData(cause.Criterion)).Select(cause => ImmutableArray.Create(
                Cell.Of(change.Entity.Code.Value),
                Cell.Of(change.Entity.FullName),
                Cell.Of(CriterionWords.Title(cause.Criterion)),
                Cell.Of(cause.Before is { } old ? Vocabulary.Of(old.Outcome).Word : null),
                Cell.Of(cause.After is { } now ? Vocabulary.Of(now.Outcome).Word : null),
                Cell.Of(cause.Before?.Weight),
                Cell.Of(cause.After?.Weight),
                Cell.Of((double?)cause.Contribution),
                Cell.Of(cause.After is { } finding ? SheetText.Cut(finding.Explanation, 400) : null)))),
        ],
        2,
        [],
        "");
}
