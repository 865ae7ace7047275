using System.Collections.Immutable;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>A change that was shown and waits for its confirmation.</summary>
public sealed record ShownRuleChange(RuleChange Change, DueMoves Moves);

/// <summary>What came of asking to be shown a change.</summary>
/// <param name="Shown">Null when it cannot be.</param>
/// <param name="Key">By which the same person keeps it.</param>
/// <param name="Problems">Why it cannot be.</param>
public sealed record RulePreview(ShownRuleChange? Shown, string? Key, ImmutableArray<string> Problems)
{
    /// <summary>Nothing was asked.</summary>
    public static RulePreview None { get; } = new(null, null, []);

    public static RulePreview Refused(params ImmutableArray<string> problems) => new(null, null, problems);
}

/// <summary>A preview with the form by which it is kept.</summary>
/// <param name="Address">Of the page.</param>
/// <param name="Word">On the button.</param>
public sealed record PreviewForm(RulePreview Preview, string Address, string Word);

/// <summary>The steps that limits and calendars share: a change is shown with what it would move, and only then stored, by name, and written into the log.</summary>
public sealed class RuleSteps(ComplaintDesk desk, RuleChanges changes, PreviewShelf<ShownRuleChange> shelf, AuditLog log, ShownZone zone, TimeProvider time)
{
    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>Today in the office's zone.</summary>
    public DateOnly Today => LocalDays.Of(time.GetUtcNow(), zone.Zone);

    /// <summary>Limits and calendars as they stand.</summary>
    public Task<RuleState> StateAsync(CancellationToken cancellationToken) => desk.RulesAsync(cancellationToken);

    /// <summary>All decisions, in their order.</summary>
    public Task<ImmutableArray<StoredRuleChange>> AllAsync(CancellationToken cancellationToken) => changes.AllAsync(cancellationToken);

    /// <summary>Shows what a change would move; nothing is stored.</summary>
    /// <param name="actor">Sign-in name of who asks.</param>
    public async Task<RulePreview> ShowAsync(RuleChange change, string actor, CancellationToken cancellationToken)
    {
        if ((await desk.RulesAsync(cancellationToken)).Refusal(change, Today) is { } refusal)
        {
            return RulePreview.Refused(refusal);
        }

        var shown = new ShownRuleChange(change, await desk.TryAsync(change, cancellationToken));
        return new RulePreview(shown, shelf.Put(shown, actor), []);
    }

    /// <summary>Stores what was shown under a key.</summary>
    /// <returns>What is to be said to the person.</returns>
    public async Task<string> KeepAsync<T>(string? key, string actor, CancellationToken cancellationToken)
        where T : RuleChange =>
        shelf.Take(key, actor) is { Change: T change } ? await AddAsync(change, actor, cancellationToken) : "Pratinjau sudah lewat waktunya; isi lagi.";

    /// <summary>Stores a change, unless it does not fit those before it.</summary>
    /// <returns>What is to be said to the person.</returns>
    public async Task<string> AddAsync(RuleChange change, string actor, CancellationToken cancellationToken)
    {
        if (await changes.AddAsync(change, actor, before => desk.Files.With(before).Refusal(change, Today), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        RuleEntry entry = RuleEntry.Of(change);
        await log.WriteAsync(change is CalendarChange ? AuditAction.CalendarChanged : AuditAction.RuleChanged, entry.Subject, "", entry.Detail, cancellationToken);
        return entry.Said;
    }
}
