using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Monitor.App.Accounts;

/// <summary>When a session ends: without a request, after its longest time, or when its account changed.</summary>
internal sealed class SessionRules(AccountSettings settings, TimeProvider time) : CookieAuthenticationEvents
{
    private const string Start = "mulai";

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Start, time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!HasTimeLeft(context.Properties))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>A refusal is answered as such and written down, instead of leading to the sign-in page.</summary>
    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        AuditLog log = context.HttpContext.RequestServices.GetRequiredService<AuditLog>();
        await log.WriteAsync(AuditAction.AccessDenied, context.Request.Path.Value ?? "", "", "", context.HttpContext.RequestAborted);
    }

    private bool HasTimeLeft(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Start, out string? text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
        && time.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero) < settings.Longest;
}
