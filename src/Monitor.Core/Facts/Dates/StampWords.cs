using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>What the words before a date say of it.</summary>
internal enum StampKind
{
    Plain = 0,

    /// <summary>"Diposting", "Tanggal Upload".</summary>
    Upload,

    /// <summary>"Diperbarui pada".</summary>
    Update,

    /// <summary>"Masa jabatan", "paling lambat", "lahir".</summary>
    Other,

    /// <summary>"Hari ini": a clock.</summary>
    Clock,
}

/// <summary>Weighs the words around a date.</summary>
internal sealed class StampWords(Kamus kamus)
{
    // A label stands right before its date; words further off belong to something else.
    private const int Reach = 45;

    private readonly ImmutableArray<string> uploads = kamus.Words("tanggal.penanda-unggah");
    private readonly ImmutableArray<string> updates = kamus.Words("tanggal.penanda-pembaruan");
    private readonly ImmutableArray<string> others = kamus.Words("tanggal.bukan-unggah");
    private readonly ImmutableArray<string> clocks = kamus.Words("tanggal.penanda-jam");
    private readonly ImmutableArray<string> bylines = kamus.Words("tanggal.kata-baris-penulis");
    private readonly FrozenSet<string> dateNames = kamus.Words("tanggal.bagian-tanggal").ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> clockNames = kamus.Words("tanggal.bagian-jam").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind told by the label nearest before the date; a label that fills the block before counts too.</summary>
    public StampKind Before(string text, int index, string blockBefore)
    {
        string near = text[Math.Max(0, index - Reach)..index];
        if (near.Length < 4 && blockBefore.Length is > 0 and <= 30)
        {
            near = blockBefore + " " + near;
        }

        (StampKind Kind, int At) best = (StampKind.Plain, -1);
        foreach ((ImmutableArray<string> words, StampKind kind) in new[] { (uploads, StampKind.Upload), (updates, StampKind.Update), (clocks, StampKind.Clock), (others, StampKind.Other) })
        {
            foreach (string word in words)
            {
                int at = LastWord(near, word);
                best = at > best.At || (at == best.At && at >= 0 && kind > best.Kind) ? (kind, at) : best;
            }
        }

        return best.Kind;
    }

    /// <summary>Whether a text names an author or counts readers, as bylines do and titles do not.</summary>
    public bool IsByline(string text) => bylines.Any(word => LastWord(text, word) >= 0);

    /// <summary>Whether class names say "date".</summary>
    public bool NamesDate(string hint) => HasWord(hint, dateNames);

    /// <summary>Whether class names say "clock" or "today".</summary>
    public bool NamesClock(string hint) => HasWord(hint, clockNames) || clockNames.Any(name => name.Contains('-', StringComparison.Ordinal) && hint.Contains(name, StringComparison.Ordinal));

    private static bool HasWord(string hint, FrozenSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in hint.AsSpan().SplitAny(' ', '-', '_'))
        {
            if (lookup.Contains(hint.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastWord(string text, string word)
    {
        int at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        while (at > 0 && char.IsLetter(text[at - 1]))
        {
            at = text.LastIndexOf(word, at - 1, StringComparison.OrdinalIgnoreCase);
        }

        int end = at + word.Length;
        return at < 0 || (end < text.Length && char.IsLetter(text[end]) && char.IsLetter(word[^1])) ? -1 : at;
    }
}
