using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Host.Setup;

namespace Monitor.Host.Mail;

/// <summary>Hands notices to the office's mail server with MailKit. The line is encrypted, or nothing is sent; only a server on this machine may be spoken to in
/// the open, when the settings say so. The server is named by the office's own settings, never by content.</summary>
internal sealed class SmtpNotices(MailOptions options, Secret password) : INoticeSender
{
    // RFC 5321, 4.5.3.2 allows minutes; a notice waits for the next run instead.
    private const int Patience = 30_000;

    public NoticeChannel Channel => NoticeChannel.Email;

    public bool IsOn => options.Host.Length > 0 && (options.User.Length == 0 || password.Read() is not null);

    /// <summary>What the certificate of the server is held against; null for the system's own list. For tests with a server of their own.</summary>
    internal System.Net.Security.RemoteCertificateValidationCallback? Trust { get; init; }

    public async Task<SendOutcome> SendAsync(OutgoingNotice message, CancellationToken cancellationToken)
    {
        using MimeMessage mail = Write(message);
        using var client = new SmtpClient { Timeout = Patience, CheckCertificateRevocation = false, LocalDomain = "localhost" };
        if (Trust is not null)
        {
            client.ServerCertificateValidationCallback = Trust;
        }

        if (await OpenAsync(client, cancellationToken) is { } closed)
        {
            return closed;
        }

        if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8) && !Ascii.IsValid(message.Address.AsSpan(0, message.Address.LastIndexOf('@') + 1)))
        {
            // The library would write the name of the mailbox as one of a host, which is somebody else's mailbox (RFC 6531, 3.2).
            return new SendOutcome(SendResult.Refused, "server tidak menerima alamat dengan huruf di luar ASCII");
        }

        try
        {
            await client.SendAsync(mail, cancellationToken);
        }
        catch (SmtpCommandException fault)
        {
            return Answered(fault);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or SocketException or TimeoutException or ServiceNotConnectedException)
        {
            // Between the last line of the message and the server's answer the line broke, or before: it cannot be told apart from here.
            return new SendOutcome(SendResult.Unclear, fault.GetType().Name);
        }

        await CloseAsync(client, cancellationToken);
        return new SendOutcome(SendResult.Sent, "250");
    }

    private async Task<SendOutcome?> OpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        SecureSocketOptions security = options.PlainLoopback ? SecureSocketOptions.None
            : options.Port == 465 ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        try
        {
            await client.ConnectAsync(options.Host, options.Port, security, cancellationToken);
            if (options.User.Length > 0)
            {
                await client.AuthenticateAsync(new NetworkCredential(options.User, password.Read() ?? ""), cancellationToken);
            }

            return null;
        }
        catch (NotSupportedException)
        {
            return new SendOutcome(SendResult.ChannelDown, options.User.Length > 0 && client.IsConnected && client.IsSecure ? "server tidak menawarkan cara masuk" : "server tidak menawarkan STARTTLS");
        }
        catch (Exception fault) when (fault is SslHandshakeException or System.Security.Authentication.AuthenticationException or MailKit.Security.AuthenticationException
            or IOException or SocketException or TimeoutException or ProtocolException or CommandException)
        {
            string what = fault is SmtpCommandException refused ? FormattableString.Invariant($"{(int)refused.StatusCode}") : fault.GetType().Name;
            return new SendOutcome(SendResult.ChannelDown, what);
        }
    }

    // The server answered: it did not take the message, for now (4xx) or for good (5xx).
    private static SendOutcome Answered(SmtpCommandException fault)
    {
        string code = FormattableString.Invariant($"{(int)fault.StatusCode} {fault.ErrorCode}");
        return fault.ErrorCode == SmtpErrorCode.SenderNotAccepted ? new SendOutcome(SendResult.ChannelDown, code)
            : (int)fault.StatusCode < 500 ? new SendOutcome(SendResult.Later, code)
            : new SendOutcome(SendResult.Refused, code);
    }

    private static async Task CloseAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or ProtocolException or CommandException or SocketException or TimeoutException)
        {
            // The message is taken; how the line ends does not matter.
        }
    }

    private MimeMessage Write(OutgoingNotice message)
    {
        var mail = new MimeMessage
        {
            Subject = message.Text.Subject,
            MessageId = $"{message.Token}@{options.From[(options.From.LastIndexOf('@') + 1)..]}",
            Body = new TextPart("plain") { Text = message.Text.Mail },
        };
        mail.From.Add(new MailboxAddress(options.FromName, options.From));
        mail.To.Add(new MailboxAddress("", message.Address));

        // RFC 3834: no out-of-office answers to a machine.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }
}
