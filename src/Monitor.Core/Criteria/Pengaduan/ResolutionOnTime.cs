using Monitor.Core.Pengaduan.Measures;

namespace Monitor.Core.Criteria.Pengaduan;

/// <summary>Complaints finished within the limit of the office's own clock. Basis to be confirmed by Bagian Hukum: PermenPANRB 62/2018.</summary>
internal sealed class ResolutionOnTime : ComplaintCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "penyelesaian-aduan",
        CriterionGroup.Pengaduan,
        "Penyelesaian aduan tepat waktu",
        "Bagian aduan yang selesai dalam batas waktu, di antara yang batas waktunya sudah lewat; arsip sebelum batas tidak dihitung.",
        "Selesaikan aduan dalam batas waktunya dan catat hasilnya di kanal aduan.");

    public override string WhenUnmet => "aduan belum diselesaikan tepat waktu";

    protected override Verdict Judge(ComplaintMeasures measures, string until) => OnTime(measures.Resolution.Sla, "diselesaikan", until);
}
