using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>Clarifications in words.</summary>
public static class ClarificationWords
{
    public static string Of(ClarificationRuling ruling) => ruling switch
    {
        ClarificationRuling.Proven => "Diterima: ada di situs, kriteria terpenuhi",
        ClarificationRuling.Excluded => "Diterima: catatan tidak dihitung",
        _ => "Tidak diterima",
    };

    /// <summary>What the address showed: "terbuka (200), halaman, 84 KB: Judul".</summary>
    public static string Of(LinkSeen seen)
    {
        string what = Causes.Of(seen.Status) is { } cause ? cause.What : $"terbuka ({seen.HttpCode}), {Indonesian.Size(seen.Bytes)}";
        return seen.Title.Length > 0 ? $"{what}: “{seen.Title}”" : what;
    }
}
