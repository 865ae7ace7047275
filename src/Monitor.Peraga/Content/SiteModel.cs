using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Content;

/// <summary>What an article is about, as far as its body differs from plain news.</summary>
internal enum ArticleKind
{
    News = 0,
    AntiGambling,
    NikTable,
    MaskedNik,

    /// <summary>Titled like a report, explains only what such a report is.</summary>
    Explainer,

    /// <summary>Two sentences and the document itself.</summary>
    Attachment,

    /// <summary>A budget or its realisation with accounts and amounts.</summary>
    Figures,

    /// <summary>A draft budget with number 00.</summary>
    Draft,

    /// <summary>What the installer of a content system leaves behind.</summary>
    Sample,
}

/// <summary>One article. <paramref name="When"/> is local time of Java, and what the site prints as its date.</summary>
internal sealed record Article(int Number, DateTime When, string Title, string Slug, string Category, ArticleKind Kind, ulong Seed, SiteDocument? Document)
{
    public DateOnly Day => DateOnly.FromDateTime(When);
}

/// <summary>How a document is offered.</summary>
internal enum DocumentForm
{
    Pdf = 0,
    ScanPdf,
    Docx,
    Xlsx,

    /// <summary>Figures on a page.</summary>
    Page,

    /// <summary>A picture whose name and alt text name it.</summary>
    Poster,
    Drive,
    PrivateDrive,
    DeadLink,

    /// <summary>A page of HTML under a name ending in .pdf.</summary>
    HtmlAsPdf,

    /// <summary>A link to "#".</summary>
    NoLink,
}

/// <summary>One document of the village, or what is left of it.</summary>
/// <param name="AlsoType">The type a regulation that enacts it belongs to as well; null when it is none.</param>
internal sealed record SiteDocument(
    int Number, string Type, FiscalYears Years, string Title, DocumentForm Form, string FileName, DateTime Uploaded, bool InArticle, string? AlsoType, int? AlsoYear)
{
    public bool IsFile => Form is DocumentForm.Pdf or DocumentForm.ScanPdf or DocumentForm.Docx or DocumentForm.Xlsx or DocumentForm.HtmlAsPdf;

    /// <summary>What a careful reader grants it; null when it is not there.</summary>
    public EvidenceLevel? Level => Form switch
    {
        DocumentForm.Pdf or DocumentForm.ScanPdf or DocumentForm.Docx or DocumentForm.Xlsx or DocumentForm.Drive => EvidenceLevel.E4,
        DocumentForm.Page => EvidenceLevel.E3,
        DocumentForm.Poster => EvidenceLevel.E3Image,
        _ => null,
    };
}

/// <summary>Somebody with an office.</summary>
internal sealed record Official(string Name, string Position);

/// <summary>What the site says about its services.</summary>
/// <param name="Elements">Ids of the elements its page carries; empty when there is no such page.</param>
internal sealed record ServicePage(ImmutableArray<string> Elements, ImmutableArray<string> Names, Official Officer, string OfficerPhone, ulong Seed)
{
    public bool Exists => !Elements.IsEmpty;

    public bool Has(string element) => Elements.Contains(element);
}

/// <summary>How the entity can be reached, national forms of numbers in digits; empty strings where it cannot.</summary>
/// <param name="WhatsappStyle">0 wa.me, 1 api.whatsapp.com, 2 no link but printed "WA".</param>
internal sealed record ContactCard(
    string Landline, string Mobile, string Whatsapp, int WhatsappStyle, string Email, ImmutableArray<string> Social, bool Form, string LaporUrl, string Address);

/// <summary>Everything there is to one site; pages are drawn from it on demand.</summary>
internal sealed record SiteModel(
    Persona Persona,
    DateOnly AsOf,
    ImmutableArray<Article> Articles,
    ImmutableArray<SiteDocument> Documents,
    ServicePage Services,
    ContactCard Contact,
    ImmutableArray<Official> Officials,
    ImmutableArray<string> Dusun,
    int Population,
    bool HasPpid,
    ulong Seed)
{
    public Entity Entity => Persona.Entity;

    public bool IsVillage => Entity.IsVillage;

    /// <summary>The day this site believes it is.</summary>
    public DateOnly Today => AsOf;

    /// <summary>The kecamatan for villages, else the kabupaten.</summary>
    public string Place => Persona.KecamatanName.Length > 0 ? "Kecamatan " + Persona.KecamatanName : "Kabupaten Peraga";

    public bool Has(Trait trait) => Persona.Has(trait);

    /// <summary>Dice of one thing on this site.</summary>
    public Dice DiceFor(ulong what) => new(Seed ^ (what * 0xD6E8FEB86659FD93));
}
