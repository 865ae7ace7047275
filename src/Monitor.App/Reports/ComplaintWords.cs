using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Pengaduan.Messages;

namespace Monitor.App.Reports;

/// <summary>Figures and states of complaints as people read them. A figure that cannot be carried is never shown as a number.</summary>
public static class ComplaintWords
{
    private const string NoData = "tidak ada aduan";

    /// <summary>Where a case can be read: "SP4N-LAPOR! nomor 7000001".</summary>
    public static string Reference(ComplaintKey key) => $"{ComplaintConfig.NameOf(key.Source)} nomor {key.Reference}";

    /// <summary>The share on time with what it is of; without a percentage where there are too few.</summary>
    public static string Share(SlaShare share)
    {
        string words = share switch
        {
            { Matured: 0, NotMatured: > 0 } => "belum ada yang jatuh tempo",
            { Matured: 0 } => share.Unknown + share.CalendarUndecided > 0 ? "belum dapat dihitung" : NoData,
            { Size: SampleSize.TooFew } => $"{Range(share.Met, share.Met + share.Undetermined)} dari {Indonesian.Count(share.Matured)}, terlalu sedikit untuk persen",
            _ => $"{Percent(share.Share)} dari {Indonesian.Count(share.Matured)}",
        };
        return words + Rest(share);
    }

    /// <summary>"rentang 39 % sampai 78 %": how sure the share of few cases is; null where it says nothing.</summary>
    public static string? Confidence(SlaShare share) => share is { Size: SampleSize.Few, Confidence: { } sure } ? $"rentang {Indonesian.Percent(sure.Low)} sampai {Indonesian.Percent(sure.High)}" : null;

    /// <summary>A median or ninetieth percentile of working days: "4 hari kerja", "3 sampai 5 hari kerja", or that it is not reached.</summary>
    public static string Days(Quantile? low, Quantile? high) => (low, high) switch
    {
        (null, _) or (_, null) => "tidak diketahui",
        ({ IsReached: false }, _) or (_, { IsReached: false }) => $"belum tercapai (> {Indonesian.Points(low.Value)} hari kerja)",
        _ => $"{Range(low.Value, high.Value)} hari kerja",
    };

    /// <summary>How far apart two exports leave a date: "ketelitian ± 3 hari kerja"; null when every time is exact or nothing was timed.</summary>
    public static string? Precision(DurationSummary days) => days is { Count: > 0, Precision: > 0 } ? $"ketelitian ± {Indonesian.Points(days.Precision)} hari kerja" : null;

    /// <summary>What was left out of the durations: "12 tidak diketahui"; null when nothing was.</summary>
    public static string? Untimed(StepMeasure step) => step.Untimed > 0 ? $"{Indonesian.Count(step.Untimed)} waktunya tidak diketahui" : null;

    public static StateWord Of(SlaVerdict verdict) => verdict switch
    {
        SlaVerdict.Met => Vocabulary.Terpenuhi with { Word = "Tepat waktu" },
        SlaVerdict.DueSoon => Vocabulary.TerpenuhiSebagian with { Word = "Mendekati batas" },
        SlaVerdict.Late or SlaVerdict.Overdue => Vocabulary.BelumTerpenuhi with { Word = "Terlambat" },
        SlaVerdict.Running => Vocabulary.BelumDiuji with { Word = "Belum jatuh tempo" },
        SlaVerdict.Paused => Vocabulary.BelumDiuji with { Word = "Menunggu pelapor" },
        SlaVerdict.Withdrawn => Vocabulary.TidakDiwajibkan with { Word = "Ditarik" },
        SlaVerdict.NoRule => Vocabulary.TidakDiwajibkan with { Word = "Tanpa batas waktu" },
        SlaVerdict.CalendarUndecided => Vocabulary.TidakDapatDinilai with { Word = "Kalender belum ditetapkan" },
        _ => Vocabulary.TidakDapatDinilai with { Word = "Tidak dapat dipastikan" },
    };

