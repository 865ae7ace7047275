using System.Globalization;
using System.Text.Json;
using Monitor.App.Data;

namespace Monitor.Host.Whatsapp;

/// <summary>What an answer of the Cloud API means. Only codes are kept: its sentences may hold the recipient's number.</summary>
internal static class CloudAnswer
{
    // An answer has a few hundred bytes.
    private const int Longest = 64 * 1024;

    // Meta's list of error codes: a token that does not hold, and an account that is blocked.
    private static readonly int[] Ours = [0, 3, 10, 190, 368, 131031, 131045, 133010];

    // Rate limits of the application, of the number, of the pair, and services that are down.
    private static readonly int[] Passing = [1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133016];

    public static async Task<SendOutcome> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        byte[] body = await BodyAsync(answer, cancellationToken);
        int status = (int)answer.StatusCode;
        int? code = Code(body, out bool hasMessage);
        string detail = code is { } number ? string.Create(CultureInfo.InvariantCulture, $"{status}/{number}") : status.ToString(CultureInfo.InvariantCulture);
        if (answer.IsSuccessStatusCode)
        {
            // An answer without the number of the message says nothing of whether there is one.
            return hasMessage ? new SendOutcome(SendResult.Sent, detail) : new SendOutcome(SendResult.Unclear, detail);
        }

        if (status is 401 or 403 || (code is { } own && Ours.Contains(own) && status < 500))
        {
            return new SendOutcome(SendResult.ChannelDown, detail);
        }

        return status is 408 or 429 or >= 500 || (code is { } passing && Passing.Contains(passing))
            ? new SendOutcome(SendResult.Later, detail, Wait(answer))
            : new SendOutcome(SendResult.Refused, detail);
    }

    private static TimeSpan? Wait(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is { } asked ? asked.Delta ?? (asked.Date is { } date && answer.Headers.Date is { } now && date > now ? date - now : null) : null;

    private static async Task<byte[]> BodyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using Stream stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[Longest];
        int read = await stream.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, cancellationToken);
        return buffer[..read];
    }

    private static int? Code(byte[] body, out bool hasMessage)
    {
        hasMessage = false;
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            hasMessage = root.TryGetProperty("messages", out JsonElement messages) && messages.ValueKind == JsonValueKind.Array && messages.GetArrayLength() > 0
                && messages[0].ValueKind == JsonValueKind.Object && messages[0].TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String;
            return root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
