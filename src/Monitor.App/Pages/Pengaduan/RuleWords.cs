using System.Collections.Immutable;
using System.Globalization;
using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>Limits and calendars as people read them.</summary>
internal static class RuleWords
{
    public static ImmutableArray<(string Key, string Text)> Steps { get; } = [("verifikasi", "Verifikasi dan penerusan"), ("jawaban-pertama", "Jawaban pertama"), ("penyelesaian", "Penyelesaian")];

    public static ImmutableArray<(string Key, string Text)> Units { get; } = [("hari-kerja", "hari kerja"), ("jam", "jam"), ("hari-kalender", "hari kalender")];

    public static ImmutableArray<(string Key, string Text)> Starts { get; } = [("laporan-masuk", "laporan masuk (jam pelapor)"), ("disposisi", "disposisi (jam instansi)")];

    public static ImmutableArray<(string Key, string Text)> Classes { get; } =
        [("pengaduan", "pengaduan"), ("permintaan-informasi", "permintaan informasi"), ("aspirasi", "aspirasi"), ("lain", "jenis lain")];

    public static ImmutableArray<(string Key, string Text)> Kinds { get; } = [("opd", "OPD"), ("bumd", "BUMD"), ("kecamatan", "kecamatan"), ("kelurahan", "kelurahan"), ("desa", "desa")];

    public static string StepOf(SlaRule rule) => Text(Steps, SlaFile.Steps, rule.Step);

    /// <summary>"5 hari kerja sejak disposisi".</summary>
    public static string LimitOf(SlaRule rule) =>
        $"{Indonesian.Count(rule.Amount)} {Text(Units, SlaFile.Units, rule.Unit)} sejak {(rule.Start == ClockStart.Submitted ? "laporan masuk" : "disposisi")}{(rule.PausesForReporter ? ", dijeda selama menunggu pelapor" : "")}";

    /// <summary>For whom it holds; "semua" without a condition.</summary>
    public static string ConditionsOf(SlaRule rule)
    {
        string?[] parts =
        [
            rule.Classification is { } kind ? Text(Classes, SlaFile.Classes, kind) : null,
            rule.Supervisory switch { true => "berkadar pengawasan", false => "tidak berkadar pengawasan", null => null },
            rule.Source is { } source ? "sumber " + ComplaintConfig.NameOf(source) : null,
            rule.AgencyKind is { } of ? Text(Kinds, SlaFile.Kinds, of) : null,
        ];
        string words = string.Join(", ", parts.OfType<string>());
        return words.Length == 0 ? "semua" : words;
    }

    public static string ValidityOf(SlaRule rule) => (rule.ValidFrom, rule.ValidTo) switch
    {
        (null, null) => "tanpa batas tanggal",
        ({ } from, null) => $"sejak {Indonesian.Date(from)}",
        (null, { } to) => $"sampai {Indonesian.Date(to)}",
        ({ } from, { } to) => $"{Indonesian.Date(from)} sampai {Indonesian.Date(to)}",
    };

    public static string Of(DayKind kind) => kind switch
    {
        DayKind.LiburNasional => "libur nasional",
        DayKind.CutiBersama => "cuti bersama",
        DayKind.Lokal => "libur daerah",
        DayKind.KerjaPengganti => "hari kerja pengganti",
        _ => "tidak dikenal",
    };

    public static ImmutableArray<(string Key, string Text)> Weekdays { get; } =
        [("senin", "Senin"), ("selasa", "Selasa"), ("rabu", "Rabu"), ("kamis", "Kamis"), ("jumat", "Jumat"), ("sabtu", "Sabtu"), ("minggu", "Minggu")];

    /// <summary>"Senin, Selasa, Rabu pukul 07.30 sampai 16.00; libur nasional libur, cuti bersama tetap melayani".</summary>
    public static string Of(WorkPattern pattern) =>
        string.Join(", ", Weekdays.Where(day => pattern.WorkWeek.Contains(CalendarFile.Weekdays[day.Key])).Select(day => day.Text))
        + (pattern.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $" pukul {hours.From:HH.mm} sampai {hours.To:HH.mm}") : "")
        + $"; libur nasional {Kept(pattern.KeepsNationalHolidays)}, cuti bersama {Kept(pattern.KeepsCutiBersama)}";

    public static string Kept(bool isKept) => isKept ? "libur" : "tetap melayani";

    /// <summary>"17 libur nasional dan 8 cuti bersama".</summary>
    public static string Of(DecidedYear year) =>
        $"{Indonesian.Count(year.Days.Count(day => day.Kind == DayKind.LiburNasional))} libur nasional dan {Indonesian.Count(year.Days.Count(day => day.Kind == DayKind.CutiBersama))} cuti bersama";

    /// <summary>What a change would do, as a sentence.</summary>
    public static string Of(DueMoves moves) =>
        $"{Indonesian.Count(moves.Moved)} dari {Indonesian.Count(moves.Limits)} batas waktu aduan yang tercatat akan bergeser; {Indonesian.Count(moves.Verdicts)} berubah keadaannya. Angka penilaian yang sudah dibekukan tidak berubah.";

    private static string Text<T>(ImmutableArray<(string Key, string Text)> words, ImmutableDictionary<string, T> keys, T value)
        where T : struct => words.FirstOrDefault(word => keys[word.Key].Equals(value)).Text ?? value.ToString() ?? "";
}
