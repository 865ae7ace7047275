using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Monitor.App.Pages;

/// <summary>A frozen page that also shows something kept since.</summary>
internal interface IShowsLater
{
    /// <summary>Another text whenever that would be shown otherwise.</summary>
    Task<string> LaterAsync(CancellationToken cancellationToken);
}

/// <summary>A page made from the frozen assessment only: it is sent again only when assessment, scope, user, address or templates have changed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FrozenPageAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await next();
            return;
        }

        BoardView view = await http.RequestServices.GetRequiredService<Board>().LoadAsync(http.RequestAborted);
        string later = context.HandlerInstance is IShowsLater page ? await page.LaterAsync(http.RequestAborted) : "";
        string tag = Tag(http, view, later);
        if (view.Assessment is not null && http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            http.Response.Headers.ETag = tag;
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
            return;
        }

        PageHandlerExecutedContext executed = await next();
        if (executed.Result is Microsoft.AspNetCore.Mvc.RazorPages.PageResult or null && view.Assessment is not null)
        {
            http.Response.Headers.ETag = tag;
        }
    }

    private static string Tag(HttpContext http, BoardView view, string later)
    {
        string roles = string.Join(',', http.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Order(StringComparer.Ordinal));
        string state = string.Join(
            '\n', view.Assessment?.Number, view.Assessment?.ManifestHash, view.Assessment?.CreatedAt.UtcTicks, view.IsFinal, view.Own?.Value, view.OwnEntity?.Value, view.HasTerritory, view.SeesPersonalData,
            http.User.Identity?.Name, roles, http.Request.Path.Value, http.Request.QueryString.Value, Assets.TemplateVersion, later);
        // Weak: the antiforgery token differs from answer to answer while the content is the same.
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..20]}\"";
    }
}
