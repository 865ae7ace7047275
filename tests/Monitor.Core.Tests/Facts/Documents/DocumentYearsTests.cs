using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Facts.Documents;

namespace Monitor.Core.Tests.Facts.Documents;

public sealed class DocumentYearsTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 27);

    [Fact]
    public void Three_fiscal_years_end_with_the_running_one() => Assert.Equal(new[] { 2024, 2025, 2026 }, DocumentYears.Of(AsOf).ToArray());

    [Fact]
    public void Each_yearly_document_tells_which_years_are_still_there()
    {
        VillageDocuments documents = Found(
            Document(DocumentType.Apbdes, 2026), Document(DocumentType.Apbdes, 2024), Document(DocumentType.Rkpdes, 2025), Document(DocumentType.RealisasiTahunan, 2021), Document(DocumentType.Perdes, 2026));

        ImmutableArray<YearsKept> kept = DocumentYears.Of(documents, AsOf);

        Assert.Equal([DocumentType.Rkpdes, DocumentType.Apbdes], kept.Select(row => row.Type));
        Assert.Equal([true, false, true], kept[1].Years.ToArray());
        Assert.Equal([false, true, false], kept[0].Years.ToArray());
    }

    [Fact]
    public void A_draft_and_a_mere_title_keep_no_year()
    {
        VillageDocuments documents = Found(Document(DocumentType.Apbdes, 2026) with { Flaw = DocumentFlaw.Draft }, Document(DocumentType.Apbdes, 2025) with { Level = EvidenceLevel.E1 });

        Assert.Empty(DocumentYears.Of(documents, AsOf));
    }

    private static VillageDocuments Found(params ImmutableArray<FoundDocument> documents) => new(documents, 12, false);

    private static FoundDocument Document(string type, int year)
    {
        var url = new Uri($"https://umbulsari.umpama.go.id/{type}-{year}.pdf");
        return new FoundDocument(type, new FiscalYears(year, year), EvidenceLevel.E4, $"{type} {year}", url, DocumentReach.Clicks, null, null, new Evidence(url, "", "", DateTimeOffset.UnixEpoch));
    }
}
