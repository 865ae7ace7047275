using System.Net.Http.Headers;
using System.Text.Json;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Gather;
using Monitor.Gather.Http;
using Monitor.Host.Setup;

namespace Monitor.Host.Whatsapp;

/// <summary>Hands notices to the WhatsApp Cloud API: approved templates only, never free text.</summary>
/// <remarks>Meta documents no idempotency key for sending. The token goes along as biz_opaque_callback_data, which comes back with every status of the
/// message and makes a double visible, and as Idempotency-Key for a gateway of one's own in between.</remarks>
internal sealed class CloudNotices(WhatsappOptions options, Secret token, TargetRules rules, Uri server, TimeProvider time) : INoticeSender, IDisposable
{
    /// <summary>Where Meta answers.</summary>
    public static readonly Uri Meta = new("https://graph.facebook.com/");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly GuardedCalls calls = new(rules, time, TimeSpan.FromSeconds(10));

    public NoticeChannel Channel => NoticeChannel.Whatsapp;

    public bool IsOn => options.PhoneNumberId.Length > 0 && token.Read() is not null;

    /// <summary>How long an answer is waited for.</summary>
    internal TimeSpan Wait { get; init; } = Patience;

    public async Task<SendOutcome> SendAsync(OutgoingNotice message, CancellationToken cancellationToken)
    {
        if (token.Read() is not { } secret)
        {
            return new SendOutcome(SendResult.ChannelDown, "token belum ada");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"{options.Version}/{options.PhoneNumberId}/messages"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Add("Idempotency-Key", message.Token);
        request.Content = new ByteArrayContent(Body(message));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Wait);
        try
        {
            using HttpResponseMessage answer = await calls.SendAsync(request, limit.Token);
            return await CloudAnswer.ReadAsync(answer, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome(SendResult.Unclear, "tanpa jawaban");
        }
        catch (HttpRequestException fault) when (fault.InnerException is GuardRefusedException or NameFailureException
            || fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // Nothing was handed over.
            return new SendOutcome(SendResult.ChannelDown, fault.InnerException?.GetType().Name ?? fault.HttpRequestError.ToString());
        }
        catch (GuardRefusedException)
        {
            return new SendOutcome(SendResult.ChannelDown, nameof(GuardRefusedException));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new SendOutcome(SendResult.Unclear, fault.GetType().Name);
        }
    }

    public void Dispose() => calls.Dispose();

    private byte[] Body(OutgoingNotice message) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        messaging_product = "whatsapp",
        to = message.Address.TrimStart('+'),
        type = "template",
        biz_opaque_callback_data = message.Token,
        template = new
        {
            name = options.TemplatePrefix + Name(message.Kind),
            language = new { code = options.Language },
            components = new[] { new { type = "body", parameters = message.Text.Parameters.Select(text => new { type = "text", text }).ToArray() } },
        },
    });

    private static string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.NewCase => "baru",
        NoticeKind.DueSoon => "segera",
        NoticeKind.Overdue => "terlambat",
        NoticeKind.Escalation => "eskalasi",
        _ => "ringkasan",
    };
}
