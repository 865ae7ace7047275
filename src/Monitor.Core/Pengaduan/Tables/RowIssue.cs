namespace Monitor.Core.Pengaduan.Tables;

/// <summary>What is wrong with a place of a table.</summary>
public enum IssueCode
{
    Unknown = 0,

    // These refuse the file: nothing of it is stored.
    HeaderMissing,
    RequiredColumnMissing,
    ColumnTwice,
    GeneratedMissing,
    DateUnreadable,
    DateAmbiguous,
    DatesContradict,
    DatesMixed,
    DateInFuture,
    TimeUnreadable,
    NumberUnreadable,
    NumberTwice,
    CodeUnreadable,
    Formula,
    TooManyRows,
    NoRows,
    StatusesTooMany,
    DateOutOfOrder,
    PersonalNumber,
    CategoriesTooMany,

    // These park the row until a person says what is meant.
    StatusUnknown,
    AgencyUnknown,

    // These are shown and cost nothing.
    ClassUnknown,
    DoorUnknown,
    ConfidentialityUnknown,
    PlaceUnknown,
    RatingUnreadable,
}

/// <summary>What an issue means for the row or the file.</summary>
public enum IssueWeight
{
    Note = 0,
    Parks,
    Refuses,
}

/// <summary>An issue with its place. Never the content of a cell: it may hold a name or a number.</summary>
/// <param name="Row">First row of the sheet is 1; 0 when it is the file's.</param>
/// <param name="Column">Name of the column as the mapping calls it; empty when it is the whole row's.</param>
public sealed record RowIssue(int Row, string Column, IssueCode Code)
{
    public IssueWeight Weight => Code switch
    {
        >= IssueCode.HeaderMissing and <= IssueCode.CategoriesTooMany => IssueWeight.Refuses,
        IssueCode.StatusUnknown or IssueCode.AgencyUnknown => IssueWeight.Parks,
        _ => IssueWeight.Note,
    };

    /// <summary>The issue as a sentence in Bahasa Indonesia, with its place.</summary>
    public string Sentence => $"{(Row > 0 ? $"baris {Row}" : "berkas")}{(Column.Length > 0 ? $", kolom '{Column}'" : "")}: {Words}";

    private string Words => Code switch
    {
        IssueCode.HeaderMissing => "baris judul kolom tidak ditemukan; unggah ekspor asli tanpa menghapus judul kolomnya.",
        IssueCode.RequiredColumnMissing => "kolom wajib ini tidak ada.",
        IssueCode.ColumnTwice => "kolom ini ada dua kali.",
        IssueCode.GeneratedMissing => "tanggal pembuatan ekspor tidak ditemukan di atas judul kolom; isi tanggalnya saat mengimpor.",
        IssueCode.DateUnreadable => "tanggal belum ada atau tidak terbaca.",
        IssueCode.DateAmbiguous => "tanggal dapat dibaca hari-bulan atau bulan-hari; nyatakan urutannya pada pemetaan sumber ini.",
        IssueCode.DatesContradict => "sebagian tanggal hanya terbaca hari-bulan dan sebagian hanya bulan-hari.",
        IssueCode.DatesMixed => "sebagian tanggal berupa teks dan sebagian sudah diubah program lembar kerja, mungkin terbalik hari dan bulannya; unggah ekspor asli.",
        IssueCode.DateInFuture => "tanggal sesudah ekspor dibuat.",
        IssueCode.TimeUnreadable => "jam tidak terbaca.",
        IssueCode.NumberUnreadable => "nomor aduan bukan angka.",
        IssueCode.CodeUnreadable => "nomor aduan kosong, terlalu panjang, atau bukan nomor.",
        IssueCode.NumberTwice => "nomor aduan ini sudah ada di baris lain.",
        IssueCode.Formula => "sel berisi rumus; unggah ekspor asli.",
        IssueCode.TooManyRows => "baris melebihi batas impor.",
        IssueCode.NoRows => "tidak ada satu pun baris aduan.",
        IssueCode.StatusesTooMany => "terlalu banyak status yang berbeda; kolomnya mungkin bergeser.",
        IssueCode.DateOutOfOrder => "tanggal mendahului tanggal aduan masuk.",
        IssueCode.PersonalNumber => "isinya seperti NIK, nomor telepon, atau surel; kolom ini tidak boleh dipetakan.",
        IssueCode.CategoriesTooMany => "terlalu banyak kategori yang berbeda; kolomnya mungkin berisi judul atau uraian.",
        IssueCode.StatusUnknown => "status belum dipetakan; baris ditahan.",
        IssueCode.AgencyUnknown => "instansi belum dikenal; baris ditahan.",
        IssueCode.ClassUnknown => "klasifikasi belum dipetakan.",
        IssueCode.DoorUnknown => "sumber laporan belum dipetakan.",
        IssueCode.ConfidentialityUnknown => "tipe laporan belum dipetakan; dianggap rahasia.",
        IssueCode.PlaceUnknown => "kecamatan atau kelurahan tidak ada dalam register.",
        IssueCode.RatingUnreadable => "rating bukan angka 1 sampai 5.",
        _ => "tidak dikenal.",
    };
}