    /// <summary>The end of a limit; that it cannot be told where an undecided year lies before it.</summary>
    public static string Due(SlaVerdict verdict, DateTimeOffset? due, TimeZoneInfo zone) =>
        due is { } known ? Indonesian.DateAndTime(known, zone) : verdict == SlaVerdict.NoRule ? "tanpa batas waktu" : "belum dapat dipastikan";

    /// <summary>The median of a channel in hours; that it is not reached, or that there are too few.</summary>
    public static string Hours(ChannelAnswers channel) => Hours(channel.Count, channel.Hours.MedianHigh);

    /// <summary>The same of so many waits.</summary>
    public static string Hours(int count, Quantile? of) =>
        count < ChannelAnswers.Least || of is null ? "terlalu sedikit"
        : of.IsReached ? $"{Indonesian.Points(Math.Round(of.Value, 1))} jam"
        : $"belum tercapai (> {Indonesian.Points(Math.Round(of.Value, 1))} jam)";

    public static string Of(ComplaintDoor door) => OfficeDoors.FirstOrDefault(one => one.Door == door).Word ?? door switch
    {
        ComplaintDoor.Web => "situs",
        ComplaintDoor.App => "aplikasi",
        ComplaintDoor.Sms => "SMS",
        ComplaintDoor.Email => "surel",
        _ => "lainnya",
    };

    public static string Of(CaseState state) => state switch
    {
        CaseState.Received => "Diterima",
        CaseState.Verified => "Diverifikasi",
        CaseState.Dispatched => "Diteruskan",
        CaseState.FirstResponse or CaseState.Answered => "Dijawab",
        CaseState.InProgress => "Diproses",
        CaseState.Closed => "Selesai",
        CaseState.Postponed => "Ditunda",
        CaseState.AwaitingReporter => "Menunggu pelapor",
        CaseState.Rejected => "Ditolak",
        CaseState.Archived => "Diarsipkan",
        CaseState.Reopened => "Dibuka kembali",
        CaseState.LeftScope => "Tidak ada lagi dalam ekspor",
        _ => "Tidak diketahui",
    };

    public static string Of(Classification kind) => kind switch
    {
        Classification.Pengaduan => "pengaduan",
        Classification.PermintaanInformasi => "permintaan informasi",
        Classification.Aspirasi => "aspirasi",
        _ => "jenis lain",
    };

    /// <summary>Doors by which complaints reach the office itself, in the order they are offered.</summary>
    public static ImmutableArray<(ComplaintDoor Door, string Word)> OfficeDoors { get; } =
    [
        (ComplaintDoor.Counter, "loket"), (ComplaintDoor.Phone, "telepon"), (ComplaintDoor.Whatsapp, "grup WhatsApp"), (ComplaintDoor.Facebook, "Facebook"), (ComplaintDoor.Instagram, "Instagram"),
        (ComplaintDoor.X, "X"), (ComplaintDoor.Tiktok, "TikTok"), (ComplaintDoor.Youtube, "YouTube"), (ComplaintDoor.LeaderVisit, "kunjungan pimpinan"), (ComplaintDoor.Musrenbang, "musrenbang"),
        (ComplaintDoor.Letter, "surat"), (ComplaintDoor.Other, "lainnya"),
    ];

    private static string Rest(SlaShare share)
    {
        string[] parts =
        [
            .. share.Unknown > 0 ? new[] { $"{Indonesian.Count(share.Unknown)} tidak diketahui" } : [],
            .. share.Withdrawn > 0 ? new[] { $"{Indonesian.Count(share.Withdrawn)} ditarik" } : [],
            .. share.CalendarUndecided > 0 ? new[] { $"{Indonesian.Count(share.CalendarUndecided)} menunggu kalender" } : [],
        ];
        return parts.Length == 0 ? "" : "; " + string.Join(", ", parts);
    }

    private static string Percent(ShareInterval? share) =>
        share is null ? NoData : share.Low < share.High ? $"{Indonesian.Percent(share.Low)} sampai {Indonesian.Percent(share.High)}" : Indonesian.Percent(share.Low);

    private static string Range(double low, double high) => low < high ? $"{Indonesian.Points(low)} sampai {Indonesian.Points(high)}" : Indonesian.Points(low);
}
