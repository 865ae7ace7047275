using System.Collections.Immutable;
using Monitor.Core.Facts.Documents;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds the documents a village must publish, with the proof for each.</summary>
internal sealed class DocumentsExtractor(Kamus kamus)
{
    private readonly DocumentWords words = new(kamus);
    private readonly PageShell shells = new(kamus);

    public Fact<VillageDocuments> Extract(SiteReading reading, UploadDates dates)
    {
        if (reading.Pages.IsEmpty)
        {
            return Fact.Unknown<VillageDocuments>("Tidak ada halaman situs yang terbaca, jadi dokumennya belum dapat dicari.");
        }

        var scene = new DocumentScene(reading, dates, words);
        var unread = new UnreadLists(scene, shells);
        var refusals = new Refusals();
        var possible = new List<Sighting>();
        foreach (Sighting sighting in Sightings(scene, unread.First))
        {
            if (scene.IsPossible(sighting.Type, sighting.Years))
            {
                possible.Add(sighting);
            }
            else
            {
                refusals.Add(sighting.Title, $"tahun {sighting.Years} belum mungkin untuk dokumen ini", sighting.Target);
            }
        }

        return Fact.Known(new VillageDocuments(SightingMerger.Merge(possible), reading.Pages.Length, unread.Any()) { Refused = refusals.ToArray() });
    }

    private static IEnumerable<Sighting> Sightings(DocumentScene scene, PageReading? listPage)
    {
        var files = new FileSeeker(scene);
        var sections = new SectionSeeker(scene);
        var pages = new PageSeeker(scene);
        var images = new ImageSeeker(scene);
        var titles = new TitleSeeker(scene);
        var sources = new SourceSeeker(scene, files, listPage);
        foreach (PageReading page in scene.Reading.Pages)
        {
            string title = page.IsHome ? "" : PageTitles.Of(page.Html).FirstOrDefault(title => scene.Titles.Read(title).Length > 0) ?? PageTitles.Of(page.Html).FirstOrDefault() ?? "";
            bool hasLinks = page.Html.Links.Any(link => link.Region == Region.Main && LinkNames.IsFileLink(scene, link));
            IEnumerable<Sighting> seen = files.Seek(page, title)
                .Concat(sections.Seek(page, title))
                .Concat(pages.Seek(page, title))
                .Concat(images.Seek(page, title, hasLinks))
                .Concat(titles.Seek(page));
            foreach (Sighting sighting in seen)
            {
                yield return sighting;
            }
        }

        foreach (Sighting sighting in scene.Reading.Sources.SelectMany(sources.Seek))
        {
            yield return sighting;
        }
    }
}
