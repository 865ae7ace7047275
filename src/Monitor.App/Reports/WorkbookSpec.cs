using System.Collections.Immutable;

namespace Monitor.App.Reports;

/// <summary>A workbook as plain values; the writer adds nothing to it.</summary>
/// <param name="FileName">Only letters, digits, hyphens and dots.</param>
/// <param name="Marking">Page header of every sheet: what the file is and is not.</param>
/// <param name="FooterRight">Right part of the page footer, such as the start of the manifest hash.</param>
/// <param name="Author">Who exported it.</param>
/// <param name="CreatedAt">Written as the file's own creation time.</param>
/// <param name="Zone">Zone in which moments are shown.</param>
public sealed record WorkbookSpec(
    string FileName,
    string Title,
    string Marking,
    string FooterRight,
    string Author,
    DateTimeOffset CreatedAt,
    TimeZoneInfo Zone,
    ImmutableArray<SheetSpec> Sheets);

/// <summary>One sheet: a table, lines of label and value, or a table followed by lines.</summary>
/// <param name="Name">At most 31 characters, none of []:*?/\.</param>
/// <param name="Columns">Empty when the sheet holds lines only.</param>
/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
/// <param name="FrozenColumns">Columns that stay in view besides the header row.</param>
/// <param name="Lines">Labels and values below the table.</param>
/// <param name="TabColour">#RRGGBB.</param>
public sealed record SheetSpec(
    string Name,
    ImmutableArray<ColumnSpec> Columns,
    ImmutableArray<ImmutableArray<Cell>> Rows,
    int FrozenColumns,
    ImmutableArray<LineSpec> Lines,
    string TabColour);

/// <summary>A label with its value; a label without a value is a heading.</summary>
public sealed record LineSpec(string Label, Cell Value, LineLook Look = LineLook.Plain);

/// <summary>How a line looks.</summary>
public enum LineLook
{
    Plain = 0,
    Title,
    Heading,

    /// <summary>The DRAF marking.</summary>
    Warning,
}

/// <summary>A column of a table.</summary>
/// <param name="Width">In characters of the standard font.</param>
/// <param name="Wraps">Long text continues in the next line of the cell.</param>
/// <param name="Fills">Words that give the cell their colours, whatever the row they are sorted to.</param>
public sealed record ColumnSpec(string Header, double Width, bool Wraps = false, ImmutableArray<WordFill> Fills = default)
{
    /// <summary>Words a drop-down offers for a cell that is filled in by hand; empty for any other column. None may hold a comma or a quotation mark.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>Colours bound to a word, as #RRGGBB.</summary>
public sealed record WordFill(string Word, string Text, string Tint);
