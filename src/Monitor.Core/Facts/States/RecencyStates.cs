using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.States;

/// <summary>The state of a site whose content was read, by the age of its last upload.</summary>
internal sealed class RecencyStates(StateWords words)
{
    public static SiteState Of(SiteReading reading, DatedItem newest)
    {
        DateOnly asOf = reading.Context.AsOf;
        int age = newest.Date.DaysBefore(asOf);
        string about = newest.Date.Precision == DatePrecision.Day && newest.NotBefore is null ? "" : "paling sedikit ";
        string title = newest.Title.Length == 0 ? "" : $" (“{(newest.Title.Length <= 80 ? newest.Title : newest.Title[..79] + "…")}”)";
        return new SiteState(reading.Context.Limits.StateOf(age), string.Create(CultureInfo.InvariantCulture, $"Unggahan terakhir {newest.When}{title}, {about}{age} hari sebelum pemeriksaan."), [newest.Evidence]);
    }

    /// <summary>Whether everything that is dated came with the system: default posts and profile pages of the launch.</summary>
    public bool IsLaunchOnly(Recency recency, DateOnly asOf, StateLimits limits)
    {
        if (recency.Newest is not { } newest || asOf.DayNumber - newest.Date.Day.DayNumber <= limits.Aktif)
        {
            return false;
        }

        ImmutableArray<string> defaults = words.List("judul-bawaan");
        return recency.Items.All(item => item.Title.Length > 0 && !SiteAddresses.IsFile(item.Evidence.Url) && defaults.Any(title => IsDefault(item.Title, title)));
    }

    // The title alone, with the village's name at most: "Sejarah Desa Sumberejo", not "Sejarah desa dibukukan warga".
    private static bool IsDefault(string title, string known) =>
        title.StartsWith(known, StringComparison.OrdinalIgnoreCase) && title[known.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2;
}
