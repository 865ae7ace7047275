namespace Monitor.Core.Facts.Gambling;

/// <summary>What was found in one text, each phrase counted once in its set.</summary>
internal sealed class WordHits
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>(0, StringComparer.Ordinal);
    private HashSet<string>? promoted;
    private HashSet<string>? reported;
    private HashSet<string>? bookmakers;
    private HashSet<string>? weak;
    private HashSet<string>? calls;

    public static WordHits None { get; } = new();

    /// <summary>Phrases of promotion: hardly any other meaning.</summary>
    public IReadOnlySet<string> Promoted => promoted ?? Nothing;

    /// <summary>Gambling phrases that news and lectures use as well.</summary>
    public IReadOnlySet<string> Reported => reported ?? Nothing;

    public IReadOnlySet<string> Bookmakers => bookmakers ?? Nothing;

    public IReadOnlySet<string> Weak => weak ?? Nothing;

    /// <summary>Calls to action.</summary>
    public IReadOnlySet<string> Calls => calls ?? Nothing;

    /// <summary>Occurrences of gambling phrases, and of calls.</summary>
    public int Occurrences { get; private set; }

    public int CallOccurrences { get; private set; }

    public int Words { get; set; }

    /// <summary>A coined name with a suffix, such as MISAL4D.</summary>
    public bool HasBrand { get; set; }

    /// <summary>Words against gambling; counted only where gambling words stand.</summary>
    public int Against { get; set; }

    /// <summary>Persons and events of news; they tell a headline from a promotion, a paragraph not.</summary>
    public int People { get; set; }

    /// <summary>Whether the words against gambling outweigh it: one suffices for a sentence, a long promotion outweighs one.</summary>
    public bool IsOpposed => Against > 0 && Against * 5 >= Occurrences;

    /// <summary>Different gambling phrases; two weak words make one.</summary>
    public int Distinct => Promoted.Count + Reported.Count + Bookmakers.Count + (Weak.Count >= 2 ? 1 : 0);

    /// <summary>Whether there is anything to count.</summary>
    public bool IsTelling => Any || CallOccurrences + Against > 0;

    public bool Any => Promoted.Count + Reported.Count + Bookmakers.Count + Weak.Count > 0;

    public void Add(WordKind kind, string phrase)
    {
        if (kind == WordKind.Call)
        {
            CallOccurrences++;
            (calls ??= new HashSet<string>(StringComparer.Ordinal)).Add(phrase);
            return;
        }

        ref HashSet<string>? set = ref promoted;
        switch (kind)
        {
            case WordKind.Reported:
                set = ref reported;
                break;
            case WordKind.Bookmaker:
                set = ref bookmakers;
                break;
            case WordKind.Weak:
                set = ref weak;
                break;
            default:
                break;
        }

        Occurrences += kind == WordKind.Weak ? 0 : 1;
        (set ??= new HashSet<string>(StringComparer.Ordinal)).Add(phrase);
    }
}

/// <summary>What a phrase stands for.</summary>
internal enum WordKind
{
    /// <summary>A common use of a word that also means gambling; left out of the count.</summary>
    Ordinary = 0,
    Promoted,
    Reported,
    Bookmaker,
    Weak,
    Call,
}
