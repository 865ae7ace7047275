using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Platforms;

/// <summary>All platforms, and which of them a home page belongs to.</summary>
public sealed class PlatformCatalog
{
    /// <summary>A match this sure counts.</summary>
    public const double Threshold = 0.5;

    private readonly Unknown unknown = new();
    private readonly Static plain = new();
    private readonly ImmutableArray<Platform> families;

    /// <exception cref="MissingWordsException">Config lacks a list.</exception>
    public PlatformCatalog(Kamus kamus)
    {
        var words = new PlatformWords(kamus);
        families =
        [
            new OpenSid(words), new WordPress(words), new Dilan(words), new SidKendal(words), new Blogger(words), new Joomla(words),
            new SinglePage(new PageShell(kamus)), new Laravel(words),
        ];

        // Asks for every list once: one that is missing is found now, and not by the first home page in the night.
        if (HtmlReader.Read("<p></p>", new Uri("https://localhost/")) is { } empty)
        {
            Detect(new PlatformSigns(new Uri("https://localhost/"), empty, ImmutableSortedDictionary<string, string>.Empty));
        }
    }

    /// <summary>Every platform, the fallbacks last.</summary>
    public IEnumerable<Platform> All => families.Add(plain).Add(unknown);

    /// <summary>The surest match of at least one half; static for plain content without any sign of a system; else unknown.</summary>
    public Platform Detect(PlatformSigns signs)
    {
        Platform? best = null;
        double bestMatch = 0;
        foreach (Platform family in families)
        {
            double match = family.Match(signs);
            if (match > bestMatch)
            {
                (best, bestMatch) = (family, match);
            }
        }

        return best is not null && bestMatch >= Threshold ? best : plain.Match(signs) >= Threshold ? plain : unknown;
    }
}
