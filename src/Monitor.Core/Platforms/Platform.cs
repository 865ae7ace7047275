using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>What a platform is recognised by: the home page and its headers.</summary>
/// <param name="Headers">Lower-case names; set-cookie holds names only.</param>
public sealed record PlatformSigns(Uri Home, HtmlPage Page, ImmutableSortedDictionary<string, string> Headers)
{
    private ImmutableArray<Uri> addresses;

    /// <summary>What the page refers to, each address once: scripts, style sheets, links, pictures, feeds.</summary>
    public ImmutableArray<Uri> Addresses => addresses.IsDefault ? addresses = [.. Referred().Distinct()] : addresses;

    private IEnumerable<Uri> Referred() =>
        Page.ScriptSources.Concat(Page.Links.Select(link => link.Href)).Distinct(StringComparer.Ordinal)
            .Select(source => Uri.TryCreate(Home, source, out Uri? address) ? address : null)
            .Concat(Page.Images.Select(image => image.Source))
            .Concat(Page.Feeds)
            .OfType<Uri>();
}

/// <summary>One family of sites: how to recognise it and which machine sources it offers. Pure: it opens no connection.</summary>
public abstract class Platform
{
    /// <summary>opensid, wordpress, dilan, sid-kendal, blogger, joomla, laravel, single-page, static or unknown.</summary>
    public abstract string Id { get; }

    /// <summary>How sure the signs make it, 0–1; 0.5 and more is a match.</summary>
    public abstract double Match(PlatformSigns signs);

    /// <summary>Machine sources to ask for after the home page, best first: feeds, sitemaps, public listings.</summary>
    public abstract IEnumerable<FetchRequest> Sources(Uri home);
}
