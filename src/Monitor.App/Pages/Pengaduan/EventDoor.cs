using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitor.App.Data;
using Monitor.App.Jobs;

namespace Monitor.App.Pages.Complaints;

/// <summary>POST /api/aduan/v1/events: other applications deliver what happened to complaints. Its contract stands in config/README.md.</summary>
public static class EventDoor
{
    public const string Path = "/api/aduan/v1/events";

    // 500 events of some 500 bytes, with room.
    private const int MostBytes = 512 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, ReceiveAsync).AllowAnonymous();

    private static async Task<IResult> ReceiveAsync(HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] ReceiveEvents receive, CancellationToken cancellationToken)
    {
        Admission admission = await keeper.AskAsync(context, ApiKeyUse.SendEvents, cancellationToken);
        if (admission.Key is not { } key)
        {
            return admission.Refusal;
        }

        if (!context.Request.HasJsonContentType())
        {
            return DoorKeeper.Refused(StatusCodes.Status415UnsupportedMediaType, "$", "isi harus application/json.");
        }

        if (await BodyAsync(context, cancellationToken) is not { } body)
        {
            return DoorKeeper.Refused(StatusCodes.Status413PayloadTooLarge, "$", string.Create(CultureInfo.InvariantCulture, $"paling besar {MostBytes} bita."));
        }

        return Answer(await receive.RunAsync(key, body, cancellationToken));
    }

    private static IResult Answer(Reception reception) => reception switch
    {
        { IsAccepted: true, Outcome: { } done } => Results.Json(
            new
            {
                stored = done.Stored,
                known = done.Known,
                parked = done.Parked,
                messages = reception.Messages,
                messages_parked = reception.Parked,
                events = reception.Delivery.Events.Zip(done.Results).Select(pair => new { event_id = pair.First.Event.Id, result = WordOf(pair.Second) }),
            },
            statusCode: StatusCodes.Status202Accepted),
        { Outcome: { } conflict } => DoorKeeper.Refused(
            StatusCodes.Status409Conflict,
            string.Create(CultureInfo.InvariantCulture, $"$.events[{conflict.At}]"),
            conflict.Conflict == EventConflict.OtherEvent ? "event_id ini sudah dikenal dengan isi lain." : "aduan ini sudah dikenal dengan submitted_at lain."),
        _ => Results.Json(
            new { errors = reception.Delivery.Faults.Select(fault => new { path = fault.Path, message = fault.Message }) },
            statusCode: reception.Delivery.IsJson ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest),
    };

    private static string WordOf(EventResult result) => result switch
    {
        EventResult.Stored => "disimpan",
        EventResult.Known => "dikenal",
        _ => "diparkir",
    };

    /// <summary>The body; null when it is too large, whatever its header says.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes + 1;
        }

        var buffer = new byte[MostBytes + 1];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await context.Request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer[..length];
            }

            length += read;
        }

        return null;
    }
}
