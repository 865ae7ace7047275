using Microsoft.AspNetCore.Http;

namespace Monitor.App;

/// <summary>Headers of every answer (ASVS 5.0, 3.4): policy, sniffing, framing, referrer, caching.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    internal static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            () =>
            {
                IHeaderDictionary headers = context.Response.Headers;
                if (headers.ContentSecurityPolicy.Count == 0)
                {
                    headers.ContentSecurityPolicy = Policy;
                }

                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (headers.ETag.Count > 0 && !IsPublic(headers))
                {
                    // Antiforgery asks for no-store on every page with a form; a frozen page may be kept if it is asked about each time.
                    headers.CacheControl = "private, no-cache";
                    headers.Remove("Pragma");
                }
                else if (headers.CacheControl.Count == 0)
                {
                    headers.CacheControl = "no-store";
                }

                if (context.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                }

                return Task.CompletedTask;
            });
        return next(context);
    }

    private static bool IsPublic(IHeaderDictionary headers) => headers.CacheControl.ToString().StartsWith("public", StringComparison.Ordinal);
}
