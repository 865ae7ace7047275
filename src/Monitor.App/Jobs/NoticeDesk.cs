using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Jobs;

/// <summary>When offices are told.</summary>
/// <param name="Calendar">Whose working days count; null for Monday to Friday.</param>
public sealed record NoticePolicy(NoticeRules Rules, SendingHours Hours, WorkCalendar? Calendar);

/// <summary>Hands over all open steps of cases as the clocks show them now.</summary>
public sealed record NoticeSubjects(Func<CancellationToken, Task<ImmutableArray<NoticeSubject>>> Read);

/// <summary>What page and job both ask: which channels are set up, and when a message may go out.</summary>
public sealed class NoticeDesk(NoticePolicy policy, IEnumerable<INoticeSender> senders, OfficeZone zone, TimeProvider time)
{
    public NoticeRules Rules => policy.Rules;

    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>Today in the office's zone.</summary>
    public DateOnly Today => zone.DayOf(time.GetUtcNow());

    /// <summary>The senders that are set up now, by channel.</summary>
    public ImmutableDictionary<NoticeChannel, INoticeSender> Senders() => senders.Where(sender => sender.IsOn).ToImmutableDictionary(sender => sender.Channel);

    /// <summary>How deliveries made now begin.</summary>
    public DeliveryStart Start() => new([.. Senders().Keys], Next(time.GetUtcNow()));

    /// <summary>The first moment from one on at which an office may be disturbed.</summary>
    public DateTimeOffset Next(DateTimeOffset from) => policy.Hours.Next(from, zone.Zone, policy.Calendar);
}

/// <summary>Puts notices into the services.</summary>
public static class NoticeServices
{
    /// <summary>The desk. Senders, and where subjects come from, are registered beside it.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, NoticePolicy policy) => services.AddSingleton(policy).AddSingleton<NoticeDesk>();
}
