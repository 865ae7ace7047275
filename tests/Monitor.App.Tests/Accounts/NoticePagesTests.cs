using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Accounts;

/// <summary>The outbox, recipients and mandates as people use them.</summary>
public sealed class NoticePagesTests : IAsyncLifetime
{
    private const string Outbox = "/pemberitahuan";
    private const string People = "/pemberitahuan/penerima";
    private const string Office = "99.01/kantor-3";

    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.AddAsync("dewi", Roles.Diskominfo);
        await Host.AddAsync("ida", Roles.Inspektorat);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_notice_nobody_gets_is_opened_in_WhatsApp_and_written_down_with_the_function_of_who_sent_it()
    {
        await AddAsync(NoticeKind.DueSoon);
        using Browser dewi = await Host.SignInAsync("dewi");
        string html = await dewi.HtmlAsync(Outbox);
        Assert.Contains("1 perlu dikirim orang", html, StringComparison.Ordinal);
        Assert.Contains("https://wa.me/?text=", html, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("SP4N-LAPOR! nomor 7654321"), html, StringComparison.Ordinal);

        using HttpResponseMessage nameless = await dewi.SendFormAsync(Outbox, "Manual", ("jabatan", "  "));
        Assert.Contains("Tulis jabatan", await Browser.TextAsync(nameless), StringComparison.Ordinal);
        using HttpResponseMessage sent = await dewi.PostAsync(html, Outbox, "Manual", ("jabatan", "Kepala Bidang Informatika"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using HttpResponseMessage again = await dewi.PostAsync(html, Outbox, "Manual", ("jabatan", "Kepala Bidang Informatika"));
        Assert.Contains("sudah terkirim", await Browser.TextAsync(again), StringComparison.Ordinal);

        Assert.Contains("dikirim manual oleh Kepala Bidang Informatika (dewi)", await dewi.HtmlAsync(Outbox), StringComparison.Ordinal);
        Assert.Single(await Host.AuditAsync(), line => line is { Action: AuditAction.NoticeByHand, Actor: "dewi", After: "dikirim manual oleh Kepala Bidang Informatika" });
    }

    [Fact]
    public async Task Only_what_was_given_up_is_tried_again_and_by_name()
    {
        await Host.WithAsync<RecipientStore, bool>(people => people.AddAsync(
            new RecipientRow { EntityCode = Office, Channel = NoticeChannel.Email, Address = "a@contoh.test", Position = "Admin", Purpose = RecipientPurpose.Own, Consent = "surat", AddedBy = "dewi", Since = Host.Time.GetUtcNow() }, default));
        var notice = new Notice(NoticeKind.DueSoon, new EntityCode(Office), [new NoticeItem("SP4N-LAPOR!", "7654321", SlaStep.FirstResponse, Host.Time.GetUtcNow(), false)], 1, ["ulang".PadRight(64, 'x')], null);
        await Host.WithAsync<NoticeStore, bool>(store => store.AddAsync(notice, new DeliveryStart([NoticeChannel.Email], _ => Host.Time.GetUtcNow()), default));
        OutboxItem? item = await Host.WithAsync<NoticeOutbox, OutboxItem?>(outbox => outbox.NextAsync([NoticeChannel.Email], default));
        using Browser dewi = await Host.SignInAsync("dewi");
        string form = (await dewi.HtmlAsync("/keluar")).Replace("action=\"/keluar\"", "", StringComparison.Ordinal);
        using HttpResponseMessage early = await dewi.PostAsync(form, Outbox + "?handler=Ulang", "", ("kiriman", "1"));
        await Host.WithAsync<NoticeOutbox, DeliveryState?>(outbox => outbox.SettleAsync(item!, new SendOutcome(SendResult.Refused, "550"), Host.Time.GetUtcNow(), default));
        using HttpResponseMessage again = await dewi.PostAsync(form, Outbox + "?handler=Ulang", "", ("kiriman", "1"));

        Assert.Contains("Kiriman itu tidak gagal", await Browser.TextAsync(early), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("diminta coba lagi (dewi)", await dewi.HtmlAsync(Outbox), StringComparison.Ordinal);
        Assert.Contains(await Host.AuditAsync(), line => line is { Action: AuditAction.NoticeByHand, Actor: "dewi", Subject: "kiriman 1", After: "coba lagi" });
    }

    [Fact]
    public async Task A_recipient_is_written_down_with_the_consent_and_withdrawn_at_once()
    {
        using Browser dewi = await Host.SignInAsync("dewi");
        using HttpResponseMessage wrong = await dewi.SendFormAsync(People, "Tambah", ("instansi", Office), ("jabatan", "Admin"), ("kanal", "Whatsapp"), ("alamat", "0272-321046"), ("perihal", "Own"), ("persetujuan", ""));
        string problems = await Browser.TextAsync(wrong);
        Assert.Contains("Tulis nomor seluler", problems, StringComparison.Ordinal);
        Assert.Contains("bagaimana persetujuan diberikan", problems, StringComparison.Ordinal);

        (string, string)[] fields = [("instansi", Office), ("jabatan", "Admin pengaduan"), ("kanal", "Whatsapp"), ("alamat", "0812-3450-0011"), ("perihal", "Own"), ("persetujuan", "surat 12/2026")];
        using HttpResponseMessage added = await dewi.SendFormAsync(People, "Tambah", fields);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        using HttpResponseMessage twice = await dewi.SendFormAsync(People, "Tambah", fields);
        Assert.Contains("sudah tercatat", await Browser.TextAsync(twice), StringComparison.Ordinal);
        Assert.Contains("+6281234500011", await dewi.HtmlAsync(People), StringComparison.Ordinal);

        // Neither channel is set up here, so that a person sends: to the number of the recipient.
        await AddAsync(NoticeKind.NewCase);
        Assert.Contains("https://wa.me/6281234500011?text=", await dewi.HtmlAsync(Outbox), StringComparison.Ordinal);
        using HttpResponseMessage withdrawn = await dewi.SendFormAsync(People, "Cabut");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("https://wa.me/6281234500011", await dewi.HtmlAsync(Outbox), StringComparison.Ordinal);
        Assert.Contains("1 persetujuan yang dicabut", await dewi.HtmlAsync(People), StringComparison.Ordinal);
        AuditEntry[] lines = [.. (await Host.AuditAsync()).Where(line => line is { Action: AuditAction.RecipientChanged, Subject: Office })];
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.DoesNotContain("81234500011", line.Before + line.After, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_escalation_is_sent_by_a_person_and_only_while_a_mandate_is_stored()
    {
        await AddAsync(NoticeKind.Escalation);
        using Browser dewi = await Host.SignInAsync("dewi");
        string html = await dewi.HtmlAsync(Outbox);
        Assert.Contains("Belum ada mandat (SK/SE) yang berlaku hari ini", html, StringComparison.Ordinal);
        using HttpResponseMessage refused = await dewi.PostAsync(html, Outbox, "Eskalasi", ("putusan", "Sent"), ("mandat", "1"), ("alasan", "Sudah diingatkan."));
        Assert.Contains("eskalasi tidak dikirim", await Browser.TextAsync(refused), StringComparison.Ordinal);

        using HttpResponseMessage backwards = await dewi.SendFormAsync(People, "Mandat", ("nomor-mandat", "SE 500/1/2026"), ("penanda", "Sekretaris Daerah"), ("sejak", "2027-01-01"), ("sampai", "2026-01-01"));
        Assert.Contains("tidak mendahului", await Browser.TextAsync(backwards), StringComparison.Ordinal);
        using HttpResponseMessage stored = await dewi.SendFormAsync(People, "Mandat", ("nomor-mandat", "SE 500/1/2026"), ("penanda", "Sekretaris Daerah"), ("sejak", "2026-01-01"), ("sampai", "2027-12-31"));
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        Assert.Contains("berlaku hari ini", await dewi.HtmlAsync(People), StringComparison.Ordinal);

        html = await dewi.HtmlAsync(Outbox);
        using HttpResponseMessage reasonless = await dewi.PostAsync(html, Outbox, "Eskalasi", ("putusan", "Sent"), ("mandat", "1"));
        Assert.Contains("Tulis alasannya", await Browser.TextAsync(reasonless), StringComparison.Ordinal);
        using HttpResponseMessage sent = await dewi.PostAsync(html, Outbox, "Eskalasi", ("putusan", "Sent"), ("mandat", "1"), ("alasan", "Sudah diingatkan dua kali."));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using HttpResponseMessage again = await dewi.PostAsync(html, Outbox, "Eskalasi", ("putusan", "Dropped"), ("alasan", "Tidak jadi."));
        Assert.Contains("Orang lain baru saja memutus", await Browser.TextAsync(again), StringComparison.Ordinal);
        html = await dewi.HtmlAsync(Outbox);
        Assert.Contains("Dikirim atas putusan dewi", html, StringComparison.Ordinal);
        Assert.Contains("0 eskalasi menunggu putusan", html, StringComparison.Ordinal);
        Assert.Contains("1 perlu dikirim orang", html, StringComparison.Ordinal);
        using HttpResponseMessage ended = await dewi.SendFormAsync(People, "Akhiri");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(2, (await Host.AuditAsync()).Count(line => line is { Action: AuditAction.MandateChanged, Subject: "SE 500/1/2026" }));
    }

    [Fact]
    public async Task The_auditor_reads_and_changes_nothing()
    {
        await AddAsync(NoticeKind.Escalation);
        await AddAsync(NoticeKind.NewCase);
        using Browser ida = await Host.SignInAsync("ida");
        Assert.DoesNotContain("handler=", await ida.HtmlAsync(Outbox), StringComparison.Ordinal);
        Assert.DoesNotContain("handler=", await ida.HtmlAsync(People), StringComparison.Ordinal);
        string form = (await ida.HtmlAsync("/keluar")).Replace("action=\"/keluar\"", "", StringComparison.Ordinal);
        foreach (string address in new[] { Outbox + "?handler=Manual", Outbox + "?handler=Eskalasi", Outbox + "?handler=Ulang", People + "?handler=Tambah", People + "?handler=Cabut", People + "?handler=Mandat", People + "?handler=Akhiri" })
        {
            using HttpResponseMessage answer = await ida.PostAsync(form, address, "", ("nomor", "1"), ("putusan", "Dropped"), ("alasan", "x"), ("jabatan", "x"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private async Task AddAsync(NoticeKind kind)
    {
        var notice = new Notice(kind, new EntityCode(Office), [new NoticeItem("SP4N-LAPOR!", "7654321", SlaStep.FirstResponse, Host.Time.GetUtcNow(), false)], 1, [$"{kind}".PadRight(64, 'x')], null);
        Assert.True(await Host.WithAsync<NoticeStore, bool>(store => store.AddAsync(notice, new DeliveryStart([], _ => Host.Time.GetUtcNow()), default)));
    }
}
