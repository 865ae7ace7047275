using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Runs;

/// <summary>Runs with their validity, and the sites that wait to be read again.</summary>
[Authorize(Policy = Policies.Runs)]
public sealed class IndexModel(MonitorDb db, PageSources sources, ShownZone zone, TimeProvider time) : PageModel
{
    /// <summary>Two months of nights; rechecks of single sites among them.</summary>
    public const int Shown = 60;

    private ImmutableDictionary<string, string> names = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<Run> Rows { get; private set; } = [];

    public ImmutableArray<RecheckRow> Queue { get; private set; } = [];

    public TimeZoneInfo Zone => zone.Zone;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public string NameOf(string code) => names.GetValueOrDefault(code, code);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = [.. await db.Runs.AsNoTracking().OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(Shown).ToListAsync(cancellationToken)];
        Queue = [.. await db.Rechecks.AsNoTracking().Where(row => row.DoneAt == null).OrderBy(row => row.Id).ToListAsync(cancellationToken)];
        Roster roster = await sources.Roster(cancellationToken);
        names = roster.Entities.ToImmutableDictionary(entity => entity.Code.Value, entity => entity.FullName, StringComparer.Ordinal);
    }
}
