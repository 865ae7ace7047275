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

    /// <summary>The book with a rule that holds from a day on: what held for the same thing ends the day before, and its past stays as it was.</summary>
    public SlaBook With(SlaRule added)
    {
        SlaRule[] replaced = [.. Rules.Where(rule => rule.IsFor(added) && !(rule.ValidTo < added.ValidFrom))];
        SlaRule made = added with { Priority = replaced.Select(rule => rule.Priority).Append(added.Priority).Max() };
        return new SlaBook([.. Rules.Select(rule => replaced.Contains(rule) ? rule with { ValidTo = added.ValidFrom?.AddDays(-1) } : rule), made]);
    }

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
