using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>Suspicions and rulings in words.</summary>
public static class SuspicionWords
{
    public static string Of(SuspicionKind kind) => kind switch
    {
        SuspicionKind.Gambling => "Dugaan judi",
        SuspicionKind.Defacement => "Dugaan peretasan",
        _ => "Dugaan data pribadi terbuka",
    };

    /// <summary>A suspicion with what was ruled about it.</summary>
    public static string Of(Suspicion suspicion) => suspicion.Ruling?.Ruling switch
    {
        Ruling.Confirmed => suspicion.Kind switch
        {
            SuspicionKind.Gambling => "Judi terkonfirmasi",
            SuspicionKind.Defacement => "Peretasan terkonfirmasi",
            _ => "Data pribadi terbuka, terkonfirmasi",
        },
        Ruling.Forwarded => Of(suspicion.Kind) + ", diteruskan ke CSIRT",
        _ => Of(suspicion.Kind),
    };

    public static string Of(Ruling ruling) => ruling switch
    {
        Ruling.Confirmed => "Terkonfirmasi",
        Ruling.Dismissed => "Bukan",
        _ => "Diteruskan ke CSIRT",
    };

    /// <summary>"Terkonfirmasi oleh Siti pada 22 November 2026".</summary>
    public static string Sentence(SuspicionRuling ruling, TimeZoneInfo zone) => $"{Of(ruling.Ruling)} oleh {ruling.By} pada {Indonesian.DateAndTime(ruling.At, zone)}";
}
