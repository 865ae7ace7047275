using System.Text;

namespace Monitor.Peraga.Content;

/// <summary>A small deterministic generator (SplitMix64): the framework's own promises no sequence across versions.</summary>
internal sealed class Dice(ulong state)
{
    private ulong state = state;

    /// <summary>Dice of one thing under one seed, independent of the order in which things are made.</summary>
    public static Dice For(int seed, string name)
    {
        ulong hash = 14695981039346656037;
        foreach (byte letter in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return new Dice(hash ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = Between(0, i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>Some of the items, in their own order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var indices = Enumerable.Range(0, from.Count).ToList();
        Shuffle(indices);
        return indices.Take(count).Order().Select(index => from[index]).ToList();
    }
}
