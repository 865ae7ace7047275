using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Finds gambling phrases as whole words after folding look-alikes; ambiguous single words never count alone.</summary>
internal sealed class GamblingWords
{
    private const int SpacedRun = 5;
    private const int JoinedLength = 8;
    private const int LongestWord = 40;

    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> byWord;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> bySkeleton;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> against;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> people;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> birds;
    private readonly ImmutableArray<string> againstRoots;
    private readonly ImmutableArray<string> brandSuffixes;
    private readonly ImmutableArray<(string Joined, Phrase Phrase)> spaced;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ordinary;
    private readonly WordSieve sieve;

    public GamblingWords(Kamus kamus)
    {
        Phrase[] phrases =
        [
            .. Of(kamus, "judi.frasa", WordKind.Promoted), .. Of(kamus, "judi.frasa-berita", WordKind.Reported),
            .. Of(kamus, "judi.bandar-asing", WordKind.Bookmaker), .. Of(kamus, "judi.lemah", WordKind.Weak), .. Of(kamus, "judi.ajakan", WordKind.Call),
        ];
        Phrase[] joined =
        [
            .. phrases.Where(phrase => phrase.Kind is WordKind.Promoted or WordKind.Reported && phrase.Words.Length > 1)
                .Select(phrase => phrase with { Words = [string.Concat(phrase.Words)] }).Where(phrase => phrase.Words[0].Length >= JoinedLength),
        ];
        Phrase[] all = [.. phrases, .. joined];
        byWord = Index(all, word => word).GetAlternateLookup<ReadOnlySpan<char>>();
        ordinary = Index(Of(kamus, "judi.wajar", WordKind.Ordinary), word => word).GetAlternateLookup<ReadOnlySpan<char>>();
        bySkeleton = Index(all, Skeleton).GetAlternateLookup<ReadOnlySpan<char>>();
        sieve = new WordSieve(all.Select(phrase => phrase.Words[0]), SpacedRun);
        spaced = [.. all.Where(phrase => phrase.Kind is WordKind.Promoted or WordKind.Reported).Select(phrase => (Skeleton(string.Concat(phrase.Words)), phrase)).Where(pair => pair.Item1.Length >= SpacedRun)];
        against = kamus.Words("judi.lawan").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        people = kamus.Words("judi.lawan-judul").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        birds = kamus.Words("judi.burung").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        againstRoots = kamus.Words("judi.lawan-akar");
        brandSuffixes = kamus.Words("judi.akhiran-merek");
    }

    /// <summary>Reads one text: a title, a block, an anchor.</summary>
    public WordHits Scan(string text)
    {
        if (text.Length == 0)
        {
            return WordHits.None;
        }

        if (!sieve.MayHold(text, out int plainWords))
        {
            return new WordHits { Words = plainWords };
        }

        string folded = LookAlike.Fold(text);
        List<(int Start, int Length)> words = Split(folded);
        var hits = new WordHits { Words = words.Count };
        words = WithoutOrdinary(folded, words);
        bool bird = false;
        int run = 0;
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = folded.AsSpan(words[i].Start, words[i].Length);
            if (word.IsEmpty)
            {
                run = 0;
                continue;
            }

            run = word.Length == 1 ? run + 1 : 0;
            if (run >= SpacedRun && (i + 1 == words.Count || words[i + 1].Length != 1))
            {
                Spaced(hits, folded, words, i - run + 1, run);
            }

            bird |= birds.Contains(word);
            hits.HasBrand |= IsBrand(word);
            if (Longest(folded, words, i, word) is not { } phrase)
            {
                continue;
            }

            hits.Add(phrase.Kind, phrase.Name);
            i += phrase.Words.Length - 1;
            run = 0;
        }

        if (!hits.Any)
        {
            return hits;
        }

        hits.Against = words.Count(place => IsAgainst(folded.AsSpan(place.Start, place.Length)));
        hits.People = words.Count(place => people.Contains(folded.AsSpan(place.Start, place.Length)));

