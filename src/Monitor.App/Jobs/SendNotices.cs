using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Monitor.App.Data;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>Makes the notices that the clocks give now and sends what is due in the outbox. Escalations are made, and wait for a person.</summary>
/// <remarks>A run sends a bounded number. What one address or one message does stops no other; a server that cannot be used is left alone until the next run.</remarks>
public sealed partial class SendNotices(
    NoticeSubjects subjects, NoticeStore notices, NoticeOutbox outbox, RegistryStore registry, NoticeDesk desk, TimeProvider time, ILogger<SendNotices> logger) : IJob
{
    public const string Id = "kirim-pemberitahuan";

    // A message takes a second or two; this many leave room before the next firing, and a large batch goes out over several.
    private const int MostARun = 200;

    // A server that asks for a longer wait than a day is waited for a day: the notice would be of no use later.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly ImmutableArray<TimeSpan> Waits =
        [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8)];

    /// <param name="argument">The day of the firing; what is due is read from the clock.</param>
    public async Task RunAsync(string argument, CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
        await SendAsync(cancellationToken);
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<NoticeSubject> open = await subjects.Read(cancellationToken);
        if (open.IsEmpty)
        {
            return;
        }

        int made = 0;
        DeliveryStart start = await desk.StartAsync(cancellationToken);
        foreach (Notice notice in NoticePlan.Of(open, time.GetUtcNow(), desk.Rules, desk.Zone, await notices.ToldAsync(cancellationToken)))
        {
            made += await notices.AddAsync(notice, start, cancellationToken) ? 1 : 0;
        }

        if (made > 0)
        {
            LogMade(made);
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        ImmutableDictionary<NoticeChannel, INoticeSender> senders = desk.Senders();
        NoticeHours hours = await desk.HoursAsync(cancellationToken);
        ImmutableDictionary<EntityCode, string>? names = null;
        for (int sent = 0; sent < MostARun && !senders.IsEmpty; sent++)
        {
            if (await outbox.NextAsync([.. senders.Keys], cancellationToken) is not { } item)
            {
                return;
            }

            // What was due by day and is late, because nothing ran, is not sent by night, nor on a day that was made a holiday since.
            DateTimeOffset now = time.GetUtcNow();
            if (hours.Next(item.Notice, now) is var next && next > now)
            {
                await outbox.PutBackAsync(item, next, CancellationToken.None);
                continue;
            }

            names ??= (await registry.TodayAsync(desk.Zone, cancellationToken))?.Entities.ToImmutableDictionary(entity => entity.Code, entity => entity.FullName) ?? [];
            NoticeText text = NoticeText.Of(item.Notice, names.GetValueOrDefault(item.Notice.Agency, item.Notice.Agency.Value), desk.Zone);
            SendOutcome outcome = await TryAsync(senders[item.Channel], new OutgoingNotice(item.Token, item.Address, item.Notice.Kind, text), item.Id, cancellationToken);

            // A stop between the server's word and ours would send the message twice: it is written down first.
            DeliveryState? state = await outbox.SettleAsync(item, outcome, NextTry(item, outcome, hours), CancellationToken.None);
            LogTried(item.Id, item.Channel, item.Attempt, outcome.Result, outcome.Detail, state);
            if (outcome.Result == SendResult.ChannelDown)
            {
                senders = senders.Remove(item.Channel);
            }
        }
    }

    private async Task<SendOutcome> TryAsync(INoticeSender sender, OutgoingNotice message, long id, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(message, cancellationToken);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidDataException or InvalidOperationException)
        {
            // Our own fault with one message: whether it went out nobody knows, and the others still go. Any other fault is not this message's.
            LogFault(fault, id);
            return new SendOutcome(SendResult.Unclear, fault.GetType().Name);
        }
    }

    private DateTimeOffset NextTry(OutboxItem item, SendOutcome outcome, NoticeHours hours)
    {
        TimeSpan own = Waits[Math.Min(item.Attempt, Waits.Length) - 1];
        TimeSpan asked = outcome.RetryAfter is { } wait ? (wait < LongestWait ? wait : LongestWait) : TimeSpan.Zero;
        return hours.Next(item.Notice, time.GetUtcNow() + (asked > own ? asked : own));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} notices made.")]
    private partial void LogMade(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Id} by {Channel}, attempt {Attempt}: {Result} ({Detail}); now {State}.")]
    private partial void LogTried(long id, NoticeChannel channel, int attempt, SendResult result, string detail, DeliveryState? state);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Id} broke in our own hands.")]
    private partial void LogFault(Exception fault, long id);
}
