namespace ExcelNumberFormat;

/// <summary>Excel's day numbers, which count a 29 February 1900 that never was (kept from Lotus 1-2-3).</summary>
internal static class ExcelDate
{
    /// <summary>The last day Excel can show: 31 December 9999.</summary>
    private const double Last = 2958466;
    private const double InventedLeapDay = 60;

    public static double ToSerial(DateTime date)
    {
        double serial = date.ToOADate();
        return serial is >= 2 and < InventedLeapDay + 1 ? serial - 1 : serial;
    }

    /// <summary>The moment of a day number, rounded to the millisecond; null outside Excel's calendar.</summary>
    public static DateTime? FromSerial(double serial)
    {
        if (serial < 0 || serial >= Last)
        {
            return null;
        }

        double days = serial is >= 1 and < InventedLeapDay ? serial + 1 : serial;
        return new DateTime(1899, 12, 30).AddMilliseconds(Math.Round(days * 86_400_000));
    }
}
