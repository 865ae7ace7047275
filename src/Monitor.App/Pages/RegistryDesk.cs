using System.Collections.Immutable;
using System.Security.Claims;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Registry;

namespace Monitor.App.Pages;

/// <summary>Starts work on the register in the background.</summary>
/// <param name="Start">Takes a job in by its id and argument.</param>
public sealed record RegistryJobs(Func<string, string, CancellationToken, Task> Start);

/// <summary>The register as pages read it, and the one way in which pages change it: who decided is written down with what was decided.</summary>
public sealed class RegistryDesk(RegistryStore registry, AuditLog log, TimeProvider time, ShownZone zone)
{
    // A batch beyond this is told in one line; the decisions themselves are all kept.
    private const int MostLines = 60;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone.Zone).DateTime);

    /// <summary>The register of today; empty before the first import.</summary>
    public async Task<LivingRegister> LoadAsync(CancellationToken cancellationToken) =>
        await registry.LifeAsync(Today, cancellationToken) ?? new LivingRegister(new Roster(BoardView.Empty.Kabupaten, [], []), []);

    public Task<ImmutableArray<RegistryChange>> HistoryAsync(EntityCode entity, CancellationToken cancellationToken) => registry.HistoryAsync(entity, cancellationToken);

    /// <summary>A decision of the signed-in person, taken now.</summary>
    public Decision DecisionOf(ClaimsPrincipal user) =>
        new(user.Identity?.Name ?? "", user.FindFirstValue(ClaimTypes.Role) ?? "", time.GetUtcNow());

    /// <summary>Stores decisions, all or none.</summary>
    /// <param name="subject">What a large batch is called in the audit log.</param>
    /// <returns>What stands against them; empty when they are stored.</returns>
    public async Task<ImmutableArray<string>> DecideAsync(IReadOnlyCollection<RegistryChange> changes, string subject, CancellationToken cancellationToken)
    {
        ImmutableArray<RefusedChange> refused = await registry.AddAsync(changes, cancellationToken);
        if (!refused.IsEmpty)
        {
            return [.. refused.Select(item => item.Why).Distinct(StringComparer.Ordinal)];
        }

        foreach (RegistryChange change in changes.Count <= MostLines ? changes : [])
        {
            await log.WriteAsync(AuditAction.RegistryChanged, change.Entity.Value, "", RegistryWords.Sentence(change), cancellationToken);
        }

        if (changes.Count > MostLines)
        {
            await log.WriteAsync(AuditAction.RegistryChanged, subject, "", $"{Indonesian.Count(changes.Count)} perubahan registri", cancellationToken);
        }

        return [];
    }

    /// <summary>What a table that somebody sends would change: every row that fits stays, and every other says why it does not.</summary>
    public async Task<ImmutableArray<RegisterRow>> PreviewAsync(string file, byte[] content, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        Roster roster = (await LoadAsync(cancellationToken)).Roster;
        ImmutableArray<RegisterRow> rows = RegisterTable.Read(file, content, roster, DecisionOf(user), Today);
        while (true)
        {
            // Without a refused row a later one may no longer fit either.
            ImmutableArray<RefusedChange> refused = await registry.TryAsync([.. rows.SelectMany(row => row.Changes)], cancellationToken);
            if (refused.IsEmpty)
            {
                return rows;
            }

            Dictionary<RegistryChange, string> why = new(ReferenceEqualityComparer.Instance);
            foreach (RefusedChange item in refused)
            {
                why[item.Change] = item.Why;
            }

            rows = [.. rows.Select(row => row.Changes.Where(why.ContainsKey).Select(change => why[change]).ToImmutableArray() is { IsEmpty: false } faults ? row with { Changes = [], Faults = faults } : row)];
        }
    }

    /// <summary>Everybody who is or was monitored.</summary>
    public static IEnumerable<Entity> Everybody(Roster roster) => roster.Entities.Concat(roster.Retired);
}
