using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Pages;
using Monitor.App.Pages.Complaints;
using Monitor.App.Tests.Accounts;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Events through the JSON door.</summary>
public sealed class EventDoorTests : EventDoorHost
{
    [Fact]
    public async Task An_accepted_delivery_is_stored_and_the_same_again_changes_nothing()
    {
        string body = Body(
            Event("1", "A-1", "didisposisi", "2026-11-02T09:00:00+07:00", ""","category":"jalan","classification":"pengaduan","door":"whatsapp","area_code":"99.01.05.2001","confidentiality":"anonim","same_case":{"source":"sp4n","external_id":"7000001"}"""),
            Event("2", "A-1", "ditutup", "2026-11-04T09:00:00+07:00", ""","closed_by":"admin" """));

        (HttpStatusCode Code, string Text) first = await SendAsync(body);
        (HttpStatusCode Code, string Text) again = await SendAsync(body);

        Assert.Equal((HttpStatusCode.Accepted, """{"stored":2,"known":0,"parked":0,"messages":0,"messages_parked":0,"events":[{"event_id":"1","result":"disimpan"},{"event_id":"2","result":"disimpan"}]}"""), first);
        Assert.Equal((HttpStatusCode.Accepted, """{"stored":0,"known":2,"parked":0,"messages":0,"messages_parked":0,"events":[{"event_id":"1","result":"dikenal"},{"event_id":"2","result":"dikenal"}]}"""), again);
        Complaint complaint = Assert.Single((await StoredAsync()).All);
        Assert.Equal(
            (CaseState.Closed, "99.01/dinkes", "jalan", Classification.Pengaduan, ComplaintDoor.Whatsapp, "99.01.05.2001", Confidentiality.Anonim),
            (complaint.State, complaint.Agency!.Value.Value, complaint.Category, complaint.Classification, complaint.Door, complaint.Area!.Value.Value, complaint.Confidentiality));
        Assert.Equal((CloseCause.ByAdmin, new ComplaintKey("sp4n", "7000001")), (complaint.Events[^1].Cause, Assert.Single(complaint.SameCase)));
    }

    [Fact]
    public async Task Events_in_the_wrong_order_give_the_right_history()
    {
        await SendAsync(Body(Event("3", "A-1", "ditutup", "2026-11-06T09:00:00+07:00")));
        await SendAsync(Body(Event("2", "A-1", "dijawab-pertama", "2026-11-03T02:00:00Z"), Event("1", "A-1", "diterima", "2026-11-02T08:00:00+07:00", agency: "null")));

        Complaint complaint = Assert.Single((await StoredAsync()).All);

        Assert.Equal([CaseState.Received, CaseState.FirstResponse, CaseState.Closed], complaint.Events.Select(one => one.State));
        Assert.Null(complaint.Events[0].Agency);
    }

