using Monitor.App.Accounts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>Everything pages read and ask for, as functions, so that pages know neither database nor job engine.</summary>
/// <param name="Latest">The newest frozen assessment; null before the first.</param>
/// <param name="Roster">The register.</param>
/// <param name="Scope">Scope of the user of this request.</param>
/// <param name="Recheck">Queues an entity once and tells its position, 1 = next.</param>
/// <param name="Picture">A stored picture; null when its retention has ended.</param>
public sealed record PageSources(
    Func<CancellationToken, Task<Assessment?>> Latest,
    Func<CancellationToken, Task<Roster>> Roster,
    Func<CancellationToken, Task<BoardScope>> Scope,
    Func<EntityCode, string, CancellationToken, Task<int>> Recheck,
    Func<string, ReadOnlyMemory<byte>?> Picture);

/// <summary>Zone in which times are shown.</summary>
public sealed record ShownZone(TimeZoneInfo Zone);
