using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>One obliged document, of the year that is owed, findable on the site. A file or a page with the substance is met; an image,
/// a doubtful year or a file that no menu leads to is half; a title, a mention, a draft or a dead link is not the document.</summary>
internal abstract class DocumentCriterion : Criterion<VillageDocuments>
{
    /// <summary>What a person must still confirm is worth half: it may turn out to be all or nothing.</summary>
    private const double NeedsAPerson = 0.5;

    /// <summary>One of <see cref="DocumentType"/>.</summary>
    protected abstract string Type { get; }

    /// <summary>The document's name with its year as it stands in a sentence ("APBDes 2026").</summary>
    protected abstract string Called(DocumentDuty duty);

    protected abstract DocumentDuty DutyAt(DateOnly asOf, int graceDays);

    /// <summary>A sound document against the duty; by default its year decides.</summary>
    protected virtual DocumentFit FitOf(FoundDocument document, DocumentDuty duty) => document.Years switch
    {
        { } years => years.Covers(duty.Year) ? DocumentFit.Right : DocumentFit.Other,

        // Uploaded earlier than a document of this year is ever made (DU-RKPDes: two years ahead): it cannot be the one.
        null when document.Published is { } published && published.Day.Year < duty.Year - 2 => DocumentFit.Other,
        null => DocumentFit.Doubtful("tahunnya tidak disebut"),
    };

    // A kelurahan is an office of the kabupaten: it has neither a budget nor regulations of its own.
    public override bool AppliesTo(EntityKind kind) => kind == EntityKind.Desa;

    protected sealed override Fact<VillageDocuments> FactOf(SiteFacts facts) => facts.Documents;

    public sealed override DateOnly? DueAt(DateOnly asOf, int graceDays) => DutyAt(asOf, graceDays) is { GraceEnd: var end } && end > DateOnly.MinValue ? end : null;

    public override string HowToOn(string platform) => PlatformHowTo.Publish(Meta.HowTo, platform);

    protected sealed override Verdict Judge(VillageDocuments fact, JudgeContext context)
    {
        DocumentDuty duty = DutyAt(context.AsOf, context.GraceDays);
        ImmutableArray<FoundDocument> ofType = [.. fact.Found.Where(document => document.Type == Type)];
        ILookup<FitKind, FoundDocument> sound = ofType.Where(IsSound).ToLookup(document => FitOf(document, duty).Kind);
        FoundDocument? best = sound[FitKind.Right].OrderByDescending(Worth).ThenByDescending(document => document.Level).FirstOrDefault();
        if (best is not null && Worth(best) == Worths.Full)
        {
            return Verdict.Met($"{Called(duty)} ditemukan di situs: “{IndonesianForm.Cut(best.Title)}”.", best.Evidence);
        }

        if (duty.InGrace(context.AsOf))
        {
            return Verdict.NotApplicable($"Belum jatuh tempo: {Called(duty)} ditunggu di situs sampai {IndonesianForm.Date(duty.GraceEnd)}.");
        }

        if (best is not null)
        {
            return Verdict.Partial(NeedsAPerson, Half(best, duty), best.Evidence);
        }

        if (sound[FitKind.Doubtful].MaxBy(Worth) is { } doubtful)
        {
            string doubt = FitOf(doubtful, duty).Doubt ?? "isinya belum pasti";
            return Verdict.Partial(NeedsAPerson, $"“{IndonesianForm.Cut(doubtful.Title)}” ditemukan di situs, tetapi {doubt}; perlu verifikasi.", doubtful.Evidence);
        }

        return Absent(fact, ofType, duty, context);
    }

    private Verdict Absent(VillageDocuments fact, ImmutableArray<FoundDocument> ofType, DocumentDuty duty, JudgeContext context)
    {
        if (fact.CannotTell)
        {
            return Verdict.Unmeasured("Daftar dokumen di situs diisi oleh skrip dan tidak terbaca; tidak ditemukan di sana belum berarti tidak ada.");
        }

        if (fact.LookedAt == 0)
        {
            return Verdict.Unmeasured("Tidak ada halaman yang terbaca untuk mencari dokumen.");
        }

        if (fact.Unopened.FirstOrDefault(document => document.Type == Type && FitOf(document, duty).Kind != FitKind.Other) is { } closed)
        {
            return Verdict.Unmeasured($"“{IndonesianForm.Cut(closed.Title)}” tertaut di situs, tetapi berkasnya belum dapat dibuka pemantau.") with { Evidence = [closed.Evidence] };
        }

        FoundDocument? near = ofType
            .OrderByDescending(document => FitOf(document, duty).Kind)
            .ThenByDescending(document => document.Years?.To ?? 0)
            .ThenByDescending(document => document.Level)
            .FirstOrDefault();
        string looked = $"{Called(duty)} belum ditemukan di situs pada {IndonesianForm.Count(fact.LookedAt)} halaman yang dibaca.";
        return near is null
            ? Verdict.Unmet(looked, WhatWasRead(context))
            : Verdict.Unmet($"{looked} {NearestFind.InWords(near, FitOf(near, duty).Kind)}", near.Evidence);
    }

    private string Half(FoundDocument document, DocumentDuty duty) => Worth(document) == Worths.Hidden
        ? $"{Called(duty)}: berkas ada, tetapi tidak dapat ditemukan dari beranda. Tautkan dari menu."
        : $"{Called(duty)} baru tampak sebagai gambar atau berkas yang belum dibuka pemantau: “{IndonesianForm.Cut(document.Title)}”; perlu verifikasi.";

    private static bool IsSound(FoundDocument document) => document.Flaw is null && document.Level >= EvidenceLevel.E3Image;

    private static Worths Worth(FoundDocument document) => document switch
    {
        { Level: < EvidenceLevel.E3 } => Worths.Image,
        { Reach: DocumentReach.MachineOnly } => Worths.Hidden,
        _ => Worths.Full,
    };

    private enum Worths
    {
        Image = 0,

        /// <summary>The whole document, where no menu leads.</summary>
        Hidden,
        Full,
    }
}
