using System.Collections.Immutable;

namespace Monitor.Core.Snapshots;

/// <summary>What became of reading the text inside a file. Everything but <see cref="Read"/> and <see cref="NoText"/> leaves the contents unknown.</summary>
public enum FileTextState
{
    NotRead = 0,

    /// <summary>The text was read, at least that of the first pages.</summary>
    Read,

    /// <summary>The file was read and holds no legible text.</summary>
    NoText,

    /// <summary>The program that reads this kind of file is not installed.</summary>
    ToolMissing,

    /// <summary>A password stands before it.</summary>
    Locked,

    /// <summary>The file is broken or not of the kind its first bytes say.</summary>
    Damaged,

    /// <summary>Larger than is read, packed or unpacked.</summary>
    TooLarge,

    /// <summary>Reading it took longer, or more memory, than a file is given.</summary>
    TimedOut,

    /// <summary>The file did not arrive whole.</summary>
    Incomplete,
}

/// <summary>How the text was got out of a file.</summary>
public enum FileTextBy
{
    None = 0,

    /// <summary>The text layer of a PDF.</summary>
    TextLayer,

    /// <summary>Letters recognised in a picture or a scan.</summary>
    Ocr,

    /// <summary>The parts of a word-processor or spreadsheet file.</summary>
    Parts,
}

/// <summary>One number shaped like a resident's inside a file.</summary>
/// <param name="Token">Its seal: region, class and keyed hash, never the number.</param>
/// <param name="Label">What the words before it or the heading above it call it: nik, kk or lain; empty when they call it nothing.</param>
public sealed record FileNumber(string Token, string Label);

/// <summary>What is kept of the text inside a file: never the text itself, but what tells which document it is, of which year, and what it exposes.
/// Facts are judged from this record alone, so a newer word list can judge it again.</summary>
/// <param name="TextHash">SHA-256 of the text that was read, lower-case hex; null when none was.</param>
/// <param name="Pages">Pages the file says it has; 0 for kinds without pages.</param>
/// <param name="PagesRead">Pages that were read.</param>
/// <param name="Characters">Characters that were read, blanks left out.</param>
/// <param name="Confidence">Mean confidence of the recognised words, 0–100; null unless recognised in a picture.</param>
/// <param name="Created">When the file's own metadata says it was made; its author's clock.</param>
/// <param name="Modified">When it says it was last changed.</param>
/// <param name="Lines">The first lines with text, sealed and cut.</param>
/// <param name="Titles">Later lines that carry words of document titles, sealed and cut.</param>
/// <param name="Days">Days named in the text, each once, in the order of the text.</param>
/// <param name="Amounts">Sums of rupiah in the text.</param>
/// <param name="Numbers">Numbers shaped like a resident's, each once.</param>
/// <param name="Detail">One technical sentence in English for the operator; null when read.</param>
public sealed record FileText(
    FileTextState State,
    FileTextBy By,
    string? TextHash,
    int Pages,
    int PagesRead,
    int Characters,
    double? Confidence,
    DateTimeOffset? Created,
    DateTimeOffset? Modified,
    ImmutableArray<string> Lines,
    ImmutableArray<string> Titles,
    ImmutableArray<DateOnly> Days,
    int Amounts,
    ImmutableArray<FileNumber> Numbers,
    string? Detail)
{
    /// <summary>A file whose text is not known.</summary>
    public static FileText Unknown(FileTextState state, string detail) =>
        new(state, FileTextBy.None, null, 0, 0, 0, null, null, null, [], [], [], 0, [], detail);
}
