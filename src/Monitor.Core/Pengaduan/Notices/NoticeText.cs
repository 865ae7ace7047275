using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>The words of a notice. They say where to read a case and until when to answer, never what it is about or who sent it, and that the monitor is
/// not the application of complaints.</summary>
/// <param name="Subject">Of the e-mail, one line.</param>
/// <param name="Mail">Plain text, lines by \n.</param>
/// <param name="Whatsapp">For wa.me, by hand.</param>
/// <param name="Parameters">Of the template, in order: office, what, where to read it, until when. One line each, never empty.</param>
public sealed record NoticeText(string Subject, string Mail, string Whatsapp, ImmutableArray<string> Parameters)
{
    // Ten numbers fill a screen of a telephone; more are counted.
    private const int Named = 10;

    // Meta's limit of a body is 1,024 letters, the fixed words of the template included.
    private const int LongestParameter = 200;

    private const string NotTheApplication =
        "Pesan ini tidak memuat isi pengaduan maupun data pelapor. Monitor hanya mencatat batas waktu dan bukan aplikasi pengaduan: balasan ke pesan ini tidak sampai kepada pelapor.";

    /// <summary>The words of a notice.</summary>
    /// <param name="office">Name of the office it is about.</param>
    public static NoticeText Of(Notice notice, string office, TimeZoneInfo zone)
    {
        string name = Line(office);
        string what = Sentence(notice, name);
        var body = new StringBuilder();
        foreach (NoticeItem item in notice.Items.Take(Named))
        {
            body.Append("- ").Append(Where(item)).Append(Until(item, zone) is { Length: > 0 } until ? ": " + until : "").Append('\n');
        }

        if (notice.Items.Length > Named)
        {
            body.Append("- dan ").Append(IndonesianForm.Count(notice.Items.Length - Named)).Append(" lainnya\n");
        }

        string doors = Doors(notice);
        string act = notice.Kind switch
        {
            NoticeKind.Digest => "Buka aplikasi asal pengaduan untuk membaca dan menjawab.",
            NoticeKind.Escalation => $"Mohon perhatian agar pengaduan itu dijawab di {doors}.",
            _ => $"Buka {doors} untuk membaca isinya dan menjawab di sana.",
        };
        string greeting = notice.Kind == NoticeKind.Escalation ? "Yth. Bapak/Ibu" : $"Yth. pengelola pengaduan {name}";
        string list = body.Length > 0 ? body.ToString() + "\n" : "";
        return new NoticeText(
            $"[Monitor] {Heading(notice)}: {name}",
            $"{greeting},\n\n{what}\n\n{list}{act}\n\n{NotTheApplication}\n",
            $"*{Heading(notice)}*\n{what}\n{body}{act}\n_{NotTheApplication}_",
            [Parameter(name), Parameter(What(notice)), Parameter(Places(notice)), Parameter(Earliest(notice, zone))]);
    }

    /// <summary>"Pengaduan baru".</summary>
    public static string Heading(Notice notice) => notice.Kind switch
    {
        NoticeKind.NewCase => "Pengaduan baru",
        NoticeKind.DueSoon => "Batas waktu pengaduan sudah dekat",
        NoticeKind.Overdue => "Batas waktu pengaduan sudah lewat",
        NoticeKind.Escalation => "Pengaduan yang lama melewati batas waktu",
        _ => "Ringkasan mingguan pengaduan",
    };

    private static string Sentence(Notice notice, string office) => notice switch
    {
        { Kind: NoticeKind.NewCase } => $"Ada {Number(notice)} pengaduan baru untuk {office}.",
        { Kind: NoticeKind.DueSoon } => $"Ada {Number(notice)} pengaduan pada {office} yang batas waktunya sudah dekat.",
        { Kind: NoticeKind.Overdue } => $"Ada {Number(notice)} pengaduan pada {office} yang batas waktunya sudah lewat dan belum tercatat dijawab.",
        { Kind: NoticeKind.Escalation } => $"Ada {Number(notice)} pengaduan pada {office} yang sudah lama melewati batas waktu dan belum tercatat dijawab.",
        { Counts: { } counts } => string.Create(
            CultureInfo.InvariantCulture,
            $"Pada {office} ada {IndonesianForm.Count(counts.Open)} pengaduan terbuka: {IndonesianForm.Count(counts.DueSoon)} dekat batas waktu, {IndonesianForm.Count(counts.Overdue)} lewat batas waktu."),
        _ => $"Ringkasan pengaduan {office}.",
    };

    private static string What(Notice notice) => notice.Counts is { } counts
        ? $"{IndonesianForm.Count(counts.Open)} terbuka, {IndonesianForm.Count(counts.DueSoon)} dekat batas, {IndonesianForm.Count(counts.Overdue)} lewat batas"
        : $"{Number(notice)} pengaduan";

    private static string Number(Notice notice) => IndonesianForm.Count(notice.Cases);

    private static string Where(NoticeItem item) => Line(item.Door) + (item.Reference.Length > 0 ? " nomor " + item.Reference : " (nomor dilihat di sana)");

    private static string Doors(Notice notice) => notice.Items.IsEmpty ? "aplikasi asal" : IndonesianForm.List([.. notice.Items.Select(item => Line(item.Door)).Distinct(StringComparer.Ordinal)]);

    private static string Places(Notice notice)
    {
        string named = string.Join("; ", notice.Items.Take(Named).Select(Where));
        return named.Length == 0 ? "aplikasi asal pengaduan"
            : named.Length <= LongestParameter && notice.Items.Length <= Named ? named
            : $"{Doors(notice)}, {Number(notice)} pengaduan";
    }

    private static string Until(NoticeItem item, TimeZoneInfo zone)
    {
        string step = item.Step switch
        {
            SlaStep.Verify => "verifikasi",
            SlaStep.FirstResponse => "jawaban pertama",
            SlaStep.Resolve => "penyelesaian",
            _ => "jawaban",
        };
        return item.Due is { } due ? $"{step} paling lambat {Moment(due, item.IsDueByHour, zone)}"
            : item.IsDueUndecided ? $"batas {step} belum dapat dipastikan" : "";
    }

    private static string Earliest(Notice notice, TimeZoneInfo zone) =>
        notice.Items.Where(item => item.Due is not null).MinBy(item => item.Due) is { Due: { } due } first ? Moment(due, first.IsDueByHour, zone)
        : notice.Items.Any(item => item.IsDueUndecided) ? "belum dapat dipastikan" : "lihat aplikasi asal";

    private static string Moment(DateTimeOffset at, bool isByHour, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(at, zone);
        string day = IndonesianForm.Date(DateOnly.FromDateTime(local.DateTime));
        return isByHour ? string.Create(CultureInfo.InvariantCulture, $"{day} pukul {local.Hour:00}.{local.Minute:00}") : day;
    }

    // Names come from files people write: no line break may end a header or a list.
    private static string Line(string words) => IndonesianForm.Cut(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestParameter);

    private static string Parameter(string words) => IndonesianForm.Cut(words, LongestParameter);
}
