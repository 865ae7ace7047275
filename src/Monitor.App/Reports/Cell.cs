using Monitor.Core.Text;

namespace Monitor.App.Reports;

/// <summary>A typed cell; nothing is ever guessed from its text.</summary>
public abstract record Cell
{
    /// <summary>An unknown value: its word stands in a neighbouring column.</summary>
    public static Cell Empty { get; } = new EmptyCell();

    /// <summary>Text; an absent or empty one is an empty cell.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new TextCell(text);

    /// <summary>A number with one decimal.</summary>
    public static Cell Of(double? number) => number is { } value ? new NumberCell(value) : Empty;

    public static Cell Of(int? number) => number is { } value ? new IntegerCell(value) : Empty;

    /// <summary>A share of one, as whole per cent: rounded as on the pages, which a spreadsheet would do otherwise.</summary>
    public static Cell Share(double? share) => share is { } value ? new ShareCell(IndonesianForm.WholePercent(value) / 100) : Empty;

    public static Cell Of(DateOnly? day) => day is { } value ? new DateCell(value) : Empty;

    /// <summary>A moment, shown in the workbook's zone.</summary>
    public static Cell Of(DateTimeOffset? moment) => moment is { } value ? new MomentCell(value, IsUtc: false) : Empty;

    /// <summary>A moment shown in UTC.</summary>
    public static Cell Utc(DateTimeOffset moment) => new MomentCell(moment, IsUtc: true);

    /// <summary>An address as plain text, personal numbers masked.</summary>
    public static Cell PlainAddress(Uri? address) => address is null ? Empty : new TextCell(SheetText.Cut(Shown(address)));

    /// <summary>A link where the address is http or https and no personal number was masked in it, else its plain text.</summary>
    public static Cell Link(Uri? address) => address switch
    {
        null => Empty,
        { IsAbsoluteUri: true } when Shown(address) != address.AbsoluteUri => PlainAddress(address),
        { IsAbsoluteUri: true, Scheme: "http" or "https" } => new LinkCell(address, SheetText.Cut(address.AbsoluteUri)),
        _ => PlainAddress(address),
    };

    private static string Shown(Uri address) => address.IsAbsoluteUri ? PersonalAddresses.Show(address) : PersonalNumbers.Show(address.OriginalString);
}

/// <summary>No value.</summary>
public sealed record EmptyCell : Cell;

/// <summary>Text that stays text, whatever it begins with.</summary>
public sealed record TextCell(string Text) : Cell;

/// <summary>A number with one decimal.</summary>
public sealed record NumberCell(double Value) : Cell;

/// <summary>A whole number.</summary>
public sealed record IntegerCell(int Value) : Cell;

/// <summary>A share of one, shown per cent.</summary>
public sealed record ShareCell(double Value) : Cell;

/// <summary>A calendar day.</summary>
public sealed record DateCell(DateOnly Day) : Cell;

/// <summary>A moment in time.</summary>
public sealed record MomentCell(DateTimeOffset Moment, bool IsUtc) : Cell;

/// <summary>Text that leads to an address.</summary>
public sealed record LinkCell(Uri Address, string Shown) : Cell;
