using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Jobs;

/// <summary>When offices are told.</summary>
public sealed record NoticePolicy(NoticeRules Rules, SendingHours Hours);

/// <summary>Hands over all open steps of cases as the clocks show them now.</summary>
public sealed record NoticeSubjects(Func<CancellationToken, Task<ImmutableArray<NoticeSubject>>> Read);

/// <summary>Hands over the calendars as they stand now: those of the files with every decision since.</summary>
public sealed record NoticeCalendars(Func<CancellationToken, Task<CalendarBook>> Read);

/// <summary>When offices may be disturbed, each on its own working days.</summary>
public sealed record NoticeHours(SendingHours Hours, TimeZoneInfo Zone, CalendarBook Calendars)
{
    /// <summary>The first moment from one on at which those may be disturbed who get a notice: the office it is about, or for an escalation those above it.</summary>
    public DateTimeOffset Next(Notice notice, DateTimeOffset from) => Hours.Next(from, Zone, Calendars.Of(notice.Kind == NoticeKind.Escalation ? null : notice.Agency));
}

/// <summary>What page and job both ask: which channels are set up, and when a message may go out.</summary>
public sealed class NoticeDesk(NoticePolicy policy, NoticeCalendars calendars, IEnumerable<INoticeSender> senders, OfficeZone zone, TimeProvider time)
{
    public NoticeRules Rules => policy.Rules;

    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>Today in the office's zone.</summary>
    public DateOnly Today => zone.DayOf(time.GetUtcNow());

    /// <summary>The senders that are set up now, by channel.</summary>
    public ImmutableDictionary<NoticeChannel, INoticeSender> Senders() => senders.Where(sender => sender.IsOn).ToImmutableDictionary(sender => sender.Channel);

    /// <summary>The hours by the calendars as they stand now.</summary>
    public async Task<NoticeHours> HoursAsync(CancellationToken cancellationToken) => new(policy.Hours, zone.Zone, await calendars.Read(cancellationToken));

    /// <summary>How deliveries made now begin.</summary>
    public async Task<DeliveryStart> StartAsync(CancellationToken cancellationToken)
    {
        NoticeHours hours = await HoursAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return new DeliveryStart([.. Senders().Keys], notice => hours.Next(notice, now));
    }
}

/// <summary>Puts notices into the services.</summary>
public static class NoticeServices
{
    /// <summary>The desk. Senders, and where subjects come from, are registered beside it.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, NoticePolicy policy) => services
        .AddSingleton(policy)
        .AddSingleton(provider => new NoticeCalendars(async cancellationToken => (await provider.GetRequiredService<ComplaintDesk>().RulesAsync(cancellationToken)).Calendars))
        .AddSingleton<NoticeDesk>();
}
