using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Tests.Accounts;
using Monitor.App.Tests.Pages;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>The pages of limits and calendars over two complaints, A-1 and A-2, handed to one office.</summary>
/// <param name="first">When A-1 was handed over, local time.</param>
/// <param name="second">The same of A-2.</param>
public abstract class RulePagesHost(string first, string second) : IAsyncLifetime
{
    private AccountHost? started;

    internal AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        await Host.AddAsync("inspektorat", Roles.Inspektorat);
        await Host.WithAsync<ComplaintEvents, EventOutcome>(events => events.AcceptAsync([Told("A-1", first), Told("A-2", second)], "kunci", default));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The office's clock of the first answer, by the rules as they stand now.</summary>
    protected async Task<ClockReading> ReadAsync(string reference)
    {
        ComplaintDesk desk = Host.Services.GetService(typeof(ComplaintDesk)) as ComplaintDesk ?? throw new InvalidOperationException();
        RuleState rules = await desk.RulesAsync(default);
        Complaint one = (await desk.NowAsync(default)).Cases.Single(found => found.Key.Reference == reference);
        var clock = new ComplaintClock(rules.Rules, rules.Calendars, ImmutableDictionary<EntityCode, Agency>.Empty, Data.ComplaintSamples.Zone);
        return clock.Agency(SlaStep.FirstResponse, one, Stint.Of(CaseCycles.Of(one)[^1])[^1], Host.Time.GetUtcNow());
    }

    /// <summary>The page that answers; empty for a redirect.</summary>
    protected static async Task<string> TextAsync(Task<HttpResponseMessage> sent)
    {
        using HttpResponseMessage answer = await sent;
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : await Browser.TextAsync(answer);
    }

    private static ToldEvent Told(string reference, string dispatched)
    {
        EventTime at = EventTime.Exact(DateTimeOffset.Parse(dispatched + "+07:00", CultureInfo.InvariantCulture));
        return new ToldEvent(
            new Complaint(new ComplaintKey("lapor-mas-bup", reference), at, Classification.Pengaduan, []), new CaseEvent("1", CaseState.Dispatched, at, new EntityCode("99.01/dinkes")));
    }
}
