using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Browser;

/// <summary>First line to a drawing process.</summary>
/// <param name="Browser">The Chromium to start.</param>
/// <param name="ProxyPort">Where the guard listens on loopback: the browser's only way out.</param>
/// <param name="Folder">Its folder for passing files, removed when it ends.</param>
/// <param name="Page">For one page, all its waiting included.</param>
/// <param name="Proof">For the browser to show that it can open an empty page.</param>
internal sealed record RenderStart(string Browser, int ProxyPort, string Folder, TimeSpan Page, TimeSpan Proof);

/// <summary>A page to draw; one line, answered before the next.</summary>
internal sealed record RenderOrder(string Url, bool AnyCertificate, bool Waits, bool Picture);

/// <summary>Head of an answer: one line, followed by the bytes of the HTML and of the picture.</summary>
/// <param name="IsHurt">A process of the browser ended meanwhile: whatever came of the page says nothing about the page.</param>
/// <param name="Html">Length of the HTML, negative when there is none.</param>
/// <param name="Picture">Length of the picture, negative when there is none.</param>
internal sealed record RenderHead(FetchStatus Status, bool IsHurt, string? Final, int? HttpCode, string? Detail, int Html, int Picture)
{
    /// <summary>What the picture looks like; see <see cref="PictureLook"/>.</summary>
    public ulong? Look { get; init; }
}

/// <summary>A whole answer.</summary>
internal sealed record RenderAnswer(RenderHead Head, byte[]? Html, byte[]? Picture)
{
    public static RenderAnswer Of(FetchStatus status, string? detail, bool isHurt = false) => new(new RenderHead(status, isHurt, null, null, detail, -1, -1), null, null);
}

/// <summary>What passes between the two processes: lines of JSON one way, JSON heads with counted bytes the other.</summary>
internal static class RenderWire
{
    /// <summary>A page that makes more of itself than this is not kept.</summary>
    public const int LongestPart = 16 * 1024 * 1024;

    private const int LongestHead = 64 * 1024;
    private const int LongestDetail = 2_000;

    public static async Task SayAsync(Stream stream, RenderStart start, CancellationToken cancellationToken) =>
        await LineAsync(stream, JsonSerializer.SerializeToUtf8Bytes(start, RenderJson.Default.RenderStart), cancellationToken);

    public static async Task SayAsync(Stream stream, RenderOrder order, CancellationToken cancellationToken) =>
        await LineAsync(stream, JsonSerializer.SerializeToUtf8Bytes(order, RenderJson.Default.RenderOrder), cancellationToken);

    public static async Task SayAsync(Stream stream, RenderAnswer answer, CancellationToken cancellationToken)
    {
        RenderHead head = answer.Head with
        {
            Detail = answer.Head.Detail is { Length: > LongestDetail } detail ? detail[..LongestDetail] : answer.Head.Detail,
            Final = answer.Head.Final is { Length: > LongestDetail } ? null : answer.Head.Final,
            Html = answer.Html?.Length ?? -1,
            Picture = answer.Picture?.Length ?? -1,
        };
        await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(head, RenderJson.Default.RenderHead), cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await stream.WriteAsync(answer.Html ?? [], cancellationToken);
        await stream.WriteAsync(answer.Picture ?? [], cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public static RenderStart? Start(string line) => JsonSerializer.Deserialize(line, RenderJson.Default.RenderStart);

    public static RenderOrder? Order(string line) => JsonSerializer.Deserialize(line, RenderJson.Default.RenderOrder);

    /// <summary>The next answer; null when the other side is gone or says something else.</summary>
    public static async Task<RenderAnswer?> HearAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            if (await HeadAsync(stream, cancellationToken) is not { } head || head.Html > LongestPart || head.Picture > LongestPart)
            {
                return null;
            }

            return new RenderAnswer(head, await PartAsync(stream, head.Html, cancellationToken), await PartAsync(stream, head.Picture, cancellationToken));
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
    }

    private static async Task LineAsync(Stream stream, byte[] json, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(json, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private static async Task<RenderHead?> HeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[LongestHead];
        for (int length = 0; length < buffer.Length; length++)
        {
            if (await stream.ReadAsync(buffer.AsMemory(length, 1), cancellationToken) == 0)
            {
                return null;
            }

            if (buffer[length] == (byte)'\n')
            {
                return JsonSerializer.Deserialize(Encoding.UTF8.GetString(buffer, 0, length), RenderJson.Default.RenderHead);
            }
        }

        return null;
    }

    private static async Task<byte[]?> PartAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        if (length < 0)
        {
            return null;
        }

        byte[] part = new byte[length];
        await stream.ReadExactlyAsync(part, cancellationToken);
        return part;
    }
}

[JsonSerializable(typeof(RenderStart))]
[JsonSerializable(typeof(RenderOrder))]
[JsonSerializable(typeof(RenderHead))]
internal sealed partial class RenderJson : JsonSerializerContext;
