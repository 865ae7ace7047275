using Monitor.Core.Pengaduan.Calendars;

namespace Monitor.Core.Pengaduan.Clocks;

/// <summary>Why a decision about calendars cannot stand, in Bahasa Indonesia.</summary>
internal static class CalendarRefusals
{
    private const int Oldest = 2000;
    private const int Latest = 2100;

    /// <summary>Null when it can.</summary>
    public static string? Of(CalendarBook book, CalendarChange change) => change switch
    {
        LocalDayAdded added => Calendar(book, added.Calendar) is not { } calendar ? "Kalender itu tidak ada."
            : !added.Day.IsLocal ? "Hanya hari libur daerah dan hari kerja pengganti yang dapat ditambahkan."
            : calendar.Days.Any(day => day.IsLocal && day.Date == added.Day.Date) ? "Tanggal itu sudah menjadi hari daerah; cabut dulu yang lama."
            : null,
        LocalDayWithdrawn withdrawn => Calendar(book, withdrawn.Calendar)?.Days.Any(day => day.IsLocal && day.Date == withdrawn.Date) == true ? null : "Tanggal itu bukan hari daerah pada kalender ini.",
        YearDecided decided => Year(decided.Year),
        YearWithdrawn withdrawn => book.Common.HasDecision(withdrawn.Year) ? null : "Tahun itu tidak ditetapkan di halaman ini.",
        PatternDecided decided => Pattern(decided.Pattern.Pattern)
            ?? (book.Of(decided.Agency).Patterns.Any(other => other.From == decided.Pattern.From) ? "Sejak hari itu sudah ada pola kerja instansi ini; cabut dulu yang lama." : null),
        PatternWithdrawn withdrawn => book.Of(withdrawn.Agency).Patterns.Any(pattern => pattern.From == withdrawn.From) ? null : "Instansi itu tidak mempunyai pola kerja sejak hari itu.",
        _ => "Perubahan itu tidak dikenal.",
    };

    private static string? Year(DecidedYear year) =>
        year.Year is < Oldest or > Latest ? $"Tahun harus antara {Oldest} dan {Latest}."
        : year.Days.Any(day => day.Date.Year != year.Year) ? $"Ada hari di luar tahun {year.Year}."
        : year.Days.Any(day => day.Kind is not (DayKind.LiburNasional or DayKind.CutiBersama)) ? "Yang ditetapkan per tahun hanya libur nasional dan cuti bersama."
        : year.Days.DistinctBy(day => day.Date).Count() < year.Days.Length ? "Ada tanggal yang tertulis dua kali."
        : year.Days.All(day => day.Kind != DayKind.LiburNasional) ? "Tahun tanpa satu pun libur nasional tidak dapat ditetapkan."
        : null;

    private static string? Pattern(WorkPattern pattern) =>
        pattern.WorkWeek.IsEmpty ? "Pilih sedikitnya satu hari kerja."
        : pattern.Hours is { } hours && hours.To <= hours.From ? "Jam selesai harus sesudah jam mulai."
        : null;

    private static WorkCalendar? Calendar(CalendarBook book, string id) => book.All.FirstOrDefault(calendar => calendar.Id == id);
}
