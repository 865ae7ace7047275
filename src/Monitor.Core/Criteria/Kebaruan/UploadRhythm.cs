using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kebaruan;

/// <summary>Uploads spread over the year, counted in distinct days, so that one post on the eve of an evaluation, or a hundred imported at once, does not
/// pass for a living site. Twelve days, one a month, follow from the 30 days of an active site; a proposal. The count is a lower bound.</summary>
internal sealed class UploadRhythm : RecencyCriterion
{
    private const int Enough = 12;

    public override CriterionMeta Meta { get; } = new(
        "irama-unggahan",
        CriterionGroup.Kebaruan,
        "Unggahan berkala sepanjang tahun di situs",
        "Hari berbeda yang memiliki unggahan dalam 12 bulan terakhir; penuh mulai 12 hari, di bawahnya menurut bagiannya.",
        "Unggah secara berkala, sedikitnya satu kali setiap bulan.");

    public override string WhenUnmet => "unggahan dalam 12 bulan terakhir belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.Post(Meta.HowTo, platform);

    protected override Verdict Judge(Recency fact, JudgeContext context)
    {
        if (NeverFilled(context) is { } never)
        {
            return never;
        }

        if (fact.Newest is not { } newest)
        {
            return NoDates;
        }

        DateOnly yearAgo = context.AsOf.AddYears(-1);
        string sentence = $"Unggahan ditemukan pada {IndonesianForm.Count(fact.UploadDays)} hari berbeda dalam 12 bulan terakhir.";
        ImmutableArray<Evidence> evidence = [.. fact.Items.Take(3).Select(item => item.Evidence)];
        return fact.UploadDays switch
        {
            >= Enough => Verdict.Met(sentence, evidence),

            // The site prints no dates: what came before the monitor's first reading cannot be counted.
            _ when newest.Source == DateSource.Observed && fact.Watch is { } watch && watch.Since > yearAgo =>
                Verdict.Unmeasured($"Situs tidak memuat tanggal unggahan, dan baru diamati sejak {IndonesianForm.Date(watch.Since)}."),
            > 0 => Verdict.Partial(fact.UploadDays / (double)Enough, sentence, evidence),

            // Only a date of no more than a year can lie inside the 12 months without being counted as a day.
            _ when newest.Date.Precision == DatePrecision.Year && newest.Date.Day.Year >= context.AsOf.Year - 1 =>
                Verdict.Unmeasured($"Situs hanya menyebut tahun {IndonesianForm.Date(newest.Date)}, sehingga hari unggahan tidak dapat dihitung."),
            _ => Verdict.Unmet(sentence, [newest.Evidence]),
        };
    }
}
