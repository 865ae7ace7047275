using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Layanan;

/// <summary>A service standard, element by element. The six components of PermenPANRB 15/2014 that must be published weigh most; the other five are what
/// villagers asked for in practice, and one of them may be missing. Basis to be confirmed by Bagian Hukum: UU 25/2009 art. 15, 21, PermenPANRB 15/2014.</summary>
internal sealed class ServiceStandardComplete : Criterion<ServiceStandard>
{
    // 6 × 0.12 + 4 × 0.07 = 1: all six and four of the five are full marks.
    private const double Obliged = 0.12;
    private const double Practical = 0.07;
    private const int MostQuotes = 5;

    public override CriterionMeta Meta { get; } = new(
        "standar-pelayanan",
        CriterionGroup.Layanan,
        "Standar pelayanan di situs",
        "Persyaratan, alur, waktu, biaya, produk, dan pengaduan (masing-masing 12 %), serta daftar layanan, jadwal, petugas, antrean, dan identitas SOP (masing-masing 7 %, paling banyak 100 %).",
        "Tulis untuk setiap layanan: persyaratan, alur, waktu, biaya, hasil, dan tempat mengadu.");

    public override string WhenUnmet => "standar pelayanan belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.WritePage(Meta.HowTo, platform);

    protected override Fact<ServiceStandard> FactOf(SiteFacts facts) => facts.Services;

    protected override Verdict Judge(ServiceStandard fact, JudgeContext context)
    {
        string[] judged = [.. ServiceElement.All.Where(element => element != ServiceElement.Maklumat)];
        string[] found = [.. judged.Where(fact.Elements.Contains)];
        ImmutableArray<Evidence> evidence = [.. found.Select(element => fact.ElementEvidence.GetValueOrDefault(element)).OfType<Evidence>().DistinctBy(seen => (seen.Url, seen.Quote)).Take(MostQuotes)];

        // Opening hours in a footer or a bare list of services is not a standard, however many there are.
        if (!fact.Present)
        {
            string other = found.Length == 0 ? "" : $" Yang ditemukan baru {IndonesianForm.List([.. found.Select(Word)])}.";
            return Verdict.Unmet("Standar pelayanan belum ditemukan di situs." + other, evidence.IsEmpty ? WhatWasRead(context) : evidence);
        }

        double score = Math.Min(1, Math.Round(found.Sum(Worth), 2));
        if (score >= 1)
        {
            return Verdict.Met($"Standar pelayanan ditemukan dengan {found.Length} dari {judged.Length} unsur.", evidence);
        }

        string missing = IndonesianForm.List([.. judged.Except(found).Select(Word)]);
        return Verdict.Partial(score, $"Standar pelayanan ditemukan dengan {found.Length} dari {judged.Length} unsur; belum ditemukan: {missing}.", evidence);
    }

    private static double Worth(string element) => element is ServiceElement.Persyaratan or ServiceElement.Alur or ServiceElement.Waktu or ServiceElement.Biaya
        or ServiceElement.Produk or ServiceElement.Pengaduan ? Obliged : Practical;

    private static string Word(string element) => element switch
    {
        ServiceElement.DaftarLayanan => "daftar layanan",
        ServiceElement.Produk => "produk layanan",
        ServiceElement.Pengaduan => "penanganan pengaduan",
        ServiceElement.Antrian => "antrean",
        ServiceElement.IdentitasSop => "identitas SOP",
        _ => element,
    };
}
