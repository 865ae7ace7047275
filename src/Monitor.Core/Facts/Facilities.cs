using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>One facility of the front office the site shows.</summary>
/// <param name="Name">In the words of the list in config.</param>
public sealed record Facility(string Name, Evidence Evidence);

/// <summary>Finds facilities of the front office: service desk, help for the disabled, elderly and children, waiting room, reading corner, queue numbers.
/// Information only; a facility the site does not show may well stand in the office.</summary>
internal sealed class FacilitiesExtractor
{
    private const string Prefix = "jenis-";
    private const int LongestBlock = 600;

    // "belum ada ruang tunggu" and "usulan pembangunan ruang laktasi" show none.
    private const int Before = 40;

    private readonly ImmutableArray<(string Name, Phrases Words)> kinds;
    private readonly Phrases any;
    private readonly Phrases denials;
    private readonly Phrases news;
    private readonly Phrases trade;

    public FacilitiesExtractor(Kamus kamus)
    {
        IReadOnlyDictionary<string, ImmutableArray<string>> lists = kamus.File("sarana").ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
        kinds = [.. lists.Where(list => list.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => (list.Value[0], new Phrases(list.Value.Skip(1))))];
        any = new Phrases(lists.Where(list => list.Key.StartsWith(Prefix, StringComparison.Ordinal)).SelectMany(list => list.Value.Skip(1)));
        denials = new Phrases(kamus, "sarana.bukan");
        news = new Phrases(kamus, "layanan.judul-berita");
        trade = new Phrases(kamus, "kanal.halaman-dagang");
    }

    public ImmutableArray<Facility> Extract(SiteReading reading)
    {
        var found = new Dictionary<string, Facility>(StringComparer.Ordinal);
        foreach (PageReading page in reading.Pages.Where(page => !news.In(page.Html.Title) && !IsTrade(page)))
        {
            IEnumerable<string> texts = page.Html.Blocks.Where(block => block is { Region: Region.Main, IsHidden: false, Text.Length: <= LongestBlock }).Select(block => block.Text)
                .Concat(page.Html.Images.Where(image => image.Region == Region.Main).SelectMany(image => new[] { image.Alt, image.Caption }));
            foreach (string text in texts.Where(text => text.Length > 5))
            {
                FoldedText folded = FoldedText.Of(text);
                if (any.In(folded))
                {
                    Take(page, text, folded, found);
                }
            }
        }

        return [.. kinds.Where(kind => found.ContainsKey(kind.Name)).Select(kind => found[kind.Name])];
    }

    // The facilities of a guest house are none of the office's.
    private bool IsTrade(PageReading page) => !page.IsHome && trade.StartsIn(FoldedText.Of(Uri.UnescapeDataString(page.Url.AbsolutePath)), 2);

    private void Take(PageReading page, string text, FoldedText folded, Dictionary<string, Facility> found)
    {
        foreach ((string name, Phrases words) in kinds)
        {
            int at = found.ContainsKey(name) ? -1 : words.IndexIn(folded);
            if (at >= 0 && !denials.In(new FoldedText(folded.Value[Math.Max(0, at - Before)..(at + 1)])))
            {
                found[name] = new Facility(name, page.Quote(text));
            }
        }
    }
}
