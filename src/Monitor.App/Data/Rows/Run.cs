using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>Why sites were visited.</summary>
public enum RunKind
{
    Unknown = 0,

    /// <summary>All sites, by the clock.</summary>
    Scheduled,

    /// <summary>All sites, because a person asked.</summary>
    Manual,

    /// <summary>One site, because a person asked.</summary>
    Recheck,

    /// <summary>The fictitious kabupaten.</summary>
    Demo,
}

/// <summary>What a run is worth.</summary>
public enum RunState
{
    /// <summary>Not finished.</summary>
    Running = 0,
    Valid,

    /// <summary>Some sites could not be read through no fault of theirs.</summary>
    Partly,

    /// <summary>Our own line was down: nothing may be judged from it.</summary>
    Invalid,

    /// <summary>It never came to its end, and so was never told to be valid: whether our line held and whether sites fell together is known
    /// only of a whole run. Nothing may be judged from it either.</summary>
    Interrupted,
}

/// <summary>One visit to all or some sites.</summary>
public sealed class Run
{
    public long Id { get; set; }

    /// <summary>What makes the run unique, such as "malam/2026-11-24": asking for it again resumes it.</summary>
    public string Key { get; set; } = "";

    public RunKind Kind { get; set; }

    /// <summary>The day it stands for, in the zone of the office.</summary>
    public DateOnly AsOf { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public RunState State { get; set; }

    /// <summary>Why the run is only partly valid, not valid or interrupted, in Bahasa Indonesia.</summary>
    public string? Reason { get; set; }

    /// <summary>The worst that was seen of our own line.</summary>
    public OwnNetwork OwnNetwork { get; set; }

    public string MethodologyId { get; set; } = "";

    /// <summary>Sites that were to be read.</summary>
    public int Planned { get; set; }

    /// <summary>Sites whose home page answered.</summary>
    public int Read { get; set; }

    /// <summary>Sites whose home page did not, by what became of it.</summary>
    public ImmutableSortedDictionary<FetchStatus, int> Failed { get; set; } = ImmutableSortedDictionary<FetchStatus, int>.Empty;

    /// <summary>What people call it, such as P-0007.</summary>
    public string Number => "P-" + Id.ToString("0000", CultureInfo.InvariantCulture);
}

internal sealed class RunTable : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.ToTable("Runs");
        builder.Property(run => run.Key).HasMaxLength(64);
        builder.HasIndex(run => run.Key).IsUnique();
        builder.HasIndex(run => run.StartedAt);
        builder.Property(run => run.MethodologyId).HasMaxLength(32);
        builder.Property(run => run.Failed).HasConversion<FailureCounts>();
    }
}
