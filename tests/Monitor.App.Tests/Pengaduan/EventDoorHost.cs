using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Monitor.App.Data;
using Monitor.App.Pages.Complaints;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Data;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>The JSON door behind a real Kestrel, and a key with which it opens.</summary>
public abstract class EventDoorHost : IAsyncLifetime
{
    protected const string Source = "lapor-mas-bup";

    private AccountHost? started;

    protected string Key { get; private set; } = "";

    private protected AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync();
        Key = await Host.WithAsync<ApiKeys, string>(keys => keys.AddSenderAsync("Aplikasi", Source, Host.Time.GetUtcNow().AddDays(30), "petugas", default));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    protected string Now(int minutes = 0) => Host.Time.GetUtcNow().AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    protected static string Event(string id, string reference, string state, string at, string extra = "", string agency = "\"dinkes\"") =>
        $$"""{"event_id":"{{id}}","external_id":"{{reference}}","state":"{{state}}","at":"{{at}}","submitted_at":"2026-11-02T08:00:00+07:00","agency_code":{{agency}}{{extra}}}""";

    protected string Body(params string[] events) => $$"""{"source":"{{Source}}","sent_at":"{{Now()}}","events":[{{string.Join(',', events)}}]}""";

    protected async Task<(HttpStatusCode Code, string Text)> SendAsync(string body, string? with = null, string type = "application/json")
    {
        using var client = new HttpClient { BaseAddress = Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, EventDoor.Path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = with == "" ? null : new AuthenticationHeaderValue("Bearer", with ?? Key);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, await Browser.TextAsync(answer));
    }

    protected Task<ComplaintShelf> StoredAsync() => Host.WithAsync<ComplaintReader, ComplaintShelf>(reader => reader.AllAsync(ComplaintSamples.Zone, default));
}
