using Monitor.App.Reports;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>"Dua langkah teratas membawa skor menjadi 81,0, Menuju Informatif": the shortest way to the next band.</summary>
public static class NextBandSentence
{
    /// <summary>Null without a score or when the highest band is reached.</summary>
    public static string? Of(SiteVerdict verdict, Methodology methodology)
    {
        if (verdict.Score.Value is not { } score || verdict.Advice.IsDefaultOrEmpty)
        {
            return null;
        }

        Band? next = methodology.Bands.Where(band => band.From > score).MinBy(band => band.From);
        if (next is null)
        {
            return null;
        }

        double sum = score;
        int steps = 0;
        foreach (AdviceStep step in verdict.Advice.OrderByDescending(step => step.Points))
        {
            sum = Math.Min(100, sum + step.Points);
            steps++;
            if (sum >= next.From)
            {
                return $"{Indonesian.Sentence(Indonesian.InWords(steps))} langkah teratas membawa skor menjadi sekitar {Indonesian.Score(sum)}, {methodology.BandOf(sum).Name}.";
            }
        }

        return $"Seluruh langkah ini membawa skor menjadi sekitar {Indonesian.Score(sum)}; {next.Name} dimulai pada {Indonesian.Points(next.From)}.";
    }
}
