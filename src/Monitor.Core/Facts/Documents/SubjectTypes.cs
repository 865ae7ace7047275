namespace Monitor.Core.Facts.Documents;

/// <summary>Tells which document type a name and the words around it mean; the most specific wins.</summary>
internal static class SubjectTypes
{
    // "Realisasi" stands before a budget's name or closely behind it: "APBDes 2025 (Realisasi)".
    private const int Behind = 6;

    /// <param name="from">First token that belongs to this name.</param>
    /// <param name="to">First token of the next name.</param>
    /// <returns>Empty when the words name no document of a village.</returns>
    public static string Of(TitleMarks title, PhraseMatch subject, PhraseMatch? law, int from, int to)
    {
        int behind = Math.Min(to, subject.End + Behind);
        switch (subject.List)
        {
            case "apb":
                return law?.List == DocumentType.Perkades && !title.Has("realisasi", from, behind) ? DocumentType.PenjabaranApbdes : Budget(title, subject, from, behind, to);
            case "perubahan-penuh":
                return title.Has("penjabaran", from, behind) ? DocumentType.PenjabaranApbdes : DocumentType.PerubahanApbdes;
            case "realisasi-penuh":
                return title.Has("semester", from, to) ? DocumentType.RealisasiSemester : DocumentType.RealisasiTahunan;
            case DocumentType.Lppd when title.Has("amj", subject.End, Math.Min(to, subject.End + Behind)):
                return DocumentType.LppdAmj;
            default:
                return subject.List;
        }
    }

    private static string Budget(TitleMarks title, PhraseMatch subject, int from, int behind, int to)
    {
        bool isReport = title.Has("realisasi", from, behind);
        if (title.Has("semester", from, isReport ? to : behind))
        {
            return DocumentType.RealisasiSemester;
        }

        return isReport ? DocumentType.RealisasiTahunan
            : title.Has("penjabaran", from, behind) ? DocumentType.PenjabaranApbdes
            : title.Has("perubahan", from, subject.Start) || title.Has("perubahan", subject.End, Math.Min(behind, subject.End + 1)) ? DocumentType.PerubahanApbdes
            : DocumentType.Apbdes;
    }
}
