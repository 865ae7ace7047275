using Monitor.Core.Facts;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What a channel is.</summary>
public enum ChannelKind
{
    Unknown = 0,
    Phone,
    Whatsapp,
    Email,
    Social,

    /// <summary>A link to SP4N-LAPOR! or to a portal of the kabupaten or province.</summary>
    Portal,

    /// <summary>The office's own complaint form.</summary>
    Form,
}

/// <summary>Whether a channel agrees with the register of the office that keeps it.</summary>
public enum RegisterMatch
{
    /// <summary>The register does not keep this kind, or nothing of this entity.</summary>
    NotCompared = 0,

    /// <summary>The register has the same.</summary>
    Same,

    /// <summary>The register has another of its kind, and that one is not published.</summary>
    Differs,

    /// <summary>Published, and not in the register.</summary>
    NotRegistered,

    /// <summary>In the register, and not found on the site.</summary>
    OnlyRegistered,
}

/// <summary>One way to reach an office, as published or as declared.</summary>
/// <param name="Key">The same for every spelling of the channel: see <see cref="ChannelKeys"/>.</param>
/// <param name="Value">E.164 for a telephone, else an address.</param>
/// <param name="Seen">Where it is published; null when it stands in the register only.</param>
public sealed record PublishedChannel(ChannelKind Kind, string Key, string Value, Evidence? Seen, RegisterMatch Register);