        // "Burung gacor" sings well: among birds the word says nothing.
        return bird && hits.Distinct <= 1 && hits.Bookmakers.Count == 0 ? new WordHits { Words = words.Count } : hits;
    }

    // "Daftar slot peserta": the ordinary use takes its words away before anything else is looked for; a bound stays in their place.
    private List<(int Start, int Length)> WithoutOrdinary(string folded, List<(int Start, int Length)> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (ordinary.TryGetValue(folded.AsSpan(words[i].Start, words[i].Length), out Phrase[]? phrases) && Best(phrases, folded, words, i) is { } phrase)
            {
                for (int end = i + phrase.Words.Length; i < end; i++)
                {
                    words[i] = (words[i].Start, 0);
                }

                i--;
            }
        }

        return words;
    }

    /// <summary>A coined name with a suffix of gambling brands.</summary>
    public bool IsBrand(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 20 || !char.IsAsciiLetter(word[0]))
        {
            return false;
        }

        foreach (string suffix in brandSuffixes)
        {
            if (word.EndsWith(suffix) && word.Length - suffix.Length is >= 3 and <= 16 && !word[..^suffix.Length].ContainsAnyExceptInRange('a', 'z'))
            {
                return true;
            }
        }

        return false;
    }

    private Phrase? Longest(string folded, List<(int Start, int Length)> words, int at, ReadOnlySpan<char> word)
    {
        Phrase? best = byWord.TryGetValue(word, out Phrase[]? plain) ? Best(plain, folded, words, at) : null;
        if (best is null && IsMixed(word) && word.Length <= LongestWord)
        {
            Span<char> bones = stackalloc char[LongestWord];
            int length = LookAlike.Skeleton(word, bones);
            best = bySkeleton.TryGetValue(bones[..length], out Phrase[]? hidden) ? Best(hidden, folded, words, at) : null;
        }

        return best;
    }

    // Candidates are sorted by length.
    private static Phrase? Best(Phrase[] candidates, string folded, List<(int Start, int Length)> words, int at)
    {
        foreach (Phrase candidate in candidates)
        {
            bool same = at + candidate.Words.Length <= words.Count;
            for (int i = 0; same && i < candidate.Words.Length; i++)
            {
                same = Same(folded.AsSpan(words[at + i].Start, words[at + i].Length), candidate.Words[i]);
            }

            if (same)
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool Same(ReadOnlySpan<char> word, string wanted)
    {
        if (word.SequenceEqual(wanted))
        {
            return true;
        }

        if (word.Length != wanted.Length || !IsMixed(word) || word.Length > LongestWord)
        {
            return false;
        }

        Span<char> left = stackalloc char[LongestWord];
        Span<char> right = stackalloc char[LongestWord];
        int length = LookAlike.Skeleton(word, left);
        return left[..length].SequenceEqual(right[..LookAlike.Skeleton(wanted, right)]);
    }

    private void Spaced(WordHits hits, string folded, List<(int Start, int Length)> words, int from, int count)
    {
        string joined = Skeleton(string.Concat(Enumerable.Range(from, Math.Min(count, 200)).Select(i => folded[words[i].Start])));
        foreach ((string bones, Phrase phrase) in spaced)
        {
            if (joined.Contains(bones, StringComparison.Ordinal))
            {
                hits.Add(phrase.Kind, phrase.Name);
            }
        }
    }

    private bool IsAgainst(ReadOnlySpan<char> word)
    {
        if (against.Contains(word))
        {
            return true;
        }

        foreach (string root in againstRoots)
        {
            if (word.Length >= root.Length && word.IndexOf(root) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int Start, int Length)> Split(string folded)
    {
        var words = new List<(int, int)>(folded.Length / 6);
        int start = -1;
        for (int i = 0; i <= folded.Length; i++)
        {
            bool inWord = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || IsLetterSign(folded, i));
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add((start, i - start));
                start = -1;
            }
        }

        return words;
    }

    // "$lot", "s!tus": a sign between letters, or a dollar before one.
    private static bool IsLetterSign(string text, int at) =>
        (text[at] == '$' || (text[at] is '!' or '|' && at > 0 && char.IsAsciiLetter(text[at - 1]))) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]);

    private static bool IsMixed(ReadOnlySpan<char> word) => word.ContainsAnyExceptInRange('a', 'z') && word.ContainsAnyInRange('a', 'z');

    private static string Skeleton(string word)
    {
        char[] bones = new char[word.Length];
        LookAlike.Skeleton(word, bones);
        return new string(bones);
    }

    private static FrozenDictionary<string, Phrase[]> Index(IEnumerable<Phrase> phrases, Func<string, string> form) => phrases
        .GroupBy(phrase => form(phrase.Words[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    private static IEnumerable<Phrase> Of(Kamus kamus, string list, WordKind kind) =>
        kamus.Words(list).Select(phrase => new Phrase(kind, phrase, [.. WordText.Of(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries)]));

    private sealed record Phrase(WordKind Kind, string Name, ImmutableArray<string> Words);
}
