using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kebaruan;

/// <summary>A criterion over upload dates. A site without believable dates is not judged, unless it was never filled at all.</summary>
internal abstract class RecencyCriterion : Criterion<Recency>
{
    protected sealed override Fact<Recency> FactOf(SiteFacts facts) => facts.Recency;

    /// <summary>Grades one date by the steps; a precision that leaves the step open is decided for the village, a bare year not at all.</summary>
    protected static Verdict Grade(DatedItem item, string what, DateOnly asOf, Func<int, double> worth)
    {
        (int fewest, int most) = RecencyGrade.Age(item.Date, asOf);
        double best = worth(fewest);
        if (item.Date.Precision == DatePrecision.Year && best.CompareTo(worth(most)) != 0)
        {
            return Verdict.Unmeasured($"{what}: situs hanya menyebut tahun {IndonesianForm.Date(item.Date)}.");
        }

        string sentence = $"{what}: {RecencyGrade.InWords(item, fewest)}, “{IndonesianForm.Cut(item.Title)}”.";
        return best switch
        {
            >= 1 => Verdict.Met(sentence, item.Evidence),
            > 0 => Verdict.Partial(best, sentence, item.Evidence),
            _ => Verdict.Unmet(sentence, item.Evidence),
        };
    }

    /// <summary>No date is no proof of neglect.</summary>
    protected static Verdict NoDates { get; } = Verdict.Unmeasured("Situs tidak memuat tanggal unggahan yang dapat dipercaya.");

    /// <summary>The verdict on a site that was never filled, null on others; asked before any date, because a system's own articles carry the day of
    /// its installation.</summary>
    protected static Verdict? NeverFilled(JudgeContext context) =>
        context.Facts.State.TryGet(out SiteState? state) && state.Id is StateId.BelumPernahDiisi or StateId.Template
            ? Verdict.Unmet($"Belum ada unggahan nyata di situs. {state.Reason}", [.. state.Evidence.Take(1)])
            : null;
}
