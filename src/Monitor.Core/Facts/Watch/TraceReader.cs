using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Watch;

/// <summary>Takes down what a reading shows. Menus, footers, agendas, counters and comments are left out: they change without anybody's upload.</summary>
internal sealed partial class TraceReader(SiteReading reading)
{
    private const int MostThings = 300;
    private const int MostTexts = 200;
    private const int LongestTitle = 160;

    // Fewer words are a label, and "»", "2" or "Desember 2026" lead through a calendar or a list.
    private const int FewestTitleWords = 2;
    private const int FewestSentenceWords = 6;
    private const int ShortestWord = 3;

    private static readonly byte[] Lower = [.. Enumerable.Range(0, 128).Select(letter => char.IsAsciiLetter((char)letter) ? (byte)(letter | 0x20) : (byte)' ')];
    private readonly SiteAddresses addresses = new(reading, reading.Context.Kamus);
    private readonly ForeignParts foreign = new(reading.Context.Kamus);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly HashSet<uint> told = [];

    public SiteTrace Read() => new(reading.Snapshot.FullAt, [.. reading.Pages.Select(Read)]);

    private PageTrace Read(PageReading page)
    {
        bool[] away = foreign.Of(page.Html);
        var things = new List<ShownThing>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (HtmlLink link in page.Html.Links.Where(link => link is { Target: not null, Region: Region.Main, IsHidden: false } && IsOwnPart(away, link.Block)))
        {
            string title = link.Text.Length >= link.Title.Length ? link.Text : link.Title;
            if (IsUpload(link.Target!, page) && (IsFile(link.Target!) || HasWords(title, FewestTitleWords)))
            {
                Add(link.Target!, title);
            }
        }

        foreach (HtmlImage image in page.Html.Images.Where(image => image is { Source: not null, Region: Region.Main } && addresses.IsOwn(image.Source) && IsOwnPart(away, image.Block)))
        {
            Add(WithoutSize(image.Source!), image.Alt.Length > 0 ? image.Alt : image.Title);
        }

        foreach (HtmlFrame frame in page.Html.Frames.Where(frame => frame.Source is { } source && IsFile(source)))
        {
            Add(frame.Source!, frame.Title);
        }

        return new PageTrace(page.Url, page.Snapshot.BodyHash, page.Snapshot.FetchedAt, [.. things.Where(thing => shown.Add(SiteAddresses.Key(thing.Url))).Take(MostThings)], Texts(page, away));

        void Add(Uri url, string title)
        {
            string line = IndonesianForm.Cut(title, LongestTitle);
            if (places.TryAdd(SiteAddresses.Key(url), things.Count))
            {
                things.Add(new ShownThing(url, line));
            }
            else if (places[SiteAddresses.Key(url)] is var place && things[place].Title.Length < line.Length)
            {
                things[place] = things[place] with { Title = line };
            }
        }
    }

    private ImmutableArray<uint> Texts(PageReading page, bool[] away)
    {
        var texts = ImmutableArray.CreateBuilder<uint>();
        for (int i = 0; i < page.Html.Blocks.Length && texts.Count < MostTexts; i++)
        {
            if (!away[i] && HasWords(page.Html.Blocks[i].Text, FewestSentenceWords) && Hash(page.Html.Blocks[i].Text) is var hash && told.Add(hash))
            {
                texts.Add(hash);
            }
        }

        return texts.ToImmutable();
    }

    private bool IsUpload(Uri url, PageReading page) =>
        (addresses.IsOwn(url) || addresses.IsFileHost(url))
        && !addresses.IsForeignPage(url)
        && (IsFile(url) || (!addresses.IsList(url) && SiteAddresses.Key(url) != SiteAddresses.Key(page.Url)));

    private bool IsFile(Uri url) => ((SiteAddresses.IsFile(url) || SiteAddresses.IsPicture(url)) && addresses.IsOwn(url)) || addresses.IsFileHost(url);

    // A link that stands before the first block belongs to it.
    private static bool IsOwnPart(bool[] away, int block) => away.Length == 0 || !away[Math.Clamp(block, 0, away.Length - 1)];

    // Every block of every page passes here: by hand, as counting by a pattern took longer than reading a page's dates.
    private static bool HasWords(string text, int fewest)
    {
        int words = 0;
        int letters = 0;
        foreach (char letter in text)
        {
            letters = char.IsLetter(letter) ? letters + 1 : 0;
            words += letters == ShortestWord ? 1 : 0;
            if (words == fewest)
            {
                return true;
            }
        }

        return false;
    }

    // A part of a hash would do: a collision only hides an upload. Hundreds of blocks a page pass here, so nothing is put on the heap.
    private static uint Hash(string text)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Ascii.IsValid(text) ? PlainLetters(text, bytes) : Letters(text, bytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }

    // Letters in lower case, and one space for whatever stands between them.
    private static int Letters(string text, Span<byte> utf8)
    {
        char[] letters = ArrayPool<char>.Shared.Rent(text.Length);
        int count = 0;
        foreach (char letter in text)
        {
            if (char.IsLetter(letter))
            {
                letters[count++] = char.ToLowerInvariant(letter);
            }
            else if (count == 0 || letters[count - 1] != ' ')
            {
                letters[count++] = ' ';
            }
        }

        int length = Encoding.UTF8.GetBytes(letters.AsSpan(0, count), utf8);
        ArrayPool<char>.Shared.Return(letters);
        return length;
    }

    // The same for the letters every Indonesian word is written with.
    private static int PlainLetters(string text, Span<byte> ascii)
    {
        ReadOnlySpan<byte> lower = Lower;
        int count = 0;
        byte before = 0;
        foreach (char letter in text)
        {
            byte plain = lower[letter];
            ascii[count] = plain;
            count += plain != ' ' || before != ' ' ? 1 : 0;
            before = plain;
        }

        return count;
    }

    // WordPress writes "foto-300x200.jpg" for the same picture in another place.
    private static Uri WithoutSize(Uri picture) => Size().IsMatch(picture.AbsolutePath) ? new UriBuilder(picture) { Path = Size().Replace(picture.AbsolutePath, "${type}"), Query = "" }.Uri : picture;

    [GeneratedRegex(@"-\d{2,4}x\d{2,4}(?<type>\.\w{3,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Size();
}
