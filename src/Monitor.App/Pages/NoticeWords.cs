using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Text;

namespace Monitor.App.Pages;

/// <summary>The words of notices on the pages.</summary>
public static class NoticeWords
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.NewCase => "Pengaduan baru",
        NoticeKind.DueSoon => "Batas waktu dekat",
        NoticeKind.Overdue => "Batas waktu lewat",
        NoticeKind.Escalation => "Eskalasi",
        NoticeKind.Digest => "Ringkasan mingguan",
        _ => "Pemberitahuan",
    };

    public static string Of(NoticeChannel channel) => channel == NoticeChannel.Email ? "Surel" : "WhatsApp";

    public static string Of(RecipientPurpose purpose) => purpose == RecipientPurpose.Escalation ? "eskalasi dari semua instansi" : "pemberitahuan instansinya";

    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => "menunggu dikirim",
        DeliveryState.Manual => "kanal belum disetel, kirim manual",
        DeliveryState.Sent => "diterima server",
        DeliveryState.SentByHand => "dikirim manual",
        DeliveryState.Failed => "tidak terkirim",
        DeliveryState.Withdrawn => "persetujuan dicabut",
        _ => "tidak diketahui",
    };

    /// <summary>What stands in the delivery log, in one sentence.</summary>
    public static string Of(DeliveryStepRow step, TimeZoneInfo zone)
    {
        string detail = step.Detail.Length > 0 ? $" ({step.Detail})" : "";
        string what = step.Step switch
        {
            DeliveryStep.Sent => "diterima server" + detail,
            DeliveryStep.Later => "server meminta nanti" + detail,
            DeliveryStep.Refused => "ditolak server" + detail,
            DeliveryStep.Unclear => "jalur putus, tidak diketahui sampai atau tidak" + detail,
            DeliveryStep.ChannelDown => "server tidak dapat dipakai" + detail,
            DeliveryStep.SentByHand => $"dikirim manual oleh {step.Position} ({step.Actor})",
            DeliveryStep.Retried => $"diminta coba lagi ({step.Actor})",
            DeliveryStep.Withdrawn => $"persetujuan dicabut ({step.Actor})",
            _ => "tidak diketahui",
        };
        return $"{Indonesian.DateAndTime(step.At, zone)}: {what}";
    }

    /// <summary>What a notice is about, without the words of its message.</summary>
    public static string What(Notice notice) => notice.Counts is { } counts
        ? $"{Indonesian.Count(counts.Open)} terbuka, {Indonesian.Count(counts.DueSoon)} dekat batas, {Indonesian.Count(counts.Overdue)} lewat batas"
        : notice.Items is [var one] ? Where(one) : $"{Indonesian.Count(notice.Cases)} pengaduan: {IndonesianForm.Cut(string.Join("; ", notice.Items.Select(Where)))}";

    /// <summary>Opens WhatsApp with the message, to the recipient where the channel names a number.</summary>
    public static string WhatsappAddress(string text, RecipientRow? recipient) =>
        $"https://wa.me/{(recipient is { Channel: NoticeChannel.Whatsapp } ? recipient.Address.TrimStart('+') : "")}?text={Uri.EscapeDataString(text)}";

    private static string Where(NoticeItem item) => item.Door + (item.Reference.Length > 0 ? " nomor " + item.Reference : "");
}
