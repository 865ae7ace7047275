using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages.Runs;

/// <summary>Sites of one run whose home page was not read for the same cause.</summary>
/// <param name="Names">Name and address of the detail page; the address is null for what is no longer in the register.</param>
public sealed record FailureGroup(Cause Cause, ImmutableArray<(string Name, string? Path)> Names);

/// <summary>One run: validity, counts, and what was not read by cause.</summary>
[Authorize(Policy = Policies.Runs)]
public sealed class DetailModel(MonitorDb db, PageSources sources, Board board, ShownZone zone, TimeProvider time) : PageModel
{
    public Run Run { get; private set; } = new();

    /// <summary>Sites whose home page was read so far.</summary>
    public int ReadCount { get; private set; }

    public ImmutableArray<FailureGroup> Failures { get; private set; } = [];

    public TimeZoneInfo Zone => zone.Zone;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public string DefaultReason => Run.State switch
    {
        RunState.Valid => "Semua syarat terpenuhi; hasilnya dipakai untuk menilai.",
        RunState.Running => "Belum selesai; hasilnya belum dipakai untuk menilai.",
        _ => "Alasannya tidak tercatat.",
    };

    public string OwnLine => Run.OwnNetwork switch
    {
        _ when Run.State is RunState.Running or RunState.Interrupted => "belum dipastikan; itu baru diketahui dari pemeriksaan yang selesai",
        OwnNetwork.Up => "tersambung selama pemeriksaan",
        OwnNetwork.Down => "pernah terputus; yang tidak terbaca saat itu tidak dihitung sebagai catatan situs",
        _ => "tidak diuji",
    };

    public async Task<IActionResult> OnGetAsync(string nomor, CancellationToken cancellationToken)
    {
        bool isNumber = nomor.StartsWith("P-", StringComparison.Ordinal)
            & long.TryParse(nomor.AsSpan(Math.Min(2, nomor.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out long id);
        if (!isNumber || await db.Runs.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } found || found.Number != nomor)
        {
            return NotFound();
        }

        Run = found;
        var homes = await db.Snapshots.AsNoTracking()
            .Where(row => row.RunId == id && row.Kind == SnapshotKind.First)
            .Select(row => new { row.EntityCode, row.Home })
            .ToListAsync(cancellationToken);
        ReadCount = homes.Count(home => home.Home == FetchStatus.Ok);
        BoardView view = await board.LoadAsync(cancellationToken);
        Dictionary<string, EntityRow> shown = view.Rows.ToDictionary(row => row.Entity.Code.Value, StringComparer.Ordinal);
        Dictionary<string, Entity> register = (await sources.Roster(cancellationToken)).Entities.ToDictionary(entity => entity.Code.Value, StringComparer.Ordinal);
        Failures =
        [
            .. homes.Where(home => home.Home != FetchStatus.Ok)
                .GroupBy(home => home.Home)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Select(group => Causes.Of(group.Key) is { } cause
                    ? new FailureGroup(cause, [.. group.Select(home => Named(home.EntityCode)).OrderBy(named => named.Name, StringComparer.OrdinalIgnoreCase)])
                    : null)
                .OfType<FailureGroup>(),
        ];
        return Page();

        (string Name, string? Path) Named(string code) =>
            shown.TryGetValue(code, out EntityRow? row) ? (row.Entity.FullName, row.Path) : (register.TryGetValue(code, out Entity? entity) ? entity.FullName : code, null);
    }
}
