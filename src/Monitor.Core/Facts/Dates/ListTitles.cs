using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Headings that name a list ("Berita Desa", "Kategori: Pengumuman", "Galeri") rather than one upload.</summary>
internal sealed class ListTitles(Kamus kamus)
{
    private const int LongestListTitle = 3;
    private readonly ImmutableArray<string> titles = kamus.Words("tanggal.judul-daftar");

    public bool IsList(string title)
    {
        string text = title.Trim();
        return titles.Any(word => text.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) && text.Split(' ').Length <= LongestListTitle)
            || text.StartsWith(word + ":", StringComparison.OrdinalIgnoreCase));
    }
}
