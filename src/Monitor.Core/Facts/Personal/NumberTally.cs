using Monitor.Core.Text;

namespace Monitor.Core.Facts.Personal;

/// <summary>What was decided about each number of one page; the first decision with ground stays.</summary>
internal sealed class NumberTally
{
    private readonly Dictionary<string, (NumberLabel Label, string Region)> decided = new(StringComparer.Ordinal);

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
