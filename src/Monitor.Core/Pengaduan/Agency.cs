using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan;

/// <summary>A body that answers complaints, as the register knows it.</summary>
/// <param name="Parent">The dinas above a school or puskesmas: figures roll up to it, the row stays its own.</param>
/// <param name="Calendar">Id of its working-day calendar.</param>
/// <param name="ActiveFrom">First day; a merged or renamed agency has days too. Null = always.</param>
/// <param name="ActiveTo">Last day. Null = still.</param>
public sealed record Agency(EntityCode Code, EntityKind Kind, string Name, EntityCode? Parent, string Calendar, DateOnly? ActiveFrom, DateOnly? ActiveTo)
{
    public bool IsActive(DateOnly day) => !(day < ActiveFrom) && !(day > ActiveTo);
}

/// <summary>Another name of an agency in one source: its number there, or what it is called there. Confirmed by a person.</summary>
/// <param name="ExternalId">The source's number of the agency; null for a name.</param>
/// <param name="Name">The name as written there; null for a number.</param>
public sealed record AgencyAlias(string Source, string? ExternalId, string? Name, EntityCode Agency);

/// <summary>Finds the agency a source means: by its number there first, by its name second. What is not known is not guessed.</summary>
public sealed class AgencyBook
{
    private readonly Dictionary<(string Source, string Id), EntityCode> byId = [];
    private readonly Dictionary<(string Source, string Name), EntityCode> byName = [];
    private readonly Dictionary<string, EntityCode?> own = new(StringComparer.Ordinal);

    public AgencyBook(ImmutableArray<Agency> agencies, ImmutableArray<AgencyAlias> aliases)
    {
        Agencies = agencies.ToImmutableDictionary(agency => agency.Code);
        foreach (Agency agency in agencies)
        {
            // Two agencies of one name: neither is meant for sure.
            string name = Fold(agency.Name);
            own[name] = own.ContainsKey(name) ? null : agency.Code;
        }

        foreach (AgencyAlias alias in aliases)
        {
            if (alias.ExternalId is { } id)
            {
                byId[(alias.Source, id.Trim())] = alias.Agency;
            }

            if (alias.Name is { } name)
            {
                byName[(alias.Source, Fold(name))] = alias.Agency;
            }
        }
    }

    public ImmutableDictionary<EntityCode, Agency> Agencies { get; }

    /// <summary>The agency, or null when neither number nor name is known in this source.</summary>
    public EntityCode? Find(string source, string? externalId, string? name)
    {
        if (externalId is { } id && byId.TryGetValue((source, id.Trim()), out EntityCode numbered))
        {
            return numbered;
        }

        if (name is null)
        {
            return null;
        }

        string folded = Fold(name);
        return byName.TryGetValue((source, folded), out EntityCode named) ? named : own.GetValueOrDefault(folded);
    }

    private static string Fold(string name) => Words.Fold(name);
}
