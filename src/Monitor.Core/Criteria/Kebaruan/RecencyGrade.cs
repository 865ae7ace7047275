using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kebaruan;

/// <summary>The worth of an upload's age.</summary>
internal static class RecencyGrade
{
    // Four even steps over the classes of the limits; the limits themselves come from the methodology.
    public static double Of(int days, StateLimits limits) =>
        days <= limits.Aktif ? 1
        : days <= limits.Lambat ? 0.75
        : days <= limits.Dorman ? 0.5
        : days <= limits.TerancamMangkrak ? 0.25
        : 0;

    /// <summary>Days since the upload: the fewest and the most that its precision allows.</summary>
    public static (int Fewest, int Most) Age(PartialDate date, DateOnly asOf) => (date.DaysBefore(asOf), Math.Max(0, asOf.DayNumber - date.Day.DayNumber));

    public static string InWords(DatedItem item, int days) => item.NotBefore is not null
        ? $"muncul {item.When} (paling sedikit {IndonesianForm.Count(days)} hari sebelum penilaian)"
        : item.Date.Precision == DatePrecision.Day ? $"{item.When} ({IndonesianForm.Count(days)} hari sebelum penilaian)" : item.When;
}
