using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Monitor.App.Data;

namespace Monitor.App.Pages;

/// <summary>Whether another application may come in.</summary>
/// <param name="Key">Its key; null when it may not.</param>
/// <param name="Refusal">What it is told then; nothing otherwise.</param>
public readonly record struct Admission(ApiKeyRow? Key, IResult Refusal);

/// <summary>Stands at every door of other applications: looks at their keys and how often they knock.</summary>
public sealed class DoorKeeper(ApiKeys keys) : IDisposable
{
    /// <summary>How often a key may be used in a minute.</summary>
    public const int PerMinute = 60;

    private const string Scheme = "Bearer ";

    private readonly PartitionedRateLimiter<long> paces = PartitionedRateLimiter.Create<long, long>(key => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    public async Task<Admission> AskAsync(HttpContext context, ApiKeyUse use, CancellationToken cancellationToken)
    {
        string header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || await keys.FindAsync(header[Scheme.Length..].Trim(), use, cancellationToken) is not { } key)
        {
            // One answer for none, forged, expired, revoked and made for another use: it tells nothing to who tries.
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return new Admission(null, Refused(StatusCodes.Status401Unauthorized, "$", "kunci tidak ada, tidak dikenal, atau tidak berlaku lagi."));
        }

        using RateLimitLease lease = paces.AttemptAcquire(key.Id);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return new Admission(null, Refused(StatusCodes.Status429TooManyRequests, "$", string.Create(CultureInfo.InvariantCulture, $"paling banyak {PerMinute} kali per menit.")));
        }

        return new Admission(key, Results.Empty);
    }

    /// <param name="path">JSONPath of what is wrong; "$" for the request as a whole.</param>
    public static IResult Refused(int status, string path, string message) => Results.Json(new { errors = new[] { new { path, message } } }, statusCode: status);

    public void Dispose() => paces.Dispose();
}
