using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Village regulations of this year and the last. Three are made every year at the least (RKPDes, APBDes, LPJ), so three in two years is a low
/// bar; it is a proposal, not a rule. Basis to be confirmed by Bagian Hukum: Permendagri 111/2014, Perki 1/2018 art. 2.</summary>
internal sealed class PerdesPublished : Criterion<VillageDocuments>
{
    private const int Enough = 3;
    private const int Years = 2;

    public override CriterionMeta Meta { get; } = new(
        "perdes-terbit",
        CriterionGroup.Dokumen,
        "Publikasi Peraturan Desa di situs",
        "Sedikitnya tiga Peraturan Desa dari tahun ini dan tahun lalu, sebagai berkas atau teks lengkap.",
        "Unggah Peraturan Desa tahun ini dan tahun lalu dengan nomor dan tahunnya.");

    public override string WhenUnmet => "Peraturan Desa dua tahun terakhir belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.Publish(Meta.HowTo, platform);

    public override bool AppliesTo(EntityKind kind) => kind == EntityKind.Desa;

    protected override Fact<VillageDocuments> FactOf(SiteFacts facts) => facts.Documents;

    protected override Verdict Judge(VillageDocuments fact, JudgeContext context)
    {
        FoundDocument[] sound = [.. fact.Found
            .Where(document => document.Type == DocumentType.Perdes && document is { Flaw: null, Level: >= EvidenceLevel.E3Image })
            .DistinctBy(document => document.Url)];
        FoundDocument[] recent = [.. sound.Where(document => IsRecent(document, context.AsOf.Year))];
        ImmutableArray<Evidence> evidence = [.. recent.Take(Enough).Select(document => document.Evidence)];
        if (recent.Length >= Enough)
        {
            return Verdict.Met($"{IndonesianForm.Count(recent.Length)} Peraturan Desa dari dua tahun terakhir ditemukan di situs.", evidence);
        }

        if (fact.CannotTell)
        {
            return Verdict.Unmeasured("Daftar peraturan di situs diisi oleh skrip dan tidak terbaca; tidak ditemukan di sana belum berarti tidak ada.");
        }

        if (fact.Unopened.FirstOrDefault(document => document.Type == DocumentType.Perdes && IsRecent(document, context.AsOf.Year)) is { } closed)
        {
            return Verdict.Unmeasured($"“{IndonesianForm.Cut(closed.Title)}” tertaut di situs, tetapi berkasnya belum dapat dibuka pemantau.") with { Evidence = [closed.Evidence] };
        }

        if (recent.Length > 0)
        {
            return Verdict.Partial(
                recent.Length / (double)Enough, $"{IndonesianForm.Count(recent.Length)} dari sedikitnya {Enough} Peraturan Desa dua tahun terakhir ditemukan di situs.", evidence);
        }

        if (fact.LookedAt == 0)
        {
            return Verdict.Unmeasured("Tidak ada halaman yang terbaca untuk mencari dokumen.");
        }

        string looked = $"Peraturan Desa dua tahun terakhir belum ditemukan di situs pada {IndonesianForm.Count(fact.LookedAt)} halaman yang dibaca.";
        return sound.MaxBy(document => document.Years?.To) is { } old
            ? Verdict.Unmet($"{looked} Yang ditemukan: “{IndonesianForm.Cut(old.Title)}”.", old.Evidence)
            : Verdict.Unmet(looked, WhatWasRead(context));
    }

    private static bool IsRecent(FoundDocument document, int year) =>
        (document.Years?.To ?? document.Published?.Day.Year) is { } told && told > year - Years && told <= year + 1;
}
