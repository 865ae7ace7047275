using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Monitor.Host.Tests.Whatsapp;

/// <summary>A message the stand-in took.</summary>
internal sealed record TakenMessage(string Id, string To, string Template, string[] Parameters, string Data);

/// <summary>Answers as the Cloud API does: wrong token, unknown template, wrong number of parameters, numbers that are none. A key it knows gives the first answer again.</summary>
internal sealed partial class CloudStandIn : IAsyncDisposable
{
    internal const string Token = "EAAuji123";
    internal const string Number = "106540352242922";

    private static readonly string[] Templates = ["monitor_baru", "monitor_segera", "monitor_terlambat", "monitor_eskalasi", "monitor_ringkasan"];

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> keys = new(StringComparer.Ordinal);

    private CloudStandIn(WebApplication app) => this.app = app;

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    internal ConcurrentQueue<TakenMessage> Taken { get; } = new();

    internal int Asked { get; private set; }

    /// <summary>What answers instead, once for each entry; after it was told to take the message first or not.</summary>
    internal ConcurrentQueue<(bool Takes, Func<HttpContext, Task> Answer)> Instead { get; } = new();

    internal static async Task<CloudStandIn> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        WebApplication built = builder.Build();
        var made = new CloudStandIn(built);
        built.MapPost("/v26.0/{number}/messages", made.AnswerAsync);
        await built.StartAsync();
        made.Address = new Uri(built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return made;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string number)
    {
        Asked++;
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
        bool hasOther = Instead.TryDequeue(out (bool Takes, Func<HttpContext, Task> Answer) other);
        string? id = !hasOther || other.Takes ? await TakeAsync(context, number, body.RootElement) : null;
        if (hasOther)
        {
            await other.Answer(context);
            return;
        }

        if (id is not null)
        {
            await context.Response.WriteAsJsonAsync(new { messaging_product = "whatsapp", messages = new[] { new { id } } });
        }
    }

    private async Task<string?> TakeAsync(HttpContext context, string number, JsonElement message)
    {
        JsonElement template = message.GetProperty("template");
        string name = template.GetProperty("name").GetString()!;
        JsonElement component = template.GetProperty("components")[0];
        string[] parameters = [.. component.GetProperty("parameters").EnumerateArray().Select(one => one.GetProperty("text").GetString()!)];
        int? code = context.Request.Headers.Authorization != $"Bearer {Token}" || number != Number ? 190
            : message.GetProperty("type").GetString() != "template" || message.GetProperty("messaging_product").GetString() != "whatsapp" ? 100
            : !Templates.Contains(name) || template.GetProperty("language").GetProperty("code").GetString() != "id" ? 132001
            : component.GetProperty("type").GetString() != "body" || parameters.Length != 4 || parameters.Any(text => text.Length == 0 || Forbidden().IsMatch(text)) ? 132000
            : !Digits().IsMatch(message.GetProperty("to").GetString()!) ? 131026
            : null;
        if (code is { } refused)
        {
            context.Response.StatusCode = refused switch { 190 => 401, 132001 => 404, _ => 400 };
            await context.Response.WriteAsJsonAsync(new { error = new { code = refused, message = "no " + message.GetProperty("to").GetString() } });
            return null;
        }

        string fresh = "wamid." + Guid.NewGuid().ToString("n");
        string id = keys.GetOrAdd(context.Request.Headers["Idempotency-Key"].ToString(), fresh);
        if (id == fresh)
        {
            Taken.Enqueue(new TakenMessage(id, message.GetProperty("to").GetString()!, name, parameters, message.GetProperty("biz_opaque_callback_data").GetString()!));
        }

        return id;
    }

    [GeneratedRegex("^62[0-9]{9,13}$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    // Meta refuses line breaks, tabs and more than four blanks in a row.
    [GeneratedRegex(@"[\n\t]| {5}", RegexOptions.NonBacktracking)]
    private static partial Regex Forbidden();
}
