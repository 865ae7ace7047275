using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Ketersediaan;

/// <summary>The site opens over https with a certificate that visitors' browsers accept. Names below a kabupaten's zone often share a
/// certificate that does not cover them: the owner of the zone can cure that, not the village.</summary>
internal sealed class CertificateValid : Criterion<Reachability>
{
    /// <summary>Most browsers fetch a missing intermediate certificate themselves, others warn.</summary>
    private const double IncompleteChain = 0.5;

    public override CriterionMeta Meta { get; } = new(
        "sertifikat-sah",
        CriterionGroup.Ketersediaan,
        "Sertifikat https yang sah",
        "Sertifikat berlaku, dari penerbit yang dikenal, dan mencakup nama situs.",
        "Pasang atau perbarui sertifikat https; untuk nama di bawah zona kabupaten, minta kepada Diskominfo.");

    public override string WhenUnmet => "sertifikat https belum sah";

    protected override bool NeedsContent => false;

    protected override Fact<Reachability> FactOf(SiteFacts facts) => facts.Reachability;

    protected override Verdict Judge(Reachability fact, JudgeContext context) => fact switch
    {
        { Tls: { IsTrusted: true } tls } => Verdict.Met($"Sertifikat sah sampai {IndonesianForm.Date(DateOnly.FromDateTime(tls.NotAfter.UtcDateTime))}.", fact.Evidence),
        { Tls: { } tls } when tls.Problems.SequenceEqual(["PartialChain"]) =>
            Verdict.Partial(IncompleteChain, "Rantai sertifikat tidak lengkap; sebagian peramban memberi peringatan.", fact.Evidence),
        { Tls: { } tls } => Verdict.Unmet($"Sertifikat bermasalah: {IndonesianForm.List([.. tls.Problems.Select(problem => Word(problem, tls))])}.", fact.Evidence),
        { Home: FetchStatus.Ok, Final.Scheme: "http" } => Verdict.Unmet("Situs terbuka tanpa https.", fact.Evidence),
        _ => Verdict.Unmeasured("Sertifikat belum sempat terlihat karena situs tidak terbuka lewat https."),
    };

    private static string Word(string problem, TlsObservation tls) => problem switch
    {
        "NotTimeValid" => $"masa berlakunya {IndonesianForm.Date(DateOnly.FromDateTime(tls.NotBefore.UtcDateTime))} sampai {IndonesianForm.Date(DateOnly.FromDateTime(tls.NotAfter.UtcDateTime))}",
        "NameMismatch" => "tidak mencakup nama situs",
        "UntrustedRoot" => "penerbitnya tidak dikenal",
        "PartialChain" => "rantainya tidak lengkap",
        "Revoked" => "sudah dicabut",
        _ => "tidak dapat diperiksa sepenuhnya",
    };
}
