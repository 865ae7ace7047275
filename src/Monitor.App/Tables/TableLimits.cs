namespace Monitor.App.Tables;

/// <summary>How large a file may be.</summary>
/// <param name="Bytes">Of the file as it comes.</param>
/// <param name="Parts">Files inside a workbook.</param>
/// <param name="Unpacked">Bytes of all parts of a workbook together.</param>
/// <param name="Ratio">How many times its packed size a part may take; of parts above a megabyte.</param>
/// <param name="Columns">Columns of a row.</param>
public sealed record TableLimits(int Bytes, int Parts, long Unpacked, int Ratio, int Columns)
{
    /// <summary>An export of 50,000 complaints with their texts has some 20 MB packed and 150 MB unpacked; a workbook compresses ten to thirty times.</summary>
    public static TableLimits Default { get; } = new(Bytes: 40 << 20, Parts: 500, Unpacked: 600L << 20, Ratio: 100, Columns: 500);
}
