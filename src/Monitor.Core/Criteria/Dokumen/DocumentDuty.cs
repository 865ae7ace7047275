using System.Globalization;

namespace Monitor.Core.Criteria.Dokumen;

/// <summary>The year a document is owed for at a day, and until when its absence is no fault.</summary>
/// <param name="Year">Fiscal year, or the year that a lasting document must cover.</param>
/// <param name="GraceEnd">Last day on which an absence is "belum jatuh tempo".</param>
internal sealed record DocumentDuty(int Year, DateOnly GraceEnd)
{
    // The calendar of Permendagri 114/2014 (planning), 20/2018 (budget and realisation) and 46/2016 (reports). The grace of publication
    // is a proposal: the methodology's days after the legal date, and for the budget until the end of March, when camat ask for it.

    /// <summary>APBDes and its penjabaran: of the running year, fixed by 31 December before, expected on the site after 31 March.</summary>
    public static DocumentDuty Budget(DateOnly asOf, int graceDays)
    {
        DateOnly byDecree = new DateOnly(asOf.Year - 1, 12, 31).AddDays(graceDays);
        var endOfMarch = new DateOnly(asOf.Year, 3, 31);
        return new(asOf.Year, byDecree > endOfMarch ? byDecree : endOfMarch);
    }

    /// <summary>The first-semester report: of the running year, in the second week of July.</summary>
    public static DocumentDuty Semester(DateOnly asOf, int graceDays) => new(asOf.Year, new DateOnly(asOf.Year, 7, 14).AddDays(graceDays));

    /// <summary>Reports of the year before, due three months after its end.</summary>
    public static DocumentDuty LastYear(DateOnly asOf, int graceDays) => new(asOf.Year - 1, new DateOnly(asOf.Year, 3, 31).AddDays(graceDays));

    /// <summary>RKPDes: of the next year once 30 September has passed, until then of the running one.</summary>
    public static DocumentDuty WorkPlan(DateOnly asOf, int graceDays)
    {
        var due = new DateOnly(asOf.Year, 9, 30);
        return asOf > due ? new(asOf.Year + 1, due.AddDays(graceDays)) : new(asOf.Year, due.AddYears(-1).AddDays(graceDays));
    }

    /// <summary>DU-RKPDes: of the next year, drafted the year before and due on its 31 December.</summary>
    public static DocumentDuty Proposals(DateOnly asOf, int graceDays) =>
        new(asOf.Year + 1, new DateOnly(asOf.Year - 1, 12, 31).AddDays(graceDays));

    /// <summary>A document that is owed at any time.</summary>
    public static DocumentDuty Always(DateOnly asOf) => new(asOf.Year, DateOnly.MinValue);

    public bool InGrace(DateOnly asOf) => asOf <= GraceEnd;

    public string YearText => Year.ToString(CultureInfo.InvariantCulture);
}
