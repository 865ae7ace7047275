using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Takes down what was seen and not counted, each text and reason once.</summary>
internal sealed class Refusals(int most = 30)
{
    private const int LongestText = 120;
    private readonly List<RefusedCandidate> refused = [];
    private readonly HashSet<(string, string)> told = [];

    public void Add(string text, string reason, Uri url)
    {
        if (refused.Count >= most)
        {
            return;
        }

        string shown = PersonalNumbers.Show(text).ReplaceLineEndings(" ").Trim();
        string quote = shown.Length <= LongestText ? shown : shown[..(LongestText - 1)] + "…";
        if (told.Add((quote, reason)))
        {
            refused.Add(new RefusedCandidate(quote, reason, url));
        }
    }

    public ImmutableArray<RefusedCandidate> ToArray() => [.. refused];
}
