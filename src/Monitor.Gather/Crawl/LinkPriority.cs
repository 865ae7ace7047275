using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Facts.Documents;
using Monitor.Core.Text;

namespace Monitor.Gather.Crawl;

/// <summary>Tells which links are worth following first, by the words of kamus/tautan.</summary>
internal sealed class LinkPriority
{
    public const int Ordinary = 50;

    private static readonly FrozenSet<string> Assets = new[]
    {
        ".svg", ".ico", ".css", ".js", ".mp3", ".mp4", ".avi", ".apk", ".exe", ".woff", ".woff2", ".ttf", ".json", ".txt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The order of worth; the file's own order is not kept by every reader of YAML.
    private static readonly string[] Groups = ["pengaduan", "layanan", "apbdes", "transparansi", "ppid", "peraturan", "berita", "kontak", "profil"];

    private readonly ImmutableArray<ImmutableArray<string>> groups;
    private readonly ImmutableArray<string> documents;
    private readonly ImmutableArray<string> avoided;

    public LinkPriority(Kamus kamus)
    {
        groups = [.. Groups.Select(group => kamus.Words("tautan." + group))];
        documents = kamus.Words("tautan.dokumen");
        avoided = kamus.Words("tautan.hindari");
    }

    /// <summary>Lower is sooner; null is not worth a request.</summary>
    public int? Of(FoundLink link)
    {
        string address = Words(link.Target.PathAndQuery);
        string text = Padded(link.Text);
        if (avoided.Any(word => Has(address, word)) || UrlShape.IsCalendar(link.Target))
        {
            return null;
        }

        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].Any(word => Has(text, word) || Has(address, word)))
            {
                return i;
            }
        }

        return Ordinary;
    }

    /// <summary>Whether a link leads to a file or to a file host.</summary>
    public static bool IsDocument(FoundLink link) => link.Form != LinkForm.Image && (FileAddresses.IsFile(link.Target) || FileAddresses.IsHosted(link.Target) || FileAddresses.IsNumberedDownload(link.Target));

    /// <summary>Whether a link leads to a picture that is a document by its own account: a link to it names a document and its year, or its file's name does.
    /// The alternative text of a picture is often the title of the news it stands on and is not asked.</summary>
    public bool IsPoster(FoundLink link)
    {
        if (!FileAddresses.IsPicture(link.Target))
        {
            return false;
        }

        FoundLink own = link.Form == LinkForm.Image ? link with { Text = "" } : link;
        return Year(own) > 0 && NamesDocument(own);
    }

    /// <summary>Whether an address holds nothing to read: a style sheet, a sound, a program.</summary>
    public static bool IsAsset(Uri url) => Assets.Contains(Extension(url)) || FileAddresses.IsPicture(url);

    /// <summary>Whether a file's name or its link names a document a village has to publish.</summary>
    public bool NamesDocument(FoundLink link)
    {
        string address = Words(link.Target.PathAndQuery);
        string text = Padded(link.Text);
        return documents.Any(word => Has(text, word) || Has(address, word));
    }

    /// <summary>The newest year a link's text or file name tells, so that the documents due now are looked at before an archive; 0 when none.</summary>
    public static int Year(FoundLink link)
    {
        string text = link.Text + " " + Path.GetFileName(link.Target.AbsolutePath);
        int newest = 0;
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            bool isAlone = (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (isAlone && text.AsSpan(i, 2).SequenceEqual("20") && int.TryParse(text.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year))
            {
                newest = Math.Max(newest, year);
            }
        }

        return newest;
    }

    private static string Extension(Uri url) => Path.GetExtension(url.AbsolutePath);

    // Words stand between blanks, so that "dip" is not found in "diputuskan".
    private static bool Has(string padded, string word)
    {
        int at = padded.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            bool starts = at == 0 || !char.IsLetterOrDigit(padded[at - 1]);
            int end = at + word.Length;
            bool ends = word.Length > 4 || end >= padded.Length || !char.IsLetter(padded[end]);
            if (starts && ends)
            {
                return true;
            }

            at = padded.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static string Padded(string text) => text.ToLowerInvariant();

    private static string Words(string path) =>
        Uri.UnescapeDataString(path).ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Replace('+', ' ');
}
