using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds names of services in a text, the longest phrases first, so that "akta kematian" is not also "kematian".</summary>
internal sealed class ServiceNames(Kamus kamus)
{
    private const string Prefix = "jenis-";

    private readonly (string Phrase, string Name)[] phrases =
    [
        .. kamus.File("layanan")
            .Where(list => list.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(list => list.Value.Select(word => (Phrase: FoldedText.Of(word).Value, Name: list.Value[0])))
            .OrderByDescending(pair => pair.Phrase.Length)
            .ThenBy(pair => pair.Phrase, StringComparer.Ordinal),
    ];

    private readonly Phrases any = new(kamus.File("layanan").Where(list => list.Key.StartsWith(Prefix, StringComparison.Ordinal)).SelectMany(list => list.Value));

    /// <summary>Names in the words of the list in config, in the order of the text.</summary>
    public IReadOnlyList<string> In(FoldedText text)
    {
        if (!any.In(text))
        {
            return [];
        }

        var found = new List<(int At, string Name)>();
        string rest = text.Value;
        foreach ((string phrase, string name) in phrases)
        {
            int at = rest.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0)
            {
                found.Add((at, name));

                // The place stays taken, its length the same, so that the order of the text is kept.
                string taken = " " + new string('_', phrase.Length - 2) + " ";
                rest = string.Concat(rest.AsSpan(0, at), taken, rest.AsSpan(at + phrase.Length));
            }
        }

        return [.. found.OrderBy(pair => pair.At).Select(pair => pair.Name).Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>Counts distinct words of a list in a text.</summary>
internal sealed class PhraseCounter
{
    private readonly string[] words;
    private readonly Phrases any;

    public PhraseCounter(IEnumerable<string> list)
    {
        words = [.. list.Select(word => FoldedText.Of(word).Value).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
        any = new Phrases(words);
    }

    public bool Any(FoldedText text) => any.In(text);

    /// <summary>How many different words the text holds; longer ones hide the shorter ones inside them.</summary>
    public int Count(FoldedText text)
    {
        if (!any.In(text))
        {
            return 0;
        }

        int count = 0;
        string rest = text.Value;
        foreach (string word in words)
        {
            if (rest.Contains(word, StringComparison.Ordinal))
            {
                count++;
                rest = rest.Replace(word, " _ ", StringComparison.Ordinal);
            }
        }

        return count;
    }
}
