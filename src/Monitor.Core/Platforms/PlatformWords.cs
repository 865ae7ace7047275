using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Platforms;

/// <summary>The signs of a home page gathered once, so that each platform asks only whether its words are among them.</summary>
internal sealed class PlatformWords(Kamus kamus)
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> lists =
        kamus.File("platform").ToImmutableDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>How many different signs of a list the page shows.</summary>
    public int Count(string list, PlatformSigns signs)
    {
        if (!lists.TryGetValue(list, out ImmutableArray<string> words))
        {
            throw new MissingWordsException("platform." + list);
        }

        HtmlPage page = signs.Page;
        string kind = list[(list.LastIndexOf('-') + 1)..];
        return words.Count(word => kind switch
        {
            "generator" => Has(page.Meta("generator"), word),
            "meta" => page.Metas.Any(meta => meta.Name is "theme" or "subject" or "designer" or "template" && Has(meta.Content, word)),
            "teks" => page.Blocks.Any(block => block.Text.Length < 2_000 && Has(block.Text, word)),
            "alamat" => InAddress(page, word),
            "sendiri" => InOwnAddress(signs, word),
            "kuki" => Has(signs.Headers.GetValueOrDefault("set-cookie", ""), word),
            "kelas" => page.Blocks.Any(block => HasName(block.Hint, word)),
            "host" => signs.Home.Host.EndsWith(word, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
    }

    private static bool InAddress(HtmlPage page, string word) =>
        page.ScriptSources.Any(source => Has(source, word))
        || page.Links.Any(link => Has(link.Href, word))
        || page.Images.Any(image => image.Source is { } source && Has(source.AbsoluteUri, word))
        || page.Feeds.Any(feed => Has(feed.AbsoluteUri, word));

    private static bool InOwnAddress(PlatformSigns signs, string word) =>
        signs.Page.ScriptSources.Select(source => Uri.TryCreate(signs.Home, source, out Uri? address) ? address : null)
            .Concat(signs.Page.Images.Select(image => image.Source))
            .Any(address => address is not null && address.Host.Equals(signs.Home.Host, StringComparison.OrdinalIgnoreCase) && Has(address.AbsolutePath, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasName(string hint, string name) =>
        hint.Contains(name, StringComparison.Ordinal) && hint.Split(' ').Contains(name, StringComparer.Ordinal);
}
