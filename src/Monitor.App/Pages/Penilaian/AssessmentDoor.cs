using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
        RouteGroupBuilder door = app.MapGroup(Path).AllowAnonymous().AddEndpointFilter(async (call, next) =>
        {
            Admission admission = await call.HttpContext.RequestServices.GetRequiredService<DoorKeeper>().AskAsync(call.HttpContext, ApiKeyUse.ReadAssessments, call.HttpContext.RequestAborted);
            return admission.Key is null ? admission.Refusal : await next(call);
        });
        door.MapGet("", ListAsync);
        door.MapGet("/terakhir", LatestAsync);
        door.MapGet("/final", FinalAsync);
        door.MapGet("/{day}/{ordinal}", NumberedAsync);
    }

    private static async Task<IResult> ListAsync([FromServices] PageSources sources, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, AssessmentStep> standings = await sources.Standings(cancellationToken);
        return Sent(FrozenJson.Write(new JsonArray(
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

    private static async Task<IResult> LatestAsync([FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken) =>
        await DocumentAsync(await sources.Latest(cancellationToken), steps, cancellationToken);

    private static async Task<IResult> FinalAsync([FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, AssessmentStep> standings = await sources.Standings(cancellationToken);
        AssessmentTitle? newest = (await sources.Titles(cancellationToken)).FirstOrDefault(title => standings.TryGetValue(title.Number, out AssessmentStep step) && step == AssessmentStep.Final);
        return await DocumentAsync(newest is null ? null : await sources.Find(newest.Number, cancellationToken), steps, cancellationToken);
    }

    private static async Task<IResult> NumberedAsync(string day, string ordinal, [FromServices] PageSources sources, [FromServices] AssessmentSteps steps, CancellationToken cancellationToken) =>
        await DocumentAsync(await sources.Find($"{day}/{ordinal}", cancellationToken), steps, cancellationToken);

    private static async Task<IResult> DocumentAsync(Assessment? found, AssessmentSteps steps, CancellationToken cancellationToken)
    {
        if (found is null)
        {
            return Nothing();
        }

        AssessmentStanding standing = await steps.OfAsync(found.Number, cancellationToken);
        return Sent(AssessmentDocument.Write(found, StepWords.Standing(standing.Last), standing.IsFinal));
    }

    private static IResult Nothing() => DoorKeeper.Refused(StatusCodes.Status404NotFound, "$", "penilaian ini tidak ada.");

    // Whoever has these bytes already is told so (RFC 9110, 13.1.2).
    private static IResult Sent(byte[] content) =>
        Results.Bytes(content, Json, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\""));
}
