using Monitor.Core.Text;

namespace Monitor.Core.Facts.Personal;

/// <summary>What was decided about each number of one page; the first decision with ground stays.</summary>
internal sealed class NumberTally
{
    private readonly Dictionary<string, (NumberLabel Label, string Region)> decided = new(StringComparer.Ordinal);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Numbers of the shape that nothing decided about.</summary>
    public int Undecided => seen.Count(hash => !decided.ContainsKey(hash));

    public void Notice(PersonalNumber number) => seen.Add(number.Hash);

    public bool Knows(PersonalNumber number) => decided.ContainsKey(number.Hash);

    public void Decide(PersonalNumber number, NumberLabel label)
    {
        if (label != NumberLabel.None && (!decided.TryGetValue(number.Hash, out var earlier) || earlier.Label == NumberLabel.Other))
        {
            decided[number.Hash] = (label, number.Region);
        }
    }

    /// <summary>Hashes and regions of the numbers of one kind, in the order they were met.</summary>
    public IEnumerable<(string Hash, string Region)> Of(NumberLabel label) =>
        decided.Where(pair => pair.Value.Label == label).Select(pair => (pair.Key, pair.Value.Region));
}