    [Fact]
    public async Task Without_a_key_in_force_nothing_is_told_and_nothing_is_stored()
    {
        string body = Body(Event("1", "A-1", "diterima", "2026-11-02T08:00:00+07:00"));
        string other = await Host.WithAsync<ApiKeys, string>(keys => keys.AddSenderAsync("Lain", "lain", Host.Time.GetUtcNow().AddDays(30), "petugas", default));
        await Host.WithAsync<ApiKeys, bool>(keys => keys.RevokeAsync(2, "petugas", default));
        string forged = Key[..^2] + (Key[^2] == 'x' ? "yy" : "xx");

        (HttpStatusCode Code, string Text)[] answers = [await SendAsync(body, ""), await SendAsync(body, forged), await SendAsync(body, other), await SendAsync("{", forged), await SendAsync(body, new string('k', 9000))];
        Host.Time.Pass(TimeSpan.FromDays(31));
        (HttpStatusCode Code, string Text) expired = await SendAsync(Body(Event("1", "A-1", "diterima", "2026-11-02T08:00:00+07:00")));

        Assert.All(answers, answer => Assert.Equal(expired, answer));
        Assert.Equal(HttpStatusCode.Unauthorized, expired.Code);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task A_delivery_that_was_recorded_is_refused_once_its_time_is_over()
    {
        string body = Body(Event("1", "A-1", "diterima", "2026-11-02T08:00:00+07:00"));
        Host.Time.Pass(TimeSpan.FromMinutes(11));
        (HttpStatusCode code, string text) = await SendAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, code);
        Assert.Contains("\"path\":\"$.sent_at\"", text, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "\"state\":\"diterima\"", "\"state\":\"Sudah Selesai\"", "$.events[0].state" },
        { "\"state\":\"diterima\"", "\"state\":\"s081234500011\"", "$.events[0].state" },
        { "\"state\":\"diterima\"", "\"state\":null", "$.events[0].state" },
        { "\"agency_code\":\"dinkes\"", "\"agency_code\":\"Bagas Wicaksana\"", "$.events[0].agency_code" },
        { "\"agency_code\":\"dinkes\"", "\"agency_code\":\"081234500011\"", "$.events[0].agency_code" },
        { ",\"agency_code\":\"dinkes\"", "", "$.events[0].agency_code" },
        { "2026-11-02T08:30:00+07:00", "2026-11-02T08:30:00", "$.events[0].at" },
        { "2026-11-02T08:30:00+07:00", "2026-11-02T07:30:00+07:00", "$.events[0].at" },
        { "2026-11-02T08:30:00+07:00", "2027-11-02T08:30:00+07:00", "$.events[0].at" },
        { "2026-11-02T08:30:00+07:00", "2026-02-30T08:30:00+07:00", "$.events[0].at" },
        { "\"external_id\":\"A-1\"", "\"external_id\":\"3310054101900001\"", "$.events[0].external_id" },
        { "\"external_id\":\"A-1\"", "\"external_id\":\"0812-3450-0011\"", "$.events[0].external_id" },
        { "\"external_id\":\"A-1\"", "\"external_id\":\"Bagas Wicaksana\"", "$.events[0].external_id" },
        { "\"external_id\":\"A-1\"", "\"external_id\":7", "$.events[0].external_id" },
        { "\"event_id\":\"1\"", "\"event_id\":\"1\",\"nama\":\"Bagas Wicaksana\"", "$.events[0]" },
        { "\"event_id\":\"1\"", "\"event_id\":\"1\",\"closed_by\":\"admin\"", "$.events[0].closed_by" },
        { "\"event_id\":\"1\"", "\"event_id\":\"1\",\"area_code\":\"33.10.05\"", "$.events[0].area_code" },
        { "\"event_id\":\"1\"", "\"event_id\":\"1\",\"same_case\":{\"source\":\"sp4n\"}", "$.events[0].same_case.external_id" },
        { "\"source\":\"lapor-mas-bup\"", "\"source\":\"sp4n\"", "$.source" },
        { "\"source\":\"lapor-mas-bup\",", "", "$.source" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_value_is_refused_with_its_place_and_is_not_repeated(string old, string changed, string path)
    {
        string good = Body(Event("1", "A-1", "diterima", "2026-11-02T08:30:00+07:00"), Event("2", "A-2", "diterima", "2026-11-02T08:30:00+07:00"));
        Assert.Contains(old, good, StringComparison.Ordinal);
        int at = good.IndexOf(old, StringComparison.Ordinal);
        (HttpStatusCode code, string text) = await SendAsync(good[..at] + changed + good[(at + old.Length)..]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, code);
        Assert.Contains($"\"path\":\"{path}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bagas", text, StringComparison.Ordinal);
        Assert.DoesNotContain("3310054101900001", text, StringComparison.Ordinal);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task An_unknown_agency_parks_its_event_and_an_alias_takes_it_in()
    {
        string body = Body(
            Event("2", "A-1", "dijawab-pertama", "2026-11-03T09:00:00+07:00", agency: "\"dinas-kesehatan-lama\""),
            Event("1", "A-1", "didisposisi", "2026-11-02T09:00:00+07:00"));
        (HttpStatusCode Code, string Text) first = await SendAsync(body);
        (HttpStatusCode Code, string Text) again = await SendAsync(body);
        CaseState before = Assert.Single((await StoredAsync()).All).State;
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        string page = await browser.HtmlAsync("/pengaduan/impor");
        using HttpResponseMessage known = await browser.PostAsync(page, "/pengaduan/impor", "handler=Kenali", ("instansi", "99.01/dinkes"));
        string after = await browser.HtmlAsync("/pengaduan/impor");
        (HttpStatusCode Code, string Text) third = await SendAsync(body);

        Assert.Equal((HttpStatusCode.Accepted, """{"stored":1,"known":0,"parked":1,"messages":0,"messages_parked":0,"events":[{"event_id":"2","result":"diparkir"},{"event_id":"1","result":"disimpan"}]}"""), first);
        Assert.Equal((HttpStatusCode.Accepted, """{"stored":0,"known":1,"parked":1,"messages":0,"messages_parked":0,"events":[{"event_id":"2","result":"diparkir"},{"event_id":"1","result":"dikenal"}]}"""), again);
        Assert.Equal(CaseState.Dispatched, before);
        Assert.Contains("dinas-kesehatan-lama", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Contains("dinas-kesehatan-lama adalah Dinas Kesehatan; 1 baris yang ditahan sudah masuk.", after, StringComparison.Ordinal);
        Assert.Contains("\"known\":2,\"parked\":0", third.Text, StringComparison.Ordinal);
        Complaint complaint = Assert.Single((await StoredAsync()).All);
        Assert.Equal((CaseState.FirstResponse, "99.01/dinkes"), (complaint.State, complaint.Agency!.Value.Value));
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.AgencyRecognised, Actor: "diskominfo", Subject: "99.01/dinkes" });
    }

    [Fact]
    public async Task An_unknown_state_parks_its_event_until_somebody_says_what_it_means()
    {
        (HttpStatusCode Code, string Text) first = await SendAsync(Body(Event("1", "A-1", "sudah-dibalas", "2026-11-03T09:00:00+07:00")));
        (HttpStatusCode Code, string Text) other = await SendAsync(Body(Event("1", "A-1", "sudah-dibaca", "2026-11-03T09:00:00+07:00")));
        int before = (await StoredAsync()).All.Length;
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        string page = await browser.HtmlAsync("/pengaduan/impor");
        using HttpResponseMessage nothing = await browser.PostAsync(page, "/pengaduan/impor", "handler=Artikan", ("keadaan", "entah"));
        using HttpResponseMessage known = await browser.PostAsync(page, "/pengaduan/impor", "handler=Artikan", ("keadaan", "dijawab-pertama"));

        Assert.Equal(HttpStatusCode.Accepted, first.Code);
        Assert.Contains("\"result\":\"diparkir\"", first.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, 0), (other.Code, before));
        Assert.Contains("Pilih arti statusnya.", await Browser.TextAsync(nothing), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Equal(CaseState.FirstResponse, Assert.Single((await StoredAsync()).All).State);
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Action: AuditAction.StatusExplained, Actor: "diskominfo", Subject: Source });
        Assert.Contains("\"known\":1", (await SendAsync(Body(Event("1", "A-1", "dijawab-pertama", "2026-11-03T09:00:00+07:00")))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_is_a_conflict_and_refuses_the_whole_delivery()
    {
        await SendAsync(Body(Event("1", "A-1", "diterima", "2026-11-02T08:30:00+07:00")));

        (HttpStatusCode Code, string Text) conflict = await SendAsync(Body(Event("9", "A-9", "diterima", "2026-11-02T08:30:00+07:00"), Event("1", "A-1", "ditutup", "2026-11-02T08:30:00+07:00")));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Code);
        Assert.Contains("$.events[1]", conflict.Text, StringComparison.Ordinal);
        Assert.Single((await StoredAsync()).All);
    }

    [Fact]
    public async Task What_is_no_JSON_too_large_or_of_another_kind_is_refused()
    {
        (HttpStatusCode Code, string Text) broken = await SendAsync("{\n  \"source\": \"x\",,}");

        Assert.Equal(HttpStatusCode.BadRequest, broken.Code);
        Assert.Contains("baris 2, kolom", broken.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("{\"source\":\"a\",\"source\":\"b\"}")).Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("[]")).Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(Body())).Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(Body([.. Enumerable.Range(0, 501).Select(number => Event($"{number}", "A-1", "diterima", "2026-11-02T08:30:00+07:00"))]))).Code);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(Body(), type: "text/plain")).Code);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(new string(' ', 600_000))).Code);
        Assert.Empty((await StoredAsync()).All);
    }

    [Fact]
    public async Task A_key_that_delivers_too_often_waits_and_another_does_not()
    {
        string other = await Host.WithAsync<ApiKeys, string>(keys => keys.AddSenderAsync("Lain", Source, Host.Time.GetUtcNow().AddDays(30), "petugas", default));
        var codes = new List<HttpStatusCode>();
        for (int i = 0; i <= DoorKeeper.PerMinute; i++)
        {
            codes.Add((await SendAsync("[]")).Code);
        }

        Assert.Equal(DoorKeeper.PerMinute, codes.Count(code => code == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("[]", other)).Code);
    }

    [Fact]
    public async Task Signing_in_opens_the_door_to_nobody()
    {
        await Host.AddAsync("admin", Roles.Administrator);
        using Browser browser = await Host.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await browser.StatusAsync(EventDoor.Path));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Body(), "")).Code);
    }
}
