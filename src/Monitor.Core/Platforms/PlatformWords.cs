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
            "alamat" => InAddress(signs.Addresses, signs.Home, word),
            "sendiri" => signs.Addresses.Any(address => IsOwn(address, signs.Home) && Has(address.AbsolutePath, word)),
            "kuki" => Has(signs.Headers.GetValueOrDefault("set-cookie", ""), word),
            "kelas" => page.Blocks.Any(block => HasName(block.Hint, word)),
            "host" => signs.Home.Host.EndsWith(word, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
    }

    // A path is a sign where the site's own host serves it: pictures and stories of a neighbour say nothing. A host name is one wherever it stands.
    private static bool InAddress(ImmutableArray<Uri> addresses, Uri home, string word) => addresses.Any(address => Has(address.AbsoluteUri, word) && (word[0] != '/' || IsOwn(address, home)));

    // A picture proxy puts the site's host into the path: i0.wp.com/desa.example/….
    private static bool IsOwn(Uri address, Uri home) =>
        Bare(address.Host) == Bare(home.Host) || address.AbsolutePath.Contains("/" + Bare(home.Host) + "/", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasName(string hint, string name) =>
        hint.Contains(name, StringComparison.Ordinal) && hint.Split(' ').Contains(name, StringComparer.Ordinal);
}
