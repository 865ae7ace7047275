namespace Monitor.Core.Facts.Documents;

/// <summary>Which types one file can rightly be at the same time, or be named by for short.</summary>
internal static class Kinship
{
    /// <summary>Whether a file that calls itself <paramref name="own"/> can be what a link calls <paramref name="told"/>.</summary>
    public static bool Fits(string own, string told)
    {
        if (own == told)
        {
            return true;
        }

        // A regulation enacts plans, budgets and reports; either name is right.
        if (NamedDocument.IsRegulationType(own) != NamedDocument.IsRegulationType(told))
        {
            return true;
        }

        return own switch
        {
            // "apbdes-2026.pdf" is a short name of all that is about the budget; a report is never a budget.
            DocumentType.Apbdes => told is DocumentType.PenjabaranApbdes or DocumentType.PerubahanApbdes or DocumentType.RealisasiSemester or DocumentType.RealisasiTahunan,
            DocumentType.RealisasiTahunan => told is DocumentType.RealisasiSemester,
            DocumentType.Lppd => told is DocumentType.LppdAmj or DocumentType.Ippd,
            _ => false,
        };
    }
}
