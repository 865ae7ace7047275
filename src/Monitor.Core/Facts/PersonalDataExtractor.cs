using System.Collections.Immutable;
using Monitor.Core.Facts.Personal;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Counts residents' numbers that stand open; never copies one.</summary>
internal sealed class PersonalDataExtractor(Kamus kamus)
{
    private const int MostEvidence = 20;
    private readonly NumberJudge judge = new(new NumberLabels(kamus));
    private readonly ResidentPhones phones = new(kamus);

    public Fact<PersonalDataSigns> Extract(SiteReading reading)
    {
        SourceReading[] listings = [.. reading.Sources.Where(source => source.Snapshot.Request.Purpose is FetchPurpose.Api or FetchPurpose.Feed)];
        if (reading.Pages.IsEmpty && listings.Length == 0)
        {
            return Fact.Unknown<PersonalDataSigns>("Tidak ada halaman yang dapat dibaca.");
        }

        Kabupaten kabupaten = reading.Context.Kabupaten;
        var nik = new HashSet<string>(StringComparer.Ordinal);
        var kk = new HashSet<string>(StringComparer.Ordinal);
        var mobiles = new HashSet<string>(StringComparer.Ordinal);
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        var refusals = new Refusals();
        foreach (PageReading page in reading.Pages)
        {
            Count(judge.Judge(page.Html, kabupaten), page.Snapshot, nik, kk, evidence, refusals);
            HashSet<string> open = phones.Find(page);
            if (open.Count > 0)
            {
                mobiles.UnionWith(open);
                evidence.Add(EvidenceFrom.Page(page.Snapshot, $"{open.Count} nomor ponsel warga, contoh 0{open.First()[2..5]}••••••••"));
            }
        }

        foreach (SourceReading listing in listings.Where(listing => listing.Text.Contains('‹')))
        {
            Count(judge.Judge(listing.Text, kabupaten), listing.Snapshot, nik, kk, evidence, refusals);
        }

        foreach (PageSnapshot file in reading.Documents)
        {
            if (file.FileText is { Numbers: { IsDefaultOrEmpty: false } numbers })
            {
                Count(judge.Judge(numbers, kabupaten), file, nik, kk, evidence, refusals);
            }
        }

        // A number that is named a NIK anywhere is one person's, also where a column of it had no heading.
        kk.ExceptWith(nik);
        return Fact.Known(new PersonalDataSigns(nik.Count, kk.Count, mobiles.Count, [.. evidence.Take(MostEvidence)]) { Refused = refusals.ToArray() });
    }

    private static void Count(NumberTally tally, PageSnapshot page, HashSet<string> nik, HashSet<string> kk, ImmutableArray<Evidence>.Builder evidence, Refusals refusals)
    {
        foreach ((NumberLabel label, HashSet<string> all, string name) in new[] { (NumberLabel.Nik, nik, "NIK"), (NumberLabel.Kk, kk, "nomor KK") })
        {
            (string Hash, string Region)[] here = [.. tally.Of(label)];
            if (here.Length > 0)
            {
                all.UnionWith(here.Select(number => number.Hash));
                evidence.Add(EvidenceFrom.Page(page, $"{here.Length} nomor berbentuk {name}, contoh {here[0].Region}••••••••••"));
            }
        }

        Count(tally.Undecided, "tanpa label NIK atau KK, atau wilayahnya tidak ada");
        Count(tally.Of(NumberLabel.Other).Count(), "berlabel lain, misalnya rekening atau nomor pegawai");

        void Count(int numbers, string reason)
        {
            if (numbers > 0)
            {
                refusals.Add($"{numbers} angka 16 digit", reason, page.Url);
            }
        }
    }
}
