using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Documents;

/// <summary>The word lists of config/kamus/dokumen.yaml, compiled.</summary>
internal sealed class DocumentWords
{
    private static readonly string[] Subjects =
    [
        DocumentType.Rpjmdes, DocumentType.Rkpdes, DocumentType.DuRkpdes, "apb", "perubahan-penuh", "realisasi-penuh", "bukan-realisasi", DocumentType.Lppd,
        DocumentType.LppdAmj, DocumentType.Lkppd, DocumentType.Ippd, DocumentType.LaporanPpid, DocumentType.Dip, "bukan-dip", DocumentType.Perdes,
        DocumentType.Perkades, DocumentType.SkKades, "bukan-peraturan", "aturan-atas",
    ];

    private static readonly string[] Marks =
    [
        "perubahan", "penjabaran", "realisasi", "semester", "tahap", "amj", "berita", "penjelasan", "contoh", "rancangan", "sumber-dana", "wilayah-atas",
    ];

    private readonly Kamus kamus;
    private readonly ImmutableArray<string> villages;
    private readonly ImmutableArray<string> heads;

    public DocumentWords(Kamus kamus)
    {
        this.kamus = kamus;
        villages = kamus.Words("dokumen.desa");
        heads = kamus.Words("dokumen.kepala");
        Names = new PhraseBook(Subjects.Select(List));
        MarkBooks = Marks.ToImmutableDictionary(mark => mark, mark => new PhraseBook([List(mark)]), StringComparer.Ordinal);
        Villages = [.. villages.SelectMany(word => TitleTokens.Of(word)).Select(token => token.Text)];
        Generic = [.. kamus.Words("dokumen.tautan-umum").SelectMany(word => TitleTokens.Of(word)).Select(token => token.Text)];
        Months = [.. Enumerable.Range(1, 12).SelectMany(month => kamus.Words($"tanggal.bulan-{month:00}"))];
        Empty = Words("kosong");
        Loading = Words("memuat");
        TableFillers = Words("pengisi-tabel");
        Sample = Words("contoh-isi");
        Explaining = Words("penjelasan-isi");
        Posters = Book("poster");
        Lists = Book("daftar-dokumen");
        Accounts = Book("akun");
        Contents = Book("isi-dokumen");
        TitleColumns = Words("kolom-judul");
        YearColumns = Words("kolom-tahun");
        KindColumns = Words("kolom-jenis");
        NumberColumns = Words("kolom-nomor");
        Letterheads = WordText.Phrases(kamus.Words("berkas.kop"));
        TitleEnds = WordText.Phrases(kamus.Words("berkas.akhir-judul"));
        VillageTitles = [.. kamus.Words("berkas.jabatan-desa")];
        NoNames = [.. kamus.Words("berkas.bukan-nama")];
        BudgetYears = new([KeyValuePair.Create("tahun", kamus.Words("berkas.tahun-anggaran").AsEnumerable())]);
    }

    /// <summary>Names of documents and of regulations that are none of a village's.</summary>
    public PhraseBook Names { get; }

    /// <summary>One book a list of words that change what a name means.</summary>
    public ImmutableDictionary<string, PhraseBook> MarkBooks { get; }

    public ImmutableHashSet<string> Villages { get; }

    /// <summary>Words of links that do not say what is opened.</summary>
    public ImmutableHashSet<string> Generic { get; }

    public ImmutableHashSet<string> Months { get; }

    public ImmutableArray<string> Empty { get; }

    public ImmutableArray<string> Loading { get; }

    public ImmutableArray<string> TableFillers { get; }

    public ImmutableArray<string> Sample { get; }

    public ImmutableArray<string> Explaining { get; }

    public PhraseBook Posters { get; }

    public PhraseBook Lists { get; }

    public PhraseBook Accounts { get; }

    public PhraseBook Contents { get; }

    public ImmutableArray<string> TitleColumns { get; }

    public ImmutableArray<string> YearColumns { get; }

    public ImmutableArray<string> KindColumns { get; }

    public ImmutableArray<string> NumberColumns { get; }

    /// <summary>How lines of a letterhead begin.</summary>
    public ImmutableArray<string> Letterheads { get; }

    /// <summary>How the first line behind a title page begins.</summary>
    public ImmutableArray<string> TitleEnds { get; }

    /// <summary>Words before "desa" behind which its name stands: "Pemerintah Desa …".</summary>
    public ImmutableHashSet<string> VillageTitles { get; }

    /// <summary>Words behind "Pemerintah Desa" that are no village's name.</summary>
    public ImmutableHashSet<string> NoNames { get; }

    /// <summary>Words that stand before the year a budget is for.</summary>
    public PhraseBook BudgetYears { get; }

    /// <summary>Whether a text carries any of some phrases as they stand.</summary>
    public static bool Has(string text, ImmutableArray<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> Words(string list) => kamus.Words("dokumen." + list);

    private PhraseBook Book(string list) => new([List(list)]);

    private KeyValuePair<string, IEnumerable<string>> List(string list) =>
        KeyValuePair.Create(list, Words(list).SelectMany(phrase => Expand(phrase, "{desa}", villages)).SelectMany(phrase => Expand(phrase, "{kepala}", heads)));

    private static IEnumerable<string> Expand(string phrase, string mark, ImmutableArray<string> words) =>
        phrase.Contains(mark, StringComparison.Ordinal) ? words.Select(word => phrase.Replace(mark, word, StringComparison.Ordinal)) : [phrase];
}
