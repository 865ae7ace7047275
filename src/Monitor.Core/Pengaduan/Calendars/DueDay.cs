namespace Monitor.Core.Pengaduan.Calendars;

/// <summary>The day up to which something is in time, or why it cannot be told.</summary>
/// <param name="Day">The last day that is in time; null when a year on the way has no decided calendar ("belum dapat dipastikan").</param>
/// <param name="NotBefore">A day up to which it is in time for sure; equal to <paramref name="Day"/> when that is known.</param>
/// <param name="UndecidedYear">The first year on the way without a decided calendar; null when the day is known.</param>
public sealed record DueDay(DateOnly? Day, DateOnly NotBefore, int? UndecidedYear)
{
    public static DueDay On(DateOnly day) => new(day, day, null);
}
