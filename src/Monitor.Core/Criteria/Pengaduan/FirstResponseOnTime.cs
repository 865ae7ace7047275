using Monitor.Core.Pengaduan.Measures;

namespace Monitor.Core.Criteria.Pengaduan;

/// <summary>Complaints answered for the first time within the limit of the office's own clock. Basis to be confirmed by Bagian Hukum: PermenPANRB 62/2018.</summary>
internal sealed class FirstResponseOnTime : ComplaintCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "jawaban-pertama",
        CriterionGroup.Pengaduan,
        "Jawaban pertama atas aduan tepat waktu",
        "Bagian aduan yang dijawab pertama kali dalam batas waktu, di antara yang batas waktunya sudah lewat; yang pasti saja yang dihitung.",
        "Jawab setiap aduan dalam batas waktunya, walau baru berupa kabar bahwa aduan sedang ditangani.");

    public override string WhenUnmet => "aduan belum dijawab tepat waktu";

    protected override Verdict Judge(ComplaintMeasures measures, string until) => OnTime(measures.FirstResponse.Sla, "dijawab", until);
}
