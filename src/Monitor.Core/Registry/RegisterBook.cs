using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>The register while changes are put into it: entities by code, and whose each site is.</summary>
internal sealed class RegisterBook
{
    private readonly Roster files;
    private readonly Dictionary<EntityCode, Entity> entities;
    private readonly List<EntityCode> order;

    // Everybody who ever had an address on a site; who holds it now is looked up among them.
    private readonly Dictionary<string, HashSet<EntityCode>> named = new(StringComparer.Ordinal);

    public RegisterBook(Roster files)
    {
        this.files = files;
        entities = files.Entities.Concat(files.Retired).ToDictionary(entity => entity.Code);
        order = [.. files.Entities.Concat(files.Retired).Select(entity => entity.Code)];
        foreach (Entity entity in entities.Values)
        {
            foreach (SiteAddress address in entity.Addresses)
            {
                Name(address.Url, entity.Code);
            }
        }
    }

    public Kabupaten Kabupaten => files.Kabupaten;

    public Entity? Find(EntityCode code) => entities.GetValueOrDefault(code);

    public bool HasKecamatan(WilayahCode code) => files.AllKecamatan.Any(area => area.Code == code);

    /// <summary>Who holds a site: an entity that is monitored and has an address there that was not refused.</summary>
    public Entity? OwnerOf(Uri url)
    {
        string site = SiteAddress.SiteOf(url);
        return named.GetValueOrDefault(site)?.Select(code => entities[code]).FirstOrDefault(entity =>
            entity.Retired is null && entity.Addresses.Any(address => address.State != AddressState.Refused && SiteAddress.SiteOf(address.Url) == site));
    }

    public Roster RosterOn(DateOnly day)
    {
        ILookup<bool, Entity> all = order.Select(code => entities[code])
            .Select(entity => entity.Suspension is { } suspension && !suspension.HoldsOn(day) ? entity with { Suspension = null } : entity)
            .ToLookup(entity => entity.Retired is null);
        return files with { Entities = [.. all[true]], Retired = [.. all[false]] };
    }

    /// <summary>Puts a change in that was found to fit.</summary>
    public void Put(RegistryChange change)
    {
        if (change is EntityAdded added)
        {
            Add(added);
            return;
        }

        if (change is AddressMarked { Url: { } url })
        {
            Name(url, change.Entity);
        }

        Entity entity = entities[change.Entity];
        entities[change.Entity] = change switch
        {
            AddressMarked marked => entity with { Addresses = Marked(entity.Addresses, marked) },
            MainAddressChosen chosen => entity with { Addresses = [.. entity.Addresses.OrderBy(address => address.Url != chosen.Url)] },
            EntityRetired retired => entity with { Retired = new Retirement(retired.Day, retired.Reason, retired.Into), Suspension = null },
            EntityReturned => entity with { Retired = null },
            EntityRenamed renamed => entity with { Name = renamed.Name },
            EntitySuspended suspended => entity with { Suspension = new Suspension(suspended.Kind, suspended.Day, suspended.Until, suspended.Reason, suspended.Decision.By) },
            SuspensionLifted => entity with { Suspension = null },
            GroupAssigned assigned => entity with { Groups = Grouped(entity.Groups, assigned) },
            _ => throw new InvalidOperationException($"No rule says what {change.GetType().Name} changes."),
        };
    }

    // The files may have caught up with an entity that was added by hand: theirs stands, with the day it was added.
    private void Add(EntityAdded added)
    {
        var listed = new Listing(added.Day, added.Reason, added.SplitFrom);
        if (entities.TryGetValue(added.Entity, out Entity? known))
        {
            entities[added.Entity] = known with { Listed = listed };
            return;
        }

        entities[added.Entity] = new Entity(added.Entity, added.Kind, added.Name, added.Kecamatan, []) { Listed = listed };
        order.Add(added.Entity);
    }

    private void Name(Uri url, EntityCode code)
    {
        string site = SiteAddress.SiteOf(url);
        if (!named.TryGetValue(site, out HashSet<EntityCode>? codes))
        {
            named[site] = codes = [];
        }

        codes.Add(code);
    }

    private static ImmutableArray<SiteAddress> Marked(ImmutableArray<SiteAddress> addresses, AddressMarked marked)
    {
        var made = new SiteAddress(marked.Url, marked.State)
        {
            Note = new AddressNote(marked.Day, marked.Reason, marked.Decision.By),
            LeadsTo = marked.State == AddressState.Redirected ? marked.LeadsTo : null,
        };
        SiteAddress? known = addresses.FirstOrDefault(address => address.Url == marked.Url);
        return known is null ? addresses.Add(made) : addresses.Replace(known, made);
    }

    private static ImmutableArray<EntityGroup> Grouped(ImmutableArray<EntityGroup> groups, GroupAssigned assigned) =>
    [
        .. groups.Where(group => group.Set != assigned.Set)
            .Concat(assigned.Value.Length > 0 ? [new EntityGroup(assigned.Set, assigned.Value)] : [])
            .OrderBy(group => group.Set, StringComparer.Ordinal),
    ];
}
