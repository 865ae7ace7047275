using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Pengaduan;

/// <summary>What lies open at the office and is not past its limit.</summary>
internal sealed class BacklogInTime : ComplaintCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "tunggakan-aduan",
        CriterionGroup.Pengaduan,
        "Aduan terbuka dalam batas waktu",
        "Bagian aduan terbuka yang belum melewati batas waktunya; penuh bila tidak ada yang terbuka.",
        "Dahulukan aduan yang sudah melewati batas waktunya.");

    public override string WhenUnmet => "semua aduan terbuka sudah melewati batas waktu";

    protected override Verdict Judge(ComplaintMeasures measures, string until)
    {
        Backlog backlog = measures.Backlog;
        return backlog.Open == 0
            ? Verdict.Met($"Tidak ada aduan terbuka per {until}.")
            : Of(
                ComplaintIndex.Unloaded(measures) ?? 1,
                $"{IndonesianForm.Count(backlog.Overdue)} dari {IndonesianForm.Count(backlog.Open)} aduan terbuka sudah melewati batas waktu, yang tertua {IndonesianForm.Count(backlog.OldestDays ?? 0)} hari, per {until}.");
    }
}
