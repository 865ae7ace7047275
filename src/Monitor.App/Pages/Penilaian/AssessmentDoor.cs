using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Monitor.App.Data;
using Monitor.App.Reports.Packages;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Assessments;

/// <summary>GET /api/penilaian/v1: other applications read frozen assessments. Its contract stands in config/README.md.</summary>
public static class AssessmentDoor
{
    public const string Path = "/api/penilaian/v1";

    private const string Json = "application/json; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app)
    {
        RouteGroupBuilder door = app.MapGroup(Path).AllowAnonymous();
        door.MapGet("", ListAsync);
        door.MapGet("/terakhir", LatestAsync);
        door.MapGet("/final", FinalAsync);
        door.MapGet("/{day}/{ordinal}", NumberedAsync);
        door.MapGet("/{day}/{ordinal}/manifes", ManifestAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] PageSources sources, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(context, keeper, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        ImmutableDictionary<string, AssessmentStep> standings = await sources.Standings(cancellationToken);
        return Sent(Json, FrozenJson.Write(new JsonArray(
        [
            .. (await sources.Titles(cancellationToken)).Select(title =>
            {
                AssessmentStep? last = standings.TryGetValue(title.Number, out AssessmentStep step) ? step : null;
                return new JsonObject
                {
                    ["nomor"] = title.Number,
                    ["periode"] = title.Period,
                    ["per_tanggal"] = FrozenJson.Day(title.AsOf),
                    ["metodologi"] = title.MethodologyId,
                    ["kedudukan"] = StepWords.Standing(last),
                    ["final"] = last == AssessmentStep.Final,
                    ["alamat"] = $"{Path}/{title.Number}",
                };
            }),
        ])));
    }

    private static Task<IResult> LatestAsync(HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken) =>
        DocumentAsync(context, keeper, steps, () => sources.Latest(cancellationToken), cancellationToken);

    private static Task<IResult> FinalAsync(HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken) =>
        DocumentAsync(
            context,
            keeper,
            steps,
            async () =>
            {
                ImmutableDictionary<string, AssessmentStep> standings = await sources.Standings(cancellationToken);
                AssessmentTitle? newest = (await sources.Titles(cancellationToken)).FirstOrDefault(title => standings.TryGetValue(title.Number, out AssessmentStep step) && step == AssessmentStep.Final);
                return newest is null ? null : await sources.Find(newest.Number, cancellationToken);
            },
            cancellationToken);

    private static Task<IResult> NumberedAsync(
        string day, string ordinal, HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken) =>
        DocumentAsync(context, keeper, steps, () => sources.Find($"{day}/{ordinal}", cancellationToken), cancellationToken);

    private static async Task<IResult> ManifestAsync(
        string day, string ordinal, HttpContext context, [FromServices] DoorKeeper keeper, [FromServices] PageSources sources, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(context, keeper, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return await sources.Find($"{day}/{ordinal}", cancellationToken) is { } found
            ? Sent("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(RunManifest.Text(found.Entities)))
            : Nothing();
    }

    private static async Task<IResult> DocumentAsync(HttpContext context, DoorKeeper keeper, AssessmentSteps steps, Func<Task<Assessment?>> find, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(context, keeper, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (await find() is not { } found)
        {
            return Nothing();
        }

        AssessmentStanding standing = await steps.OfAsync(found.Number, cancellationToken);
        return Sent(Json, AssessmentDocument.Write(found, StepWords.Standing(standing.Last), standing.IsFinal));
    }

    private static async Task<IResult?> RefusalAsync(HttpContext context, DoorKeeper keeper, CancellationToken cancellationToken) =>
        await keeper.AskAsync(context, ApiKeyUse.ReadAssessments, cancellationToken) is { Key: null, Refusal: { } refusal } ? refusal : null;

    private static IResult Nothing() => DoorKeeper.Refused(StatusCodes.Status404NotFound, "$", "penilaian ini tidak ada.");

    // Whoever has these bytes already is told so (RFC 9110, 13.1.2).
    private static IResult Sent(string type, byte[] content) =>
        Results.Bytes(content, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
}
