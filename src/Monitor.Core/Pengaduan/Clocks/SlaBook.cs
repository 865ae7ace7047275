using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>All deadlines in force, past and future.</summary>
public sealed class SlaBook
{
    public SlaBook(ImmutableArray<SlaRule> rules) => Rules =
    [
        .. rules.OrderByDescending(rule => rule.Priority).ThenByDescending(rule => rule.Conditions).ThenBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>In the order in which they are asked.</summary>
    public ImmutableArray<SlaRule> Rules { get; }

    /// <summary>The rule of one step and clock, or null when none fits: then nothing is promised and nothing is late.</summary>
    /// <param name="submitted">The day of submission, which decides what rule is in force.</param>
    public SlaRule? For(SlaStep step, ClockStart start, Complaint complaint, EntityKind? agencyKind, DateOnly submitted)
    {
        foreach (SlaRule rule in Rules)
        {
            if (rule.Step == step && rule.Start == start && rule.Fits(complaint, agencyKind, submitted))
            {
                return rule;
            }
        }

        return null;
    }
}
