using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class NoticeTextTests
{
    private static readonly DateTimeOffset Now = At("2026-11-24 10:00");

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>().Where(kind => kind != NoticeKind.Unknown)];

    [Fact]
    public void A_notice_says_where_to_read_until_when_to_answer_and_what_the_monitor_is_not()
    {
        NoticeText text = Text(NoticeKind.NewCase, "7654321");

        Assert.Equal("[Monitor] Pengaduan baru: Dinas Contoh", text.Subject);
        Assert.Contains("SP4N-LAPOR! nomor 7654321: jawaban pertama paling lambat 27 November 2026", text.Mail, StringComparison.Ordinal);
        Assert.Contains("Buka SP4N-LAPOR!", text.Mail, StringComparison.Ordinal);
        Assert.Contains("bukan aplikasi pengaduan", text.Mail, StringComparison.Ordinal);
        Assert.Contains("bukan aplikasi pengaduan", text.Whatsapp, StringComparison.Ordinal);
        Assert.Equal(["Dinas Contoh", "1 pengaduan", "SP4N-LAPOR! nomor 7654321", "27 November 2026"], text.Parameters.ToArray());
    }

    [Theory]
    [InlineData("3310010101900001")]
    [InlineData("081234500011")]
    [InlineData("+6281234500011")]
    [InlineData("0812-3450-0011")]
    [InlineData("Budi mengeluh")]
    [InlineData("Budi")]
    [InlineData("a\r\nBcc: x@y.test 1")]
    [InlineData("")]
    public void A_reference_that_may_be_a_person_or_a_text_is_not_sent(string reference)
    {
        NoticeText text = Text(NoticeKind.Overdue, reference);
        string all = text.Subject + text.Mail + text.Whatsapp + string.Concat(text.Parameters);

        Assert.True(reference.Length == 0 || !all.Contains(reference, StringComparison.Ordinal));
        Assert.Contains("SP4N-LAPOR! (nomor dilihat di sana)", text.Mail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1234567")]
    [InlineData("LGWP12345678")]
    [InlineData("WA-2026/11/0007")]
    public void A_number_of_a_case_is_sent_as_it_is(string reference) => Assert.Contains("nomor " + reference, Text(NoticeKind.Overdue, reference).Mail, StringComparison.Ordinal);

    [Fact]
    public void The_hour_is_told_only_where_it_counts()
    {
        Assert.Contains("paling lambat 27 November 2026 pukul 10.00", Text(NoticeKind.DueSoon, "1", byHour: true).Mail, StringComparison.Ordinal);
        Assert.DoesNotContain("pukul", Text(NoticeKind.DueSoon, "1").Mail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_fits_a_header_a_template_and_a_telephone(NoticeKind kind)
    {
        ImmutableArray<NoticeItem> many = [.. Enumerable.Range(1_000_000, 500).Select(number => new NoticeItem("SP4N-LAPOR!", $"{number}", SlaStep.Resolve, Now, false))];
        var notice = new Notice(kind, new EntityCode("99.01/x"), many, 500, ["k"], kind == NoticeKind.Digest ? new NoticeCounts(500, 20, 30) : null);
        NoticeText text = NoticeText.Of(notice, "Dinas\r\nBcc: x@y.test " + new string('a', 300), Zone);

        Assert.DoesNotContain('\n', text.Subject);
        Assert.DoesNotContain('\r', text.Mail);
        Assert.True(text.Mail.Length < 4000 && text.Whatsapp.Length < 4000);
        Assert.Equal(4, text.Parameters.Length);
        Assert.All(text.Parameters, parameter => Assert.True(parameter.Length is > 0 and <= 200 && !parameter.Contains('\n', StringComparison.Ordinal) && !parameter.Contains("    ", StringComparison.Ordinal), parameter));
        Assert.Contains("dan 490 lainnya", text.Mail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_escalation_speaks_to_those_above_about_the_office()
    {
        NoticeText text = NoticeText.Of(new Notice(NoticeKind.Escalation, new EntityCode("99.01/x"), [new NoticeItem("SP4N-LAPOR!", "1", SlaStep.Resolve, Now, false)], 1, ["k"], null), "Dinas Contoh", Zone);
        Assert.StartsWith("Yth. Bapak/Ibu,", text.Mail, StringComparison.Ordinal);
        Assert.Contains("pada Dinas Contoh", text.Mail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_without_late_cases_still_says_where_to_look()
    {
        NoticeText text = NoticeText.Of(new Notice(NoticeKind.Digest, new EntityCode("99.01/x"), [], 4, ["k"], new NoticeCounts(4, 1, 0)), "Dinas Contoh", Zone);
        Assert.Contains("4 pengaduan terbuka: 1 dekat batas waktu, 0 lewat batas waktu", text.Mail, StringComparison.Ordinal);
        Assert.Equal(["Dinas Contoh", "4 terbuka, 1 dekat batas, 0 lewat batas", "aplikasi asal pengaduan", "lihat aplikasi asal"], text.Parameters.ToArray());
    }

    private static NoticeText Text(NoticeKind kind, string reference, bool byHour = false)
    {
        var subject = new NoticeSubject(
            new EntityCode("99.01/x"), new ComplaintKey("sp4n", reference), "SP4N-LAPOR!", 1, SlaStep.FirstResponse, Now, true,
            kind switch { NoticeKind.DueSoon => SlaVerdict.DueSoon, NoticeKind.Overdue => SlaVerdict.Overdue, _ => SlaVerdict.Running }, Now.AddDays(3), byHour);
        Notice notice = Assert.Single(NoticePlan.Of([subject], Now, new NoticeRules(5, 7, 5, DayOfWeek.Sunday), Zone, ImmutableHashSet<string>.Empty));
        Assert.Equal(kind, notice.Kind);
        return NoticeText.Of(notice, "Dinas Contoh", Zone);
    }
}
