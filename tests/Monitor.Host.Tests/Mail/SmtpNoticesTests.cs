using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using Monitor.Host.Mail;
using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Mail;

public sealed class SmtpNoticesTests(MailServer server) : IClassFixture<MailServer>, IDisposable
{
    private const string Variable = "MONITOR_UJI_SANDI_SUREL";

    private readonly string folder = Directory.CreateTempSubdirectory("monitor-sandi-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [MailFact]
    public async Task A_notice_arrives_as_plain_text_with_its_own_message_id_every_time()
    {
        SmtpNotices sender = Plain();
        OutgoingNotice message = Message("dinas@contoh.test");
        Assert.Equal(SendResult.Sent, (await sender.SendAsync(message, default)).Result);
        Assert.Equal(SendResult.Sent, (await sender.SendAsync(message, default)).Result);

        string[] mails = await server.MessagesAsync("dinas", 2);
        Assert.All(mails, mail =>
        {
            Assert.Contains("Message-Id: <abc-1@contoh.test>", mail, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
            Assert.Contains("Content-Type: text/plain; charset=utf-8", mail, StringComparison.Ordinal);
            Assert.Contains("To: dinas@contoh.test", mail, StringComparison.Ordinal);
            Assert.Contains("4 pengaduan terbuka", mail, StringComparison.Ordinal);
        });
    }

    [MailFact]
    public async Task An_address_the_server_refuses_is_refused_for_good_and_no_address_stands_in_the_outcome()
    {
        SendOutcome outcome = await Plain().SendAsync(Message("seseorang@lain.test"), default);
        Assert.Equal(SendResult.Refused, outcome.Result);
        Assert.StartsWith("550", outcome.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("seseorang", outcome.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_TLS_with_a_sign_in_it_is_sent_and_with_a_wrong_password_the_server_is_left_alone()
    {
        await using SubmissionStandIn secured = SubmissionStandIn.Start();
        Assert.Equal(new SendOutcome(SendResult.Sent, "250"), await Secured(secured, SubmissionStandIn.Password).SendAsync(Message("aman@contoh.test"), default));
        Assert.Contains("4 pengaduan terbuka", Assert.Single(secured.Taken), StringComparison.Ordinal);
        Assert.Equal(SendResult.ChannelDown, (await Secured(secured, "salah").SendAsync(Message("aman@contoh.test"), default)).Result);
        Assert.Single(secured.Taken);
        Assert.False(Secured(secured, null).IsOn);
    }

    [Fact]
    public async Task An_address_with_letters_the_server_does_not_take_is_refused_and_the_next_message_goes()
    {
        await using SubmissionStandIn secured = SubmissionStandIn.Start();
        SmtpNotices sender = Secured(secured, SubmissionStandIn.Password);
        Assert.Equal(SendResult.Refused, (await sender.SendAsync(Message("désa@contoh.test"), default)).Result);
        Assert.Empty(secured.Taken);
        Assert.Equal(SendResult.Sent, (await sender.SendAsync(Message("aman@contoh.test"), default)).Result);
    }

    [Fact]
    public async Task To_a_server_whose_certificate_nobody_vouches_for_nothing_is_sent()
    {
        await using SubmissionStandIn secured = SubmissionStandIn.Start();
        var untrusting = new SmtpNotices(Options(secured.Port), new Secret(Variable, ""));
        Assert.Equal(new SendOutcome(SendResult.ChannelDown, "SslHandshakeException"), await untrusting.SendAsync(Message("bocor@contoh.test"), default));
        Assert.Empty(secured.Taken);
    }

    [MailFact]
    public async Task Over_a_line_in_the_open_nothing_is_sent_unless_the_settings_say_so()
    {
        var strict = new SmtpNotices(Options(server.Plain), new Secret(Variable, ""));
        Assert.Equal(new SendOutcome(SendResult.ChannelDown, "server tidak menawarkan STARTTLS"), await strict.SendAsync(Message("bocor@contoh.test"), default));
        Assert.Equal(SendResult.Sent, (await Plain().SendAsync(Message("penanda@contoh.test"), default)).Result);
        await server.MessagesAsync("penanda", 1);
        Assert.False(server.HasBox("bocor"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_down() =>
        Assert.Equal(SendResult.ChannelDown, (await new SmtpNotices(Options(1) with { PlainLoopback = true }, new Secret(Variable, "")).SendAsync(Message("a@contoh.test"), default)).Result);

    [Theory]
    [InlineData("451 4.7.1 nanti", SendResult.Later)]
    [InlineData("552 5.3.4 terlalu besar", SendResult.Refused)]
    [InlineData("", SendResult.Unclear)]
    public async Task What_a_server_says_after_the_message_decides(string last, SendResult result)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task script = ScriptAsync(listener, last);
        var sender = new SmtpNotices(Options(((IPEndPoint)listener.LocalEndpoint).Port) with { PlainLoopback = true }, new Secret(Variable, ""));

        Assert.Equal(result, (await sender.SendAsync(Message("a@contoh.test"), default)).Result);
        await script;
    }

    [Fact]
    public void A_secret_of_a_file_is_read_anew_and_the_environment_goes_before_it()
    {
        string file = Path.GetTempFileName();
        var secret = new Secret("MONITOR_UJI_RAHASIA", file);
        Assert.Null(secret.Read());
        File.WriteAllText(file, "satu\n");
        Assert.Equal("satu", secret.Read());
        File.WriteAllText(file, new string('x', 5000));
        Assert.Null(secret.Read());
        Environment.SetEnvironmentVariable("MONITOR_UJI_RAHASIA", "dua");
        Assert.Equal("dua", secret.Read());
        Environment.SetEnvironmentVariable("MONITOR_UJI_RAHASIA", null);
        File.Delete(file);
        Assert.Null(secret.Read());
    }

    private static MailOptions Options(int port) => new() { Host = "127.0.0.1", Port = port, From = "monitor@contoh.test" };

    private SmtpNotices Plain() => new(Options(server.Plain) with { PlainLoopback = true }, new Secret(Variable, ""));

    private SmtpNotices Secured(SubmissionStandIn secured, string? password)
    {
        string file = Path.Combine(folder, password ?? "tidak-ada");
        if (password is not null)
        {
            File.WriteAllText(file, password);
        }

        return new SmtpNotices(Options(secured.Port) with { User = SubmissionStandIn.User }, new Secret(Variable, file))
        {
            Trust = (_, certificate, _, _) => certificate?.GetCertHashString() == secured.Certificate.GetCertHashString(),
        };
    }

    private static OutgoingNotice Message(string address)
    {
        var notice = new Notice(NoticeKind.Digest, new EntityCode("99.01/x"), [], 4, ["k"], new NoticeCounts(4, 1, 0));
        return new OutgoingNotice("abc-1", address, notice.Kind, NoticeText.Of(notice, "Dinas Contoh", TimeZoneInfo.Utc));
    }

    private static async Task ScriptAsync(TcpListener listener, string last)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await SayAsync("220 uji");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await SayAsync("354 silakan");
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                }

                if (last.Length == 0)
                {
                    return;
                }

                await SayAsync(last);
            }
            else
            {
                await SayAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 ya" : "250 uji");
            }
        }

        async Task SayAsync(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));
    }
}
