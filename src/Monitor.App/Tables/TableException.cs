namespace Monitor.App.Tables;

/// <summary>Why a file cannot be read as a table.</summary>
public enum TableFault
{
    Unknown = 0,
    Empty,
    TooLarge,
    NotATable,
    Html,
    LockedOrOld,
    Broken,
    Macros,
    TooDense,
    TooManyParts,
    NoSheet,
    DocumentType,
    RowsOutOfOrder,
    ValueBroken,
    TooManyColumns,
    ValueTooLong,
    QuoteOpen,
    QuoteInside,
    EncodingMixed,
    EncodingUnknown,
}

/// <summary>A file that is refused before its rows are judged. It names a place and never what stands there.</summary>
/// <param name="row">First row is 1; 0 when it is the whole file.</param>
/// <param name="column">First column is 1; 0 when it is the whole row.</param>
public sealed class TableException(TableFault fault, int row, int column) : Exception(Sentence(fault, row, column))
{
    public TableFault Fault { get; } = fault;

    public int Row { get; } = row;

    public int Column { get; } = column;

    private static string Sentence(TableFault fault, int row, int column) =>
        $"{(row > 0 ? $"baris {row}" : "berkas")}{(column > 0 ? $", kolom {Letters(column)}" : "")}: {Words(fault)}";

    /// <summary>A column as spreadsheets call it: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        string letters = "";
        for (int left = column; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }

    private static string Words(TableFault fault) => fault switch
    {
        TableFault.Empty => "kosong.",
        TableFault.TooLarge => "melebihi ukuran yang diterima.",
        TableFault.NotATable => "bukan XLSX atau CSV.",
        TableFault.Html => "halaman web yang dinamai seperti lembar kerja; buka dan simpan ulang sebagai XLSX.",
        TableFault.LockedOrOld => "dikunci kata sandi, atau XLS lama; simpan ulang sebagai XLSX tanpa kata sandi.",
        TableFault.Broken => "rusak; unduh ulang ekspornya.",
        TableFault.Macros => "memuat makro; simpan ulang sebagai XLSX tanpa makro.",
        TableFault.TooDense => "mengembang jauh melebihi ukurannya; unduh ulang ekspornya.",
        TableFault.TooManyParts => "memuat terlalu banyak bagian.",
        TableFault.NoSheet => "tidak memuat lembar kerja.",
        TableFault.DocumentType => "memuat deklarasi yang tidak pernah ditulis program lembar kerja.",
        TableFault.RowsOutOfOrder => "urutan baris atau kolom kacau.",
        TableFault.ValueBroken => "nilai sel tidak dapat dibaca.",
        TableFault.TooManyColumns => "terlalu banyak kolom.",
        TableFault.ValueTooLong => "nilai terlalu panjang.",
        TableFault.QuoteOpen => "tanda kutip tidak ditutup.",
        TableFault.QuoteInside => "tanda kutip di tengah nilai.",
        TableFault.EncodingMixed => "sebagian teks UTF-8 dan sebagian tidak; simpan ulang sebagai 'CSV UTF-8'.",
        TableFault.EncodingUnknown => "sandi teks tidak dikenal; simpan ulang sebagai 'CSV UTF-8'.",
        _ => "tidak dapat dibaca.",
    };
}
