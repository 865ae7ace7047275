using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan;

/// <summary>Where a complaint can be read: its source, and the number it has there ("buka SP4N-LAPOR! nomor …").</summary>
/// <param name="Source">Id of a <see cref="ComplaintSource"/>.</param>
/// <param name="Reference">The source's own number, unchanged.</param>
public sealed record ComplaintKey(string Source, string Reference) : IComparable<ComplaintKey>
{
    public int CompareTo(ComplaintKey? other) =>
        string.CompareOrdinal(Source, other?.Source) is var source and not 0 ? source : string.CompareOrdinal(Reference, other?.Reference);

    public static bool operator <(ComplaintKey left, ComplaintKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ComplaintKey left, ComplaintKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ComplaintKey left, ComplaintKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ComplaintKey left, ComplaintKey right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Source}:{Reference}";
}

/// <summary>In what shape a source hands over its complaints.</summary>
public enum SourceKind
{
    Unknown = 0,
    Sp4nExport,
    Table,
    NativeApi,
    Register,
    OpenSidList,
}

/// <summary>A door of complaints with its own numbers.</summary>
/// <param name="Id">Short kebab-case id, such as sp4n.</param>
/// <param name="Name">As people know it.</param>
public sealed record ComplaintSource(string Id, string Name, SourceKind Kind);

/// <summary>Whether a complaint needs an inspection by the supervisor ("berkadar pengawasan", 60 instead of 14 working days). No export tells it: a person marks it.</summary>
/// <param name="SetBy">The role of who marked it, never a name.</param>
public sealed record Supervision(bool IsSupervisory, string SetBy, DateOnly SetOn);

/// <summary>One complaint as one source knows it: times, states and references. It has no place for a name, a NIK, a telephone number, a title or a text.</summary>
/// <param name="Submitted">When the reporter sent it (the register's "terjadi"); never unknown below.</param>
/// <param name="Events">In the order of <see cref="CaseEvents.Merge"/>; empty when the source tells no more than that it came in.</param>
public sealed record Complaint(ComplaintKey Key, EventTime Submitted, Classification Classification, ImmutableArray<CaseEvent> Events)
{
    /// <summary>When it was typed into the source, where that differs from when it was said; the gap is the source's, not the agency's.</summary>
    public EventTime? Registered { get; init; }

    /// <summary>The source's own category; null when it has none.</summary>
    public string? Category { get; init; }

    public ComplaintDoor Door { get; init; }

    public Confidentiality Confidentiality { get; init; }

    public Supervision? Supervision { get; init; }

    /// <summary>Kecamatan or desa the complaint is about; null when unknown.</summary>
    public WilayahCode? Area { get; init; }

    /// <summary>The reporter's rating, 1 to 5.</summary>
    public int? Rating { get; init; }

    /// <summary>The same case in other sources.</summary>
    public ImmutableArray<ComplaintKey> SameCase { get; init; } = [];

    /// <summary>From when its source was followed; null when from the complaint's first day. What ended before nobody saw, so what was sent before is no fair sample.</summary>
    public DateTimeOffset? FollowedSince { get; init; }

    /// <summary>Up to when its state is known, the last export; null for a source that tells every event.</summary>
    public DateTimeOffset? SeenUntil { get; init; }

    public CaseState State => Events is [.., var last] ? last.State : CaseState.Received;

    /// <summary>The agency that has it now; null while it is with the kabupaten's admin.</summary>
    public EntityCode? Agency => Events is [.., var last] ? last.Agency : null;

    /// <summary>Whether somebody still owes the reporter something.</summary>
    public bool IsOpen => !State.IsFinished();

    /// <summary>Sent while its source was followed, so that no answer can have been missed.</summary>
    public bool IsFollowedFromStart => FollowedSince is not { } since || Submitted.By >= since;
}
