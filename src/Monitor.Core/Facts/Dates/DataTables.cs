using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Tables of data with a heading row: only the column that is headed as the day of upload tells one.</summary>
internal sealed class DataTables(Kamus kamus, IndonesianDates texts)
{
    private static readonly FrozenSet<string> Heads = new[]
    {
        "no", "no.", "nomor", "judul", "nama", "tanggal", "tgl", "tahun", "kategori", "tentang", "uraian", "aksi", "unduh", "file", "dokumen", "jenis", "keterangan",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const double PlainTrust = 0.7;
    private static readonly FrozenSet<string> PlainHeads = new[] { "tanggal", "tgl", "tgl." }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<string> uploadHeads = kamus.Words("tanggal.judul-kolom-unggah");
    private readonly ImmutableArray<string> newsHeads = kamus.Words("tanggal.judul-kolom-berita");
    private readonly ImmutableArray<string> titleHeads = kamus.Words("tanggal.judul-kolom-nama");

    /// <summary>The texts of all cells of data tables, so that their dates are not read as stamps.</summary>
    public static HashSet<string> Cells(HtmlPage page) =>
        page.Tables.Where(IsData).SelectMany(table => table.Rows).SelectMany(row => row).Where(cell => cell.Length > 0).ToHashSet(StringComparer.Ordinal);

    public void Read(PageReading page, DateBook book)
    {
        if (book.Addresses.IsForeignPage(page.Url))
        {
            return;
        }

        foreach (HtmlTable table in page.Html.Tables.Where(table => table.Region == Region.Main && IsData(table)))
        {
            ImmutableArray<string> head = table.Rows[0];
            int column = Column(head, uploadHeads);
            int title = Column(head, titleHeads) is >= 0 and var named ? named : Column(head, newsHeads);
            double trust = 1;
            if (column < 0 && title >= 0 && IsListOfPages(head, title, table, page, book))
            {
                (column, trust) = (PlainColumn(head), PlainTrust);
            }

            if (column < 0)
            {
                RefuseOthers(page, table, head, book);
                continue;
            }

            foreach (ImmutableArray<string> row in table.Rows.Skip(1).Where(row => row.Length > column))
            {
                if (texts.First(row[column], book.AsOf) is { Form: DateForm.Full } found)
                {
                    string name = title >= 0 && title < row.Length ? row[title] : row.MaxBy(cell => cell.Length) ?? "";
                    book.Claim(new DateClaim(AddressOf(name, page, book), name, found.Date, DateSource.Text, found.Confidence * trust, $"{name} · {head[column]} {row[column]}", page.Snapshot));
                }
            }
        }
    }

    // "Tanggal" alone is the day of a regulation or of an event, unless the rows are headlines that lead to pages of their own.
    private bool IsListOfPages(ImmutableArray<string> head, int title, HtmlTable table, PageReading page, DateBook book) =>
        PlainColumn(head) >= 0 && newsHeads.Any(word => head[title].Contains(word, StringComparison.OrdinalIgnoreCase))
        && page.Html.Links.Any(link => link is { Region: Region.Main, Target: { } target } && link.Block >= table.Block && link.Block < table.End && book.Addresses.IsOwn(target) && !book.Addresses.IsList(target) && !SiteAddresses.IsFile(target));

    private static int PlainColumn(ImmutableArray<string> head)
    {
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i].Trim() is { Length: <= 8 } name && PlainHeads.Contains(name))
            {
                return i;
            }
        }

        return -1;
    }

    private void RefuseOthers(PageReading page, HtmlTable table, ImmutableArray<string> head, DateBook book)
    {
        foreach (ImmutableArray<string> row in table.Rows.Skip(1).Take(3))
        {
            for (int i = 0; i < row.Length && i < head.Length; i++)
            {
                if (row[i].Length < 40 && texts.First(row[i], book.AsOf) is { Form: DateForm.Full })
                {
                    book.Refuse($"{head[i]}: {row[i]}", "Kolom tabel ini bukan tanggal unggah.", page.Url);
                }
            }
        }
    }

    // The link of the row: the one whose text is the title, or the first file after the title's block.
    private static Uri AddressOf(string title, PageReading page, DateBook book)
    {
        HtmlLink? named = page.Html.Links.FirstOrDefault(link => link.Target is not null && link.Text.Length > 5 && title.Contains(link.Text, StringComparison.OrdinalIgnoreCase));
        if (named?.Target is { } direct)
        {
            return direct;
        }

        int block = -1;
        for (int i = 0; i < page.Html.Blocks.Length && block < 0; i++)
        {
            block = page.Html.Blocks[i].Text == title ? i : -1;
        }

        return page.Html.Links.FirstOrDefault(link => block >= 0 && link.Block >= block && link.Block <= block + 8 && link.Target is { } target && (SiteAddresses.IsFile(target) || book.Addresses.IsOwn(target)))?.Target
            ?? page.Url;
    }

    private static int Column(ImmutableArray<string> head, ImmutableArray<string> words)
    {
        for (int i = 0; i < head.Length; i++)
        {
            if (words.Any(word => head[i].Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsData(HtmlTable table) =>
        table.Rows.Length >= 2 && table.Rows[0].Length >= 2 && table.Rows[0].All(cell => cell.Length <= 40)
        && table.Rows[0].Any(cell => cell.Split(' ').Any(Heads.Contains));
}
