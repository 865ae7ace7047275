using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using Monitor.Gather;
using Monitor.Host.Setup;
using Monitor.Host.Whatsapp;

namespace Monitor.Host.Tests.Whatsapp;

public sealed class CloudNoticesTests : IAsyncLifetime
{
    private const string Variable = "MONITOR_UJI_TOKEN_WA";

    private readonly string file = Path.GetTempFileName();
    private CloudStandIn? started;

    private CloudStandIn Server => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(file, CloudStandIn.Token + "\n");
        started = await CloudStandIn.StartAsync();
    }

    public async Task DisposeAsync()
    {
        File.Delete(file);
        await Server.DisposeAsync();
    }

    [Theory]
    [InlineData(NoticeKind.NewCase, "monitor_baru")]
    [InlineData(NoticeKind.DueSoon, "monitor_segera")]
    [InlineData(NoticeKind.Overdue, "monitor_terlambat")]
    [InlineData(NoticeKind.Escalation, "monitor_eskalasi")]
    [InlineData(NoticeKind.Digest, "monitor_ringkasan")]
    public async Task Every_kind_goes_out_as_its_approved_template(NoticeKind kind, string template)
    {
        using CloudNotices sender = Sender();
        Assert.Equal(new SendOutcome(SendResult.Sent, "200"), await sender.SendAsync(Message(kind), default));

        TakenMessage taken = Assert.Single(Server.Taken);
        Assert.Equal((template, "6281234500011", "token-1"), (taken.Template, taken.To, taken.Data));
        Assert.Equal("Dinas Contoh", taken.Parameters[0]);
    }

    [Fact]
    public async Task The_same_token_is_one_message_however_often_it_is_handed_over()
    {
        using CloudNotices sender = Sender();
        Server.Instead.Enqueue((Takes: true, _ => throw new InvalidOperationException("The line breaks.")));
        SendOutcome first = await sender.SendAsync(Message(), default);
        SendOutcome second = await sender.SendAsync(Message(), default);

        Assert.Equal((SendResult.Later, SendResult.Sent), (first.Result, second.Result));
        Assert.Equal(2, Server.Asked);
        Assert.Single(Server.Taken);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_message_and_no_answer_at_all_are_unclear()
    {
        using CloudNotices sender = Sender(TimeSpan.FromSeconds(2));
        Server.Instead.Enqueue((Takes: true, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }
        ));
        Assert.Equal(SendResult.Unclear, (await sender.SendAsync(Message(), default)).Result);
        Server.Instead.Enqueue((Takes: true, context => Task.Delay(Timeout.Infinite, context.RequestAborted)));
        Assert.Equal(SendResult.Unclear, (await sender.SendAsync(Message(), default)).Result);
        Server.Instead.Enqueue((Takes: true, context => context.Response.WriteAsync("ok")));
        Assert.Equal(SendResult.Unclear, (await sender.SendAsync(Message(), default)).Result);
    }

    [Theory]
    [InlineData(429, 130429, SendResult.Later)]
    [InlineData(400, 130429, SendResult.Later)]
    [InlineData(400, 131056, SendResult.Later)]
    [InlineData(500, 1, SendResult.Later)]
    [InlineData(503, 0, SendResult.Later)]
    [InlineData(401, 190, SendResult.ChannelDown)]
    [InlineData(403, 10, SendResult.ChannelDown)]
    [InlineData(400, 368, SendResult.ChannelDown)]
    [InlineData(400, 131026, SendResult.Refused)]
    [InlineData(404, 132001, SendResult.Refused)]
    public async Task What_the_server_says_is_told_apart_by_its_codes(int status, int code, SendResult result)
    {
        using CloudNotices sender = Sender();
        Server.Instead.Enqueue((Takes: false, async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new { error = new { code, message = "+6281234500011 cannot be reached" } });
        }
        ));

        Assert.Equal(new SendOutcome(result, string.Create(CultureInfo.InvariantCulture, $"{status}/{code}")), await sender.SendAsync(Message(), default));
        Assert.Empty(Server.Taken);
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_waited_for()
    {
        using CloudNotices sender = Sender();
        Server.Instead.Enqueue((Takes: false, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        }
        ));
        Assert.Equal(new SendOutcome(SendResult.Later, "429", TimeSpan.FromMinutes(2)), await sender.SendAsync(Message(), default));
    }

    [Fact]
    public async Task A_wrong_token_stops_the_channel_and_a_missing_one_or_a_missing_number_keeps_it_off()
    {
        await File.WriteAllTextAsync(file, "salah");
        using CloudNotices wrong = Sender();
        Assert.Equal(new SendOutcome(SendResult.ChannelDown, "401/190"), await wrong.SendAsync(Message(), default));
        await File.WriteAllTextAsync(file, "");
        Assert.False(wrong.IsOn);
        Assert.Equal(SendResult.ChannelDown, (await wrong.SendAsync(Message(), default)).Result);
        using var off = new CloudNotices(new WhatsappOptions(), new Secret(Variable, file), TargetRules.Public, CloudNotices.Meta, TimeProvider.System);
        Assert.False(off.IsOn);
        Assert.Equal(1, Server.Asked);
    }

    [Fact]
    public async Task An_address_the_guard_does_not_permit_is_never_asked()
    {
        using var guarded = new CloudNotices(Options, new Secret(Variable, file), TargetRules.Public, new Uri("http://localhost:80/"), TimeProvider.System);
        Assert.Equal(SendResult.ChannelDown, (await guarded.SendAsync(Message(), default)).Result);
        using var port = new CloudNotices(Options, new Secret(Variable, file), TargetRules.Public, Server.Address, TimeProvider.System);
        Assert.Equal(SendResult.ChannelDown, (await port.SendAsync(Message(), default)).Result);
        Assert.Equal(0, Server.Asked);
    }

    private static WhatsappOptions Options => new() { PhoneNumberId = CloudStandIn.Number };

    private CloudNotices Sender(TimeSpan? wait = null) => new(Options, new Secret(Variable, file), TargetRules.Loopback(), Server.Address, TimeProvider.System) { Wait = wait ?? TimeSpan.FromSeconds(30) };

    private static OutgoingNotice Message(NoticeKind kind = NoticeKind.NewCase)
    {
        var notice = new Notice(kind, new EntityCode("99.01/x"), [new NoticeItem("SP4N-LAPOR!", "7654321", SlaStep.FirstResponse, null, false)], 1, ["k"], kind == NoticeKind.Digest ? new NoticeCounts(4, 1, 1) : null);
        return new OutgoingNotice("token-1", "+6281234500011", kind, NoticeText.Of(notice, "Dinas Contoh", TimeZoneInfo.Utc));
    }
}
