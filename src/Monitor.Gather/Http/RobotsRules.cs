using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>What robots.txt asks of this reader, by RFC 9309: the group of our product name or else of *, the longest matching path, allow on a tie.</summary>
public sealed class RobotsRules
{
    /// <summary>Bytes that are read at least; what follows is ignored.</summary>
    public const int ParseCap = 512 * 1024;

    private const double LongestTold = 24 * 60 * 60;

    private readonly ImmutableArray<(string Path, bool Allows)> rules;

    private RobotsRules(ImmutableArray<(string Path, bool Allows)> rules, TimeSpan? crawlDelay, ImmutableArray<Uri> sitemaps)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>No file, or a 4xx answer.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>The server or the line failed: only the home page may be asked for, once, so that the state can be told.</summary>
    public static RobotsRules HomeOnly { get; } = new([("/", false), ("/$", true)], null, []);

    public TimeSpan? CrawlDelay { get; }

    public ImmutableArray<Uri> Sitemaps { get; }

    /// <summary>The rules that follow from asking for robots.txt.</summary>
    /// <param name="product">Our name before the version.</param>
    public static RobotsRules Of(PageSnapshot answer, string? text, string product) => answer switch
    {
        { WasRead: true } when text is not null && answer.Kind is not ContentKind.Html => Parse(text, product),
        { Status: FetchStatus.Ok or FetchStatus.Blocked } => AllowAll,
        _ => HomeOnly,
    };

    public static RobotsRules Parse(string text, string product)
    {
        var ours = new List<(string, bool)>();
        var anyone = new List<(string, bool)>();
        var sitemaps = ImmutableArray.CreateBuilder<Uri>();
        var delays = new TimeSpan?[2];
        bool named = false;
        bool inOurs = false;
        bool inAnyone = false;
        bool lastWasAgent = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan(0, Math.Min(text.Length, ParseCap)).EnumerateLines())
        {
            int comment = raw.IndexOf('#');
            ReadOnlySpan<char> line = (comment < 0 ? raw : raw[..comment]).Trim().Trim('\uFEFF');
            int colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            string field = line[..colon].Trim().ToString().ToLowerInvariant();
            string value = line[(colon + 1)..].Trim().ToString();
            if (field == "user-agent")
            {
                (inOurs, inAnyone) = lastWasAgent ? (inOurs, inAnyone) : (false, false);
                bool isOurs = value != "*" && value.Split('/')[0].Equals(product, StringComparison.OrdinalIgnoreCase);
                inOurs |= isOurs;
                named |= isOurs;
                inAnyone |= value == "*";
                lastWasAgent = true;
                continue;
            }

            if (field == "sitemap")
            {
                if (Uri.TryCreate(value, UriKind.Absolute, out Uri? sitemap))
                {
                    sitemaps.Add(sitemap);
                }

                continue;
            }

            lastWasAgent = false;
            Add(field, value, inOurs ? ours : null, inAnyone ? anyone : null);
            if (field == "crawl-delay" && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double seconds) && seconds > 0)
            {
                // Whoever wishes for more than a day wishes for a day; how much of it is kept is not decided here.
                var delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestTold));
                delays[0] = inOurs ? delay : delays[0];
                delays[1] = inAnyone ? delay : delays[1];
            }
        }

        return new RobotsRules([.. named ? ours : anyone], named ? delays[0] : delays[1], sitemaps.ToImmutable());
    }

    public bool Allows(Uri url)
    {
        string path = url.PathAndQuery;
        int longest = -1;
        bool allows = true;
        foreach ((string rule, bool allow) in rules)
        {
            if (rule.Length >= longest && Matches(rule, path) && (rule.Length > longest || allow))
            {
                (longest, allows) = (rule.Length, allow);
            }
        }

        return allows;
    }

    private static void Add(string field, string value, List<(string, bool)>? ours, List<(string, bool)>? anyone)
    {
        if (field is "allow" or "disallow" && value.Length > 0)
        {
            ours?.Add((value, field == "allow"));
            anyone?.Add((value, field == "allow"));
        }
    }

    // Greedy with one point of return: linear in practice, quadratic at worst, never exponential.
    private static bool Matches(string rule, string path)
    {
        bool toEnd = rule.EndsWith('$');
        ReadOnlySpan<char> pattern = toEnd ? rule.AsSpan(0, rule.Length - 1) : rule;
        int p = 0;
        int star = -1;
        int back = 0;
        int i = 0;
        while (true)
        {
            if (p == pattern.Length && (!toEnd || i == path.Length))
            {
                return true;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, back) = (p++, i);
            }
            else if (p < pattern.Length && i < path.Length && pattern[p] == path[i])
            {
                p++;
                i++;
            }
            else if (star >= 0 && back < path.Length)
            {
                (p, i) = (star + 1, ++back);
            }
            else
            {
                return false;
            }
        }
    }
}
