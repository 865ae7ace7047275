using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>A link of a page of the kabupaten or a kecamatan.</summary>
/// <param name="Text">What is written on it.</param>
/// <param name="Kecamatan">The kecamatan whose site it stands on; null for a site of the whole kabupaten.</param>
public sealed record SeenLink(Uri Page, Uri Link, string Text, WilayahCode? Kecamatan);

/// <summary>An address that may be a village's, with the page that says so.</summary>
public sealed record FoundAddress(EntityCode Entity, Uri Url, Uri Page, string Text);

/// <summary>Finds addresses of villages in the link lists of the kabupaten's and the kecamatan's own sites. It proposes and never decides: a host or a
/// text that could name two villages names none.</summary>
public static class AddressFinder
{
    // Desa have their own second level under .id; a kabupaten's zones are its register's.
    private const string VillageZone = "desa.id";

    private const int LongestText = 120;

    /// <summary>Proposals that are in the register in no state yet, each site once, in the order of the register.</summary>
    public static ImmutableArray<FoundAddress> Find(Roster roster, IEnumerable<SeenLink> links)
    {
        var book = new RegisterBook(roster);
        Dictionary<WilayahCode, string> areas = roster.AllKecamatan.ToDictionary(area => area.Code, area => Letters(area.Name));
        ILookup<string, Entity> byName = roster.Entities.Where(entity => entity.IsVillage).ToLookup(entity => Letters(entity.Name), StringComparer.Ordinal);
        var found = new Dictionary<string, FoundAddress>(StringComparer.Ordinal);
        foreach (SeenLink link in links)
        {
            string site = SiteAddress.SiteOf(link.Link);
            if (found.ContainsKey(site) || book.OwnerOf(link.Link) is not null || LabelsOf(site, roster.Kabupaten) is not { Length: > 0 } labels)
            {
                continue;
            }

            if ((ByHost(labels, link, byName, areas) ?? ByText(link, byName)) is { } village && !village.Addresses.Any(address => SiteAddress.SiteOf(address.Url) == site))
            {
                found[site] = new FoundAddress(village.Code, new Uri($"{link.Link.Scheme}://{link.Link.IdnHost}/"), link.Page, Cut(link.Text));
            }
        }

        Dictionary<EntityCode, int> places = roster.Entities.Select((entity, place) => (entity.Code, place)).ToDictionary(item => item.Code, item => item.place);
        return [.. found.Values.OrderBy(address => places[address.Entity]).ThenBy(address => address.Url.AbsoluteUri, StringComparer.Ordinal)];
    }

    /// <summary>The address to which an entity's site leads, when it is a village's by its zone, nobody has it and it was never proposed; else null.</summary>
    /// <param name="final">Where the home page answered.</param>
    public static Uri? Moved(Roster roster, Entity entity, Uri site, Uri final)
    {
        string target = SiteAddress.SiteOf(final);
        return target != SiteAddress.SiteOf(site) && LabelsOf(target, roster.Kabupaten) is { Length: > 0 }
            && new RegisterBook(roster).OwnerOf(final) is null && !entity.Addresses.Any(address => SiteAddress.SiteOf(address.Url) == target)
                ? new Uri($"{final.Scheme}://{final.IdnHost}/")
                : null;
    }

    // The names before the zone, that of the village first; null when the host lies in none of the zones.
    private static string[]? LabelsOf(string site, Kabupaten kabupaten)
    {
        string? zone = kabupaten.Zones.Append(VillageZone).FirstOrDefault(zone => site.EndsWith("." + zone, StringComparison.Ordinal));
        return zone is null ? null : site[..^(zone.Length + 1)].Split('.');
    }

    // "umbulsari.wiratama", or with hyphens where two levels were not given; the village's name alone where only one is called so.
    private static Entity? ByHost(string[] labels, SeenLink link, ILookup<string, Entity> byName, Dictionary<WilayahCode, string> areas)
    {
        string[] parts = labels.Length > 1 ? labels : labels[0].Split('-');
        Entity[] inArea =
        [
            .. Enumerable.Range(1, parts.Length - 1).SelectMany(cut => byName[Letters(string.Concat(parts[..cut]))]
                .Where(entity => entity.Kecamatan is { } area && areas.GetValueOrDefault(area) == Letters(string.Concat(parts[cut..])))),
        ];
        return Only(inArea) ?? (labels.Length == 1 ? Only(InReach(byName[Letters(labels[0])], link)) : null);
    }

    private static Entity? ByText(SeenLink link, ILookup<string, Entity> byName)
    {
        string text = link.Text.Trim();
        foreach (string lead in new[] { "website", "web", "situs", "resmi", "pemerintah", "pemdes", "desa", "kelurahan" })
        {
            text = text.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase) ? text[(lead.Length + 1)..].TrimStart() : text;
        }

        return Letters(text) is { Length: > 0 } name ? Only(InReach(byName[name], link)) : null;
    }

    private static IEnumerable<Entity> InReach(IEnumerable<Entity> named, SeenLink link) => named.Where(entity => link.Kecamatan is not { } area || entity.Kecamatan == area);

    private static Entity? Only(IEnumerable<Entity> entities)
    {
        Entity[] first = [.. entities.Take(2)];
        return first.Length == 1 ? first[0] : null;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
