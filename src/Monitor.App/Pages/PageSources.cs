using System.Collections.Immutable;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages;

/// <summary>Everything pages read and ask for, as functions, so that pages know neither database nor job engine.</summary>
/// <param name="Latest">The newest frozen assessment; null before the first.</param>
/// <param name="Titles">All frozen assessments by title, newest first.</param>
/// <param name="Standings">The last step of every assessment that has one, by number.</param>
/// <param name="Find">A frozen assessment by its number; null when there is none.</param>
/// <param name="Roster">The register.</param>
/// <param name="Scope">Scope of the user of this request.</param>
/// <param name="Recheck">Queues an entity once and tells its position, 1 = next.</param>
/// <param name="Bodies">Stored pages and pictures.</param>
/// <param name="Evidence">What an entity's place in an assessment rests on; null when nothing is kept of it.</param>
/// <param name="Drafts">Proposals for a methodology, newest first.</param>
/// <param name="SaveDraft">Keeps the text of a proposal and tells its id.</param>
/// <param name="Ranking">Who stood where on a day against so many days before; null when nothing was scored until then.</param>
/// <param name="Months">Scores of an area until a day, for so many months.</param>
public sealed record PageSources(
    Func<CancellationToken, Task<Assessment?>> Latest,
    Func<CancellationToken, Task<ImmutableArray<AssessmentTitle>>> Titles,
    Func<CancellationToken, Task<ImmutableDictionary<string, AssessmentStep>>> Standings,
    Func<string, CancellationToken, Task<Assessment?>> Find,
    Func<CancellationToken, Task<Roster>> Roster,
    Func<CancellationToken, Task<BoardScope>> Scope,
    Func<EntityCode, string, CancellationToken, Task<int>> Recheck,
    IBodies Bodies,
    Func<Assessment, EntityRow, ExportContext, CancellationToken, Task<EvidenceCase?>> Evidence,
    Func<ImmutableArray<Methodology>> Drafts,
    Func<string, CancellationToken, Task<string>> SaveDraft,
    Func<DateOnly, int, CancellationToken, Task<DayRanking?>> Ranking,
    Func<WilayahCode, DateOnly, int, CancellationToken, Task<ImmutableArray<MonthScore>>> Months)
{
    /// <summary>What the complaint list on a village's own site told when it was read last; null where there is none.</summary>
    public Func<EntityCode, CancellationToken, Task<ListedComplaints?>> VillageComplaints { get; init; } = (_, _) => Task.FromResult<ListedComplaints?>(null);

    /// <summary>What an entity said of its channels, oldest first.</summary>
    public Func<EntityCode, CancellationToken, Task<ImmutableArray<ChannelDeclaration>>> Declarations { get; init; } = (_, _) => Task.FromResult(ImmutableArray<ChannelDeclaration>.Empty);

    /// <summary>How channels were answered in the last thirty days.</summary>
    public Func<CancellationToken, Task<ImmutableArray<ChannelAnswers>>> MessageAnswers { get; init; } = _ => Task.FromResult(ImmutableArray<ChannelAnswers>.Empty);

    /// <summary>The complaints with their figures; null where none are kept.</summary>
    public Func<CancellationToken, Task<ComplaintBoard?>> Complaints { get; init; } = _ => Task.FromResult<ComplaintBoard?>(null);

    /// <summary>The channels of all entities of the newest assessment as they stand now; null before the first.</summary>
    public Func<CancellationToken, Task<ChannelBoard?>> Channels { get; init; } = _ => Task.FromResult<ChannelBoard?>(null);
}

/// <summary>Zone in which times are shown.</summary>
public sealed record ShownZone(TimeZoneInfo Zone);
