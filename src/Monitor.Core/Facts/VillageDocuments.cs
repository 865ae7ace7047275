using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Monitor.Core.Facts.Documents;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>How good the proof of a document is.</summary>
public enum EvidenceLevel
{
    /// <summary>Nothing.</summary>
    E0 = 0,

    /// <summary>A menu, category or title only, or a page that says it is empty.</summary>
    E1,

    /// <summary>An article that merely mentions or explains the document.</summary>
    E2,

    /// <summary>An image whose name, alt text or caption names document and year, or a named file that was not visited though its neighbours
    /// all answered; needs confirmation by a person.</summary>
    E3Image,

    /// <summary>A page with the substance, or an image whose recognised text is the document named.</summary>
    E3,

    /// <summary>A downloadable file that answers with the right type and names document and year.</summary>
    E4,
}

/// <summary>How a citizen reaches a document.</summary>
public enum DocumentReach
{
    Unknown = 0,

    /// <summary>In at most three clicks from the home page.</summary>
    Clicks,

    /// <summary>Only through a sitemap, feed or other machine source.</summary>
    MachineOnly,
}

/// <summary>A fiscal year, or the period a plan covers.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct FiscalYears(int From, int To)
{
    public bool Covers(int year) => year >= From && year <= To;

    public override string ToString() =>
        From == To ? From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{From}–{To}");
}

/// <summary>A document found on the site, with the proof for it.</summary>
/// <param name="Type">One of <see cref="DocumentType"/>.</param>
/// <param name="Years">Null when no rule binds a year.</param>
/// <param name="Flaw">Null when it counts; else why it does not count in full: rancangan, privat, tautan-mati, penjelasan, kosong, desa-lain, belum-terbuka.</param>
/// <param name="Published">When it was uploaded, where the site tells.</param>
public sealed record FoundDocument(
    string Type,
    FiscalYears? Years,
    EvidenceLevel Level,
    string Title,
    Uri Url,
    DocumentReach Reach,
    string? Flaw,
    PartialDate? Published,
    Evidence Evidence);

/// <summary>All documents found, E1 and better; an empty list means pages were read and nothing was found.</summary>
/// <param name="LookedAt">Pages that were read in the search, so that "not found on the site" can say where it was looked for.</param>
/// <param name="CannotTell">True when lists on the site are filled by script and could not be read: absence is then not proven.</param>
public sealed record VillageDocuments(ImmutableArray<FoundDocument> Found, int LookedAt, bool CannotTell)
{
    /// <summary>Names of documents under years they cannot be about, at most 30.</summary>
    public ImmutableArray<RefusedCandidate> Refused { get; init; } = [];

    /// <summary>Files that are linked under a document's name and that the monitor could not open: each may turn out to be the document.</summary>
    [JsonIgnore]
    public IEnumerable<FoundDocument> Unopened => Found.Where(document => document.Flaw == DocumentFlaw.Unopened);
}

/// <summary>The ids of document types.</summary>
public static class DocumentType
{
    public const string Rpjmdes = "rpjmdes";
    public const string Rkpdes = "rkpdes";
    public const string DuRkpdes = "du-rkpdes";
    public const string Apbdes = "apbdes";
    public const string PenjabaranApbdes = "penjabaran-apbdes";
    public const string PerubahanApbdes = "perubahan-apbdes";
    public const string RealisasiSemester = "realisasi-semester";
    public const string RealisasiTahunan = "realisasi-tahunan";
    public const string Lppd = "lppd";
    public const string LppdAmj = "lppd-amj";
    public const string Lkppd = "lkppd";
    public const string Ippd = "ippd";
    public const string Perdes = "perdes";
    public const string Perkades = "perkades";
    public const string SkKades = "sk-kades";
    public const string Dip = "dip";
    public const string LaporanPpid = "laporan-ppid";

    public static IReadOnlyList<string> All { get; } =
    [
        Rpjmdes, Rkpdes, DuRkpdes, Apbdes, PenjabaranApbdes, PerubahanApbdes, RealisasiSemester, RealisasiTahunan,
        Lppd, LppdAmj, Lkppd, Ippd, Perdes, Perkades, SkKades, Dip, LaporanPpid,
    ];
}
