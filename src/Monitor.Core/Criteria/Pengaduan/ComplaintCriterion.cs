using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Pengaduan;

/// <summary>One figure about how an office dealt with complaints. What nobody recorded is unknown; an office that was sent none, or too few, owes nothing:
/// neither 100 % nor 0 %.</summary>
internal abstract class ComplaintCriterion : Criterion
{
    public sealed override bool IsAskedOf(EntityKind kind) => Offices.Are(kind);

    public sealed override bool AppliesTo(EntityKind kind) => Offices.Are(kind);

    protected abstract Verdict Judge(ComplaintMeasures measures, string until);

    public sealed override Verdict Judge(JudgeContext context)
    {
        if (context.Complaints is not { } figures)
        {
            return Verdict.Unmeasured("Data tidak tersedia: belum ada data aduan kantor ini.");
        }

        string until = IndonesianForm.Date(figures.Day);
        return figures.Measures.Size == SampleSize.None
            ? Verdict.NotApplicable($"Tidak ada aduan yang tercatat sampai {until}.")
            : Judge(figures.Measures, until);
    }

    /// <summary>A share as a verdict.</summary>
    /// <param name="share">Between 0 and 1.</param>
    protected static Verdict Of(double share, string explanation) => Math.Round(share, 4) switch
    {
        >= 1 => Verdict.Met(explanation),
        <= 0 => Verdict.Unmet(explanation),
        var part => Verdict.Partial(part, explanation),
    };

    /// <summary>The share done in time for sure, of those whose limit is over.</summary>
    protected static Verdict OnTime(SlaShare sla, string done, string until)
    {
        if (ComplaintIndex.OnTime(sla) is not { } proven || sla.Confidence is not { } confidence)
        {
            return Verdict.NotApplicable($"Baru {IndonesianForm.Count(sla.Matured)} aduan yang batas waktunya lewat sampai {until}; terlalu sedikit untuk dinilai.");
        }

        string doubtful = sla.Undetermined > 0 ? $", {IndonesianForm.Count(sla.Undetermined)} belum dapat dipastikan" : "";
        return Of(
            proven,
            $"{IndonesianForm.Count(sla.Met)} dari {IndonesianForm.Count(sla.Matured)} aduan yang batas waktunya lewat {done} tepat waktu{doubtful} "
                + $"(rentang kepercayaan 95 %: {IndonesianForm.Percent(confidence.Low)}–{IndonesianForm.Percent(confidence.High)}), per {until}.");
    }
}
