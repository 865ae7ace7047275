using System.Collections.Immutable;

namespace Monitor.Core.Pengaduan.Measures;

/// <summary>One part of the complaint index.</summary>
/// <param name="Id">Kebab-case id, such as jawaban-pertama.</param>
/// <param name="Weight">Points; all parts together 100.</param>
/// <param name="Value">Between 0 and 1; null = "data tidak tersedia".</param>
public sealed record IndexPart(string Id, string Name, double Weight, double? Value);

/// <summary>The complaint index of an agency. The weight of a missing part goes to the others, but the index then stays below the top band: hiding data never wins.</summary>
/// <param name="Value">0 to 100, one decimal; null when every part is missing.</param>
/// <param name="Missing">Ids of the parts without data.</param>
/// <param name="IsCapped">The value was cut because of them.</param>
public sealed record ComplaintIndex(double? Value, ImmutableArray<string> Missing, bool IsCapped)
{
    /// <summary>The highest value with a part missing: just below the band that begins at 90.</summary>
    public const double Cap = 89.9;

    public static ComplaintIndex Of(ImmutableArray<IndexPart> parts)
    {
        ImmutableArray<string> missing = [.. parts.Where(part => part.Value is null && part.Weight > 0).Select(part => part.Id)];
        double weight = parts.Where(part => part.Value is not null).Sum(part => part.Weight);
        if (weight <= 0)
        {
            return new ComplaintIndex(null, missing, IsCapped: false);
        }

        double value = Math.Round(100 * parts.Sum(part => part.Weight * (part.Value ?? 0)) / weight, 1, MidpointRounding.AwayFromZero);
        bool isCapped = !missing.IsEmpty && value > Cap;
        return new ComplaintIndex(isCapped ? Cap : value, missing, isCapped);
    }

    /// <summary>The value of the part on time: what is proven, or null below the number of cases a share needs.</summary>
    public static double? OnTime(SlaShare share) => share.RankKey is null ? null : share.Share?.Low;

    /// <summary>The value of the part on what lies open: the share that is not overdue; null without complaints, 1 when nothing is open.</summary>
    public static double? Unloaded(ComplaintMeasures measures) =>
        measures.Count == 0 ? null : measures.Backlog.Open == 0 ? 1 : 1 - ((double)measures.Backlog.Overdue / measures.Backlog.Open);
}
