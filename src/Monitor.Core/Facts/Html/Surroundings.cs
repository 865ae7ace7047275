using System.Text;

namespace Monitor.Core.Facts.Html;

/// <summary>What an element inherits from the elements around it; made anew only where a name, a region or visibility changes.</summary>
internal sealed class Surroundings(Surroundings? outer, string own, Region region, bool isHidden, bool inArticle)
{
    private const int NamesKept = 5;
    private string? hint;

    public static Surroundings Page { get; } = new(null, "", Region.Main, false, false);

    public Region Region { get; } = region;

    public bool IsHidden { get; } = isHidden;

    public bool InArticle { get; } = inArticle;

    /// <summary>Class names and ids of the element and its nearest four named ancestors.</summary>
    public string Hint => hint ??= Join();

    private string Join()
    {
        if (outer is null || outer.own.Length == 0 && outer.outer is null)
        {
            return own;
        }

        var names = new StringBuilder(own);
        int kept = own.Length > 0 ? 1 : 0;
        for (Surroundings? around = outer; around is not null && kept < NamesKept; around = around.outer)
        {
            if (around.own.Length > 0)
            {
                names.Append(names.Length > 0 ? " " : "").Append(around.own);
                kept++;
            }
        }

        return names.ToString();
    }

    private readonly string own = own;
    private readonly Surroundings? outer = outer;
}
