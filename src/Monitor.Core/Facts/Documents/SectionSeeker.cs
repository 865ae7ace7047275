using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.Documents;

/// <summary>Finds budgets and reports whose figures stand on a page, under a heading or a line that names them with their year.</summary>
internal sealed class SectionSeeker(DocumentScene scene)
{
    private const int LongestName = 200;
    private const int LongestSection = 400;

    // News of a meeting may quote a few figures; a page of figures has many.
    private const int EnoughForNews = 10;

    private static readonly ImmutableHashSet<string> Money =
    [
        DocumentType.Apbdes, DocumentType.PenjabaranApbdes, DocumentType.PerubahanApbdes, DocumentType.RealisasiSemester, DocumentType.RealisasiTahunan,
    ];

    public static bool IsMoney(string type) => Money.Contains(type);

    public IEnumerable<Sighting> Seek(PageReading page, string pageTitle)
    {
        var sections = new Dictionary<(string Type, FiscalYears? Years), Section>();
        Section? open = null;
        NamedDocument? pageName = scene.Titles.Read(pageTitle).FirstOrDefault(name => Money.Contains(name.Type));
        foreach (HtmlBlock block in page.Html.Blocks)
        {
            if (block.IsHidden || block.Region is Region.Navigation)
            {
                continue;
            }

            if (block.Text.Length <= LongestName && Named(block.Text, pageName) is { } name)
            {
                open = Open(sections, name, block, open);
            }
            else if (open is not null && Ends(open, block))
            {
                open = null;
            }

            if (open is not null)
            {
                open.Blocks++;
                open.Figures.Add(block.Text);
                open.IsDraft |= block.Text.Length <= LongestName && IsDraft(block.Text);
            }
        }

        bool isDraftPage = pageName?.Standing == Standing.Draft;
        foreach (Section section in sections.Values.Where(section => section.Figures.Amounts > 0))
        {
            NamedDocument name = section.Name;
            bool isSubstance = section.Figures.IsSubstance && (name.Standing is Standing.Firm or Standing.Draft || section.Figures.Amounts >= EnoughForNews) && name.Standing != Standing.Guidance;
            bool isDraft = section.IsDraft || isDraftPage || name.Standing == Standing.Draft;
            (EvidenceLevel level, string? flaw) = isDraft ? (EvidenceLevel.E2, DocumentFlaw.Draft)
                : isSubstance && name.Years is not null ? (EvidenceLevel.E3, null)
                : (EvidenceLevel.E2, (string?)DocumentFlaw.Explained);
            yield return new Sighting(
                name.Type, name.Years, "", level, flaw, section.Title, page.Url, scene.Links.Reach(page, 0), page.IsHome ? null : scene.Published(page.Url), page.Quote(section.Title));
        }
    }

    private NamedDocument? Named(string text, NamedDocument? page)
    {
        NamedDocument? name = scene.Titles.Read(text).FirstOrDefault(name => Money.Contains(name.Type));
        if (name is null)
        {
            return null;
        }

        // "Realisasi APBDes" on the page "Realisasi APBDes 2025" is of that year.
        return name.Years is null && page is not null && page.Type == name.Type ? name with { Years = page.Years } : name;
    }

    private Section Open(Dictionary<(string, FiscalYears?), Section> sections, NamedDocument name, HtmlBlock block, Section? open)
    {
        // A line inside a section that repeats the kind without the year belongs to it, and so does a lower heading that names columns ("Realisasi | Anggaran").
        bool isColumns = open is { Name.Years: not null } && open.Level > 0 && block.HeadingLevel > open.Level;
        if (open is not null && name.Years is null && (name.Type == open.Name.Type || isColumns))
        {
            return open;
        }

        if (!sections.TryGetValue((name.Type, name.Years), out Section? section))
        {
            sections[(name.Type, name.Years)] = section = new Section(name, block.Text, new MoneyText(scene.Words.Accounts));
        }

        // The same name may stand in a list and again above the figures at the foot of the page.
        section.Level = block.HeadingLevel;
        section.Region = block.Region;
        return section;
    }

    private bool Ends(Section section, HtmlBlock block)
    {
        if (block.Region != section.Region || section.Blocks >= LongestSection)
        {
            return true;
        }

        // Headings of accounts ("Pendapatan", "Belanja") are part of the figures.
        bool isHigher = block.HeadingLevel > 0 && (section.Level == 0 || block.HeadingLevel <= section.Level);
        return isHigher && !scene.Words.Accounts.IsIn(TitleTokens.Of(block.Text));
    }

    // Every perdes recalls in its preamble that its draft was discussed; a draft says so in a line of its own.
    private bool IsDraft(string text) =>
        text.StartsWith("rancangan", StringComparison.OrdinalIgnoreCase) || text.Contains("nomor 00", StringComparison.OrdinalIgnoreCase)
        || scene.Titles.Read(text).Any(name => name.Standing == Standing.Draft);

    private sealed class Section(NamedDocument name, string title, MoneyText figures)
    {
        public NamedDocument Name => name;

        public string Title => title;

        public int Level { get; set; }

        public Region Region { get; set; }

        public int Blocks { get; set; }

        public bool IsDraft { get; set; }

        public MoneyText Figures => figures;
    }
}
