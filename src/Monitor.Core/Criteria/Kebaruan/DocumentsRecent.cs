using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kebaruan;

/// <summary>An obliged document uploaded of late. Documents follow the fiscal calendar, not the month: the six months of UU KIP art. 9 (to be confirmed;
/// the limit "dorman") are enough, up to the year's limit half.</summary>
internal sealed class DocumentsRecent : RecencyCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "dokumen-terbaru",
        CriterionGroup.Kebaruan,
        "Dokumen wajib baru di situs",
        "Unggahan dokumen wajib terakhir: penuh sampai batas enam bulan, separuh sampai batas setahun.",
        "Unggah dokumen begitu ditetapkan, dan cantumkan tanggal unggahnya.");

    public override string WhenUnmet => "dokumen baru belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.Publish(Meta.HowTo, platform);

    // A kelurahan owes hardly any of the documents that are dated here.
    public override bool AppliesTo(EntityKind kind) => kind == EntityKind.Desa;

    protected override Verdict Judge(Recency fact, JudgeContext context)
    {
        if (fact.NewestDocument is { } newest)
        {
            return Grade(newest, "Dokumen terakhir", context.AsOf, days => Worth(days, context.Limits));
        }

        return context.Facts.Documents.TryGet(out VillageDocuments? documents) ? WithoutDocumentDates(documents, context) : Verdict.Unmeasured("Dokumen di situs tidak terbaca.");
    }

    private static Verdict WithoutDocumentDates(VillageDocuments documents, JudgeContext context)
    {
        if (documents.Found.Any(document => document is { Flaw: null, Level: >= EvidenceLevel.E3Image }))
        {
            return Verdict.Unmeasured("Dokumen di situs tidak memuat tanggal unggahan yang dapat dipercaya.");
        }

        return documents.CannotTell || documents.Unopened.Any() || documents.LookedAt == 0
            ? Verdict.Unmeasured("Daftar dokumen di situs tidak terbaca.")
            : Verdict.Unmet($"Dokumen wajib belum ditemukan di situs pada {IndonesianForm.Count(documents.LookedAt)} halaman yang dibaca.", WhatWasRead(context));
    }

    private static double Worth(int days, StateLimits limits) => days <= limits.Dorman ? 1 : days <= limits.TerancamMangkrak ? 0.5 : 0;
}
