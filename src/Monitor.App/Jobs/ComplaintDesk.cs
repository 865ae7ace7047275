using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>Reads the complaints of all doors, joins them and measures them: what pages and workbooks show of complaints comes from here.</summary>
public sealed class ComplaintDesk(ComplaintReader reader, RegistryStore registry, RuleChanges changes, ComplaintConfig config, OfficeZone zone, TimeProvider time) : IDisposable
{
    // Warnings begin at the start of a day and promises in hours end at a minute; nobody looks more often.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private (string Version, DateTimeOffset At, ComplaintBoard Board)? kept;

    /// <summary>The board as of now; where all that is known comes from exports, as of the last one. Made again only when something changed or time has passed.</summary>
    public async Task<ComplaintBoard> NowAsync(CancellationToken cancellationToken)
    {
        string version = $"{await reader.VersionAsync(cancellationToken)}/{await changes.CountAsync(cancellationToken)}";
        DateTimeOffset now = time.GetUtcNow();
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (kept is not { } known || known.Version != version || now - known.At >= Fresh || now < known.At)
            {
                known = (version, now, await MakeAsync(null, cancellationToken));
                kept = known;
            }

            return known.Board;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The board as of a moment: what came or happened later is left out.</summary>
    public Task<ComplaintBoard> AtAsync(DateTimeOffset moment, CancellationToken cancellationToken) => MakeAsync(moment, cancellationToken);

    /// <summary>The figures of every OPD, BUMD and kecamatan at the end of a day, or now when it has not ended; empty while nothing is recorded of anybody.</summary>
    public async Task<ImmutableDictionary<EntityCode, ComplaintFigures>> FiguresAsync(DateOnly day, CancellationToken cancellationToken)
    {
        DateTime midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        DateTimeOffset end = new DateTimeOffset(midnight, zone.Zone.GetUtcOffset(midnight)).AddTicks(-1);
        ComplaintBoard board = end < time.GetUtcNow() ? await AtAsync(end, cancellationToken) : await NowAsync(cancellationToken);
        return board.Cases.IsEmpty
            ? ImmutableDictionary<EntityCode, ComplaintFigures>.Empty
            : board.Agencies.Where(entity => !entity.IsVillage).ToImmutableDictionary(
                entity => entity.Code,
                entity => new ComplaintFigures(TimeZoneInfo.ConvertTime(board.AsOf, zone.Zone), board.ByAgency.TryGetValue(entity.Code, out ComplaintMeasures? own) ? own : board.Measure(entity.Code, [])));
    }

    /// <summary>Limits and calendars as the files have them.</summary>
    public RuleState Files => new(config.Rules.Rules, config.Calendars);

    /// <summary>Limits and calendars as they stand: the files with every decision since.</summary>
    public async Task<RuleState> RulesAsync(CancellationToken cancellationToken) =>
        Files.With((await changes.AllAsync(cancellationToken)).Select(stored => stored.Change));

    /// <summary>What a change would do to the limits of all known cases; nothing is stored.</summary>
    public async Task<DueMoves> TryAsync(RuleChange change, CancellationToken cancellationToken)
    {
        ComplaintBoard board = await NowAsync(cancellationToken);
        RuleState rules = await RulesAsync(cancellationToken);
        ImmutableDictionary<EntityCode, Agency> agencies = await AgenciesAsync(cancellationToken);
        RuleState changed = rules.With(change);
        return DueMoves.Between(
            new ComplaintClock(rules.Rules, rules.Calendars, agencies, zone.Zone), new ComplaintClock(changed.Rules, changed.Calendars, agencies, zone.Zone), board.Cases, board.AsOf);
    }

    public void Dispose() => gate.Dispose();

    private async Task<ImmutableDictionary<EntityCode, Agency>> AgenciesAsync(CancellationToken cancellationToken) =>
        await registry.TodayAsync(zone.Zone, cancellationToken) is { } roster ? config.AgenciesOf(roster).ToImmutableDictionary(agency => agency.Code) : [];

    private async Task<ComplaintBoard> MakeAsync(DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        ComplaintShelf shelf = await reader.AllAsync(zone.Zone, cancellationToken);
        Roster? roster = await registry.TodayAsync(zone.Zone, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();

        // An export made today without an hour reaches to the end of the day.
        DateTimeOffset asOf = moment ?? (shelf is { HasDirect: false, LastExport: { } last } ? (last < now ? last : now) : now);
        ImmutableArray<Complaint> cases = CaseLinks.Join([.. shelf.All.Where(one => one.Submitted.By <= asOf || one.SeenUntil is not null).Select(one => Until(one, asOf))]);
        ImmutableArray<Agency> agencies = roster is null ? [] : config.AgenciesOf(roster);
        RuleState rules = await RulesAsync(cancellationToken);
        var clock = new ComplaintClock(rules.Rules, rules.Calendars, agencies.ToImmutableDictionary(agency => agency.Code), zone.Zone);
        var book = new MeasureBook(clock, asOf);
        ILookup<EntityCode, Complaint> byAgency = cases
            .SelectMany(one => one.Events.Select(happened => happened.Agency).OfType<EntityCode>().Distinct().Select(agency => (agency, one)))
            .ToLookup(pair => pair.agency, pair => pair.one);
        return new ComplaintBoard(
            asOf, shelf.LastExport, zone.Zone, cases, book.Scope(cases), book.Admin(cases),
            byAgency.ToImmutableDictionary(group => group.Key, group => book.Agency(group.Key, group)),
            [.. cases.Where(one => one.IsOpen).Select(one => OpenOf(one, clock, asOf)).OrderBy(one => Gravity(one.Verdict)).ThenBy(one => one.Due ?? DateTimeOffset.MaxValue).ThenBy(one => one.Case.Key)],
            roster?.Entities ?? [],
            rules.Calendars.Common.YearToDecide(LocalDays.Of(now, zone.Zone)))
        {
            Measure = book.Agency,

            // Near is near today, however old the export; what came after the export is still unknown to each case.
            Steps = OpenSteps.Of(cases, clock, ComplaintConfig.NameOf, moment ?? now),
        };
    }

    // A time with an unknown lower bound had happened by its upper one.
    private static Complaint Until(Complaint complaint, DateTimeOffset asOf) =>
        complaint.Events.All(one => one.At.By <= asOf) ? complaint : complaint with { Events = [.. complaint.Events.Where(one => one.At.By <= asOf)] };

    private static OpenCase OpenOf(Complaint complaint, ComplaintClock clock, DateTimeOffset asOf)
    {
        CaseCycle cycle = CaseCycles.Of(complaint)[^1];
        Stint? stint = Stint.Of(cycle).LastOrDefault(one => one.Until is null);
        ClockReading[] readings = stint is null
            ? [clock.Admin(complaint, cycle, asOf)]
            : [clock.Agency(SlaStep.FirstResponse, complaint, stint, asOf), clock.Agency(SlaStep.Resolve, complaint, stint, asOf)];
        ClockReading? gravest = readings.Where(reading => reading.End is null).OrderBy(reading => Gravity(reading.Verdict)).ThenBy(reading => reading.Latest?.At ?? DateTimeOffset.MaxValue).FirstOrDefault();
        int age = LocalDays.Of(asOf, clock.Zone).DayNumber - LocalDays.Of(complaint.Submitted.By, clock.Zone).DayNumber;
        return new OpenCase(complaint, stint?.Agency, gravest?.Verdict ?? SlaVerdict.NoRule, gravest?.Latest?.At, Math.Max(0, age));
    }

    private static int Gravity(SlaVerdict verdict) => verdict switch
    {
        SlaVerdict.Overdue => 0,
        SlaVerdict.DueSoon => 1,
        SlaVerdict.Undetermined => 2,
        SlaVerdict.CalendarUndecided => 3,
        SlaVerdict.Running => 4,
        SlaVerdict.Paused => 5,
        _ => 6,
    };
}
