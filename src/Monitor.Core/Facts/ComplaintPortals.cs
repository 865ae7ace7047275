using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds a link to SP4N-LAPOR!, the province's or the kabupaten's complaint portal. A name or a logo that leads nowhere is no link.</summary>
internal sealed class ComplaintPortals(Kamus kamus, ReadingContext context)
{
    private const string Government = ".go.id";
    private readonly FrozenSet<string> hosts = kamus.Words("kanal.lapor-host").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> dead = kamus.Words("kanal.lapor-mati").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> prefixes = kamus.Words("kanal.lapor-awalan");

    public Channel? Find(PageReading page)
    {
        foreach (HtmlLink link in page.Html.Links)
        {
            if (link.Target is { } target && IsPortal(target, page.Url))
            {
                string shown = link.Text.Length > 0 ? link.Text : link.Title;
                return new Channel(target.AbsoluteUri, page.Quote($"{shown} ({target.AbsoluteUri})".Trim()));
            }
        }

        return null;
    }

    private bool IsPortal(Uri target, Uri page)
    {
        string host = target.Host;
        if (host.Equals(page.Host, StringComparison.OrdinalIgnoreCase) || dead.Contains(host))
        {
            return false;
        }

        return hosts.Contains(host) || context.Kabupaten.Channels.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (host.EndsWith(Government, StringComparison.OrdinalIgnoreCase) && prefixes.Any(prefix => host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) && host.Count(letter => letter == '.') >= 3);
    }
}
