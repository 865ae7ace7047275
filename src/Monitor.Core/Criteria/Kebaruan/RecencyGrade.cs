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
    public static (int Fewest, int Most) Age(PartialDate date, DateOnly asOf)
    {
        DateOnly last = date.Precision switch
        {
            DatePrecision.Day => date.Day,
            DatePrecision.Month => date.Day.AddMonths(1).AddDays(-1),
            _ => new DateOnly(date.Day.Year, 12, 31),
        };
        return (Days(last, asOf), Days(date.Day, asOf));
    }

    public static string InWords(DatedItem item, int days) => item.NotBefore is not null
        ? $"muncul {item.When} (paling sedikit {IndonesianForm.Count(days)} hari sebelum penilaian)"
        : item.Date.Precision == DatePrecision.Day ? $"{item.When} ({IndonesianForm.Count(days)} hari sebelum penilaian)" : item.When;

    private static int Days(DateOnly day, DateOnly asOf) => Math.Max(0, asOf.DayNumber - day.DayNumber);
}
