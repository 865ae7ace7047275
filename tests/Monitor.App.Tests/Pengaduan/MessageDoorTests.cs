using System.Collections.Immutable;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Accounts;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Pengaduan;

/// <summary>Messages through the JSON door.</summary>
public sealed class MessageDoorTests : EventDoorHost
{
    private string Talk(string kind, int minutes, string counterpart = "6281234500011", string agency = "dinkes") =>
        $$"""{"kind":"{{kind}}","agency_code":"{{agency}}","door":"whatsapp","counterpart":"{{counterpart}}","at":"{{Now(minutes)}}"}""";

    private string Talks(params string[] messages) => $$"""{"source":"{{Source}}","sent_at":"{{Now()}}","messages":[{{string.Join(',', messages)}}]}""";

    [Fact]
    public async Task Messages_give_the_first_answer_of_a_channel_and_nobody_is_known_from_them()
    {
        (HttpStatusCode Code, string Text) sent = await SendAsync(Talks(
            [.. Enumerable.Range(0, 5).SelectMany(number => new[] { Talk("pesan-masuk", -240, $"62812345000{number}"), Talk("balasan-otomatis", -239, $"62812345000{number}"), Talk("balasan", -120, $"62812345000{number}") })]));
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        string page = await browser.HtmlAsync("/pengaduan");

        Assert.Equal((HttpStatusCode.Accepted, """{"stored":0,"known":0,"parked":0,"messages":15,"messages_parked":0,"events":[]}"""), sent);
        Assert.Contains("Jawaban pertama menurut kanal", page, StringComparison.Ordinal);
        Assert.Contains("2 jam", page, StringComparison.Ordinal);
        Assert.DoesNotContain("62812345000", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, 5), ((await SendAsync(Talks(Talk("balasan", -100, "628123450001")))).Code, await PairsAsync()));
    }

    [Theory]
    [InlineData("\"kind\":\"pesan-masuk\"", "\"kind\":\"pesan\"", "$.messages[0].kind")]
    [InlineData("\"agency_code\":\"dinkes\"", "\"agency_code\":\"0812 3450 0011\"", "$.messages[0].agency_code")]
    [InlineData("\"agency_code\":\"dinkes\"", "\"agency_code\":null", "$.messages[0].agency_code")]
    [InlineData("\"counterpart\":\"6281234500011\"", "\"counterpart\":\"\"", "$.messages[0].counterpart")]
    [InlineData("\"counterpart\":\"6281234500011\"", "\"counterpart\":6281234500011", "$.messages[0].counterpart")]
    [InlineData("\"door\":\"whatsapp\"", "\"door\":\"whatsapp\",\"text\":\"halo\"", "$.messages[0]")]
    public async Task A_wrong_message_is_refused_with_its_place(string old, string changed, string path)
    {
        (HttpStatusCode code, string text) = await SendAsync(Talks(Talk("pesan-masuk", -5)).Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, code);
        Assert.Contains($"\"path\":\"{path}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("6281234500011", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_an_unknown_agency_waits_and_an_answer_after_the_alias_still_finds_it()
    {
        string[] asked = [Talk("pesan-masuk", -240, agency: "dinas-kesehatan-lama"), Talk("pesan-masuk", -200, agency: "dinas-lain")];
        (HttpStatusCode Code, string Text) first = await SendAsync(Talks(asked));
        (HttpStatusCode Code, string Text) again = await SendAsync(Talks(asked));
        await Host.AddAsync("diskominfo", Roles.Diskominfo);
        using Browser browser = await Host.SignInAsync("diskominfo");
        string page = await browser.HtmlAsync("/pengaduan/impor");
        int before = await PairsAsync();
        using HttpResponseMessage known = await browser.PostAsync(page, "/pengaduan/impor", "handler=Kenali", ("instansi", "99.01/dinkes"));
        string after = await browser.HtmlAsync("/pengaduan/impor");
        await SendAsync(Talks(Talk("balasan", -120, agency: "dinas-kesehatan-lama")));

        Assert.Equal((HttpStatusCode.Accepted, """{"stored":0,"known":0,"parked":0,"messages":0,"messages_parked":2,"events":[]}"""), first);
        Assert.Equal(first, again);
        Assert.Contains("dinas-kesehatan-lama", page, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Contains("dinas-kesehatan-lama adalah Dinas Kesehatan; 1 ", after, StringComparison.Ordinal);
        Assert.Contains("dinas-lain", after, StringComparison.Ordinal);
        ChannelAnswers answers = Assert.Single(await Host.WithAsync<MessagePairs, ImmutableArray<ChannelAnswers>>(pairs => pairs.AnswersAsync(default)));
        Assert.Equal(("99.01/dinkes", 1, 1), (answers.Agency.Value, answers.Count, answers.Answered));
    }

    [Fact]
    public async Task An_answer_finds_its_question_although_nobody_took_in_what_waited()
    {
        await SendAsync(Talks(Talk("pesan-masuk", -240, agency: "dinas-kesehatan-lama")));
        await Host.WithAsync<AgencyAliases, bool>(async aliases =>
        {
            await aliases.AddAsync(new AgencyAlias(Source, null, "dinas-kesehatan-lama", new EntityCode("99.01/dinkes")), "petugas", default);
            return true;
        });
        await SendAsync(Talks(Talk("balasan", -120, agency: "dinas-kesehatan-lama")));

        ChannelAnswers answers = Assert.Single(await Host.WithAsync<MessagePairs, ImmutableArray<ChannelAnswers>>(pairs => pairs.AnswersAsync(default)));
        Assert.Equal((1, 1), (answers.Count, answers.Answered));
    }

    [Fact]
    public async Task What_is_too_old_to_be_kept_is_not_said_to_be_stored() => Assert.Equal(
        (HttpStatusCode.Accepted, """{"stored":0,"known":0,"parked":0,"messages":1,"messages_parked":1,"events":[]}"""),
        await SendAsync(Talks(Talk("pesan-masuk", -60 * 24 * 31), Talk("pesan-masuk", -5), Talk("pesan-masuk", -60 * 24 * 31, agency: "dinas-lain"), Talk("pesan-masuk", -5, agency: "dinas-lain"))));

    private Task<int> PairsAsync() => Host.WithAsync<MonitorDb, int>(db => db.MessagePairs.CountAsync());
}
