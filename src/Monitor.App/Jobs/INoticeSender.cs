using Monitor.App.Data;
using Monitor.Core.Pengaduan.Notices;

namespace Monitor.App.Jobs;

/// <summary>A message as it goes to one address.</summary>
/// <param name="Token">The same on every attempt: the Message-ID of an e-mail, the idempotency key elsewhere.</param>
/// <param name="Address">E-mail address, or E.164 number.</param>
public sealed record OutgoingNotice(string Token, string Address, NoticeKind Kind, NoticeText Text);

/// <summary>Hands messages to a server of one channel.</summary>
public interface INoticeSender
{
    NoticeChannel Channel { get; }

    /// <summary>Whether it is set up, its secret included.</summary>
    bool IsOn { get; }

    /// <summary>Tries once. What the server does is an outcome, never an exception.</summary>
    Task<SendOutcome> SendAsync(OutgoingNotice message, CancellationToken cancellationToken);
}
