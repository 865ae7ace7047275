using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>One way to reach the entity, as published on its site.</summary>
/// <param name="Value">E.164 for a telephone, else an address as a URL or e-mail.</param>
public sealed record Channel(string Value, Evidence Evidence);

/// <summary>The channels the site publishes; placeholders, share buttons, vendors' and the kabupaten's own numbers left out.</summary>
/// <param name="Form">A form that really posts a complaint; null when none.</param>
/// <param name="Lapor">A link to SP4N-LAPOR!, LaporGub or the kabupaten's own portal; null when none is linked.</param>
/// <param name="Poster">An image that seems to carry a complaint number; needs a person.</param>
public sealed record ContactChannels(
    ImmutableArray<Channel> Phones,
    ImmutableArray<Channel> Whatsapp,
    ImmutableArray<Channel> Emails,
    ImmutableArray<Channel> Social,
    Channel? Form,
    Channel? Lapor,
    Channel? Poster)
{
    /// <summary>The hours in which the office can be visited, as the site words them; null when it names none.</summary>
    public Channel? Hours { get; init; }

    /// <summary>Numbers, addresses and accounts that stand on the site and are not the entity's, at most 30.</summary>
    public ImmutableArray<RefusedCandidate> Refused { get; init; } = [];
}
