using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Documents;

/// <summary>Where a link to a file stands.</summary>
/// <param name="Reach">How a citizen reaches the file from there.</param>
/// <param name="Carrier">The page or listing that carries it.</param>
internal sealed record LinkPlace(DocumentReach Reach, PageSnapshot Carrier);

/// <summary>Finds documents behind the links and frames of a page: files, pictures, file hosts, and links that lead nowhere.</summary>
internal sealed class FileSeeker(DocumentScene scene)
{
    public IEnumerable<Sighting> Seek(PageReading page, string pageTitle)
    {
        var names = new LinkNames(scene, page, pageTitle);
        var place = new LinkPlace(scene.Links.Reach(page, 1), page.Snapshot);
        foreach (HtmlLink link in page.Html.Links.Where(link => !link.IsHidden))
        {
            bool leadsToFile = LinkNames.IsFileLink(scene, link) || (link.Target is { } picture && FileAddresses.IsPicture(picture));
            if (leadsToFile && link.Target is { } target)
            {
                foreach (Sighting sighting in Judge(place, FileAddresses.Viewed(target) ?? target, names.Of(link)))
                {
                    yield return sighting;
                }
            }
            else if (link.Target is null && link.Href is "#" or "" or "javascript:void(0)" or "javascript:;" && link.Region == Region.Main && !scene.IsTelling(link.Text))
            {
                // A button beside a document's name that opens nothing.
                Naming name = names.Of(link);
                foreach (NamedDocument document in name.Names.Where(document => document.Standing == Standing.Firm))
                {
                    yield return Make(new LinkPlace(scene.Links.Reach(page, 0), page.Snapshot), page.Url, document, name.Title, EvidenceLevel.E1, DocumentFlaw.Dead, []);
                }
            }
        }

        foreach (HtmlFrame frame in page.Html.Frames)
        {
            if (frame.Source is { } source && (FileAddresses.Viewed(source) ?? (FileAddresses.IsFile(source) || FileAddresses.IsHosted(source) ? source : null)) is { } shown)
            {
                string title = scene.Titles.Read(frame.Title).Length > 0 ? frame.Title : pageTitle;
                foreach (Sighting sighting in Judge(place, shown, new Naming(scene.Titles.Read(title), title)))
                {
                    yield return sighting;
                }
            }
        }
    }

    /// <summary>Judges the file behind an address under the name it is given there.</summary>
    public IEnumerable<Sighting> Judge(LinkPlace place, Uri target, Naming name)
    {
        if (name.Names.IsEmpty && scene.Titles.IsOfHigher(name.Title))
        {
            yield break;
        }

        string file = FileAddresses.OwnName(target);
        ImmutableArray<NamedDocument> own = scene.Titles.Read(file);
        ImmutableArray<string> ownTypes = [.. own.Where(document => document.Standing == Standing.Firm).Select(document => document.Type)];
        ImmutableArray<NamedDocument> told = name.Names;
        bool contradicts = ownTypes.Length > 0 && told.Length > 0 && !told.Any(document => ownTypes.Any(type => Kinship.Fits(type, document.Type)));
        bool weaker = told.All(document => document.Standing is Standing.Mention or Standing.Guidance) && ownTypes.Length > 0;
        string title = name.Title.Length > 0 ? name.Title : file;
        if (contradicts || weaker)
        {
            // A file says itself what it is: the words around it may be of the news it hangs on, or of a slip.
            told = [.. own.Select(document => document.Years is null ? document with { Years = told.FirstOrDefault(other => Kinship.Fits(document.Type, other.Type))?.Years } : document)];
            title = scene.Titles.Read(title).Any(document => ownTypes.Contains(document.Type, StringComparer.Ordinal)) ? title : file;
        }

        FileText? text = scene.Probes.Find(target)?.FileText;
        Naming inside = scene.Contents.Of(text);
        ImmutableArray<NamedDocument> named = scene.Contents.Correct([.. told.Where(document => !contradicts || document.Standing == Standing.Firm)], text);
        if (!named.Any(document => told.Any(other => other.Type == document.Type)))
        {
            title = inside.Title;
        }

        ownTypes = inside.Names.Any(document => document.Standing == Standing.Firm) ? [.. inside.Names.Select(document => document.Type)] : ownTypes;
        foreach (NamedDocument document in named)
        {
            yield return Grade(place, target, document with { Years = Years(document, own, file, target) }, title, ownTypes);
        }
    }

    private Sighting Grade(LinkPlace place, Uri target, NamedDocument document, string title, ImmutableArray<string> ownTypes)
    {
        PageSnapshot? visit = scene.Probes.Find(target);
        bool isNamed = ownTypes.Length > 0;
        FileState state = scene.Probes.State(target);
        if (FileAddresses.IsPicture(target) && state is not (FileState.Dead or FileState.Private))
        {
            state = FileState.Picture;
        }

        FileText? text = visit?.FileText;

        (EvidenceLevel level, string? flaw) = state switch
        {
            FileState.Dead => (EvidenceLevel.E1, DocumentFlaw.Dead),
            FileState.Private => (EvidenceLevel.E1, DocumentFlaw.Private),
            _ when scene.Contents.IsOfAnother(text) => (EvidenceLevel.E2, DocumentFlaw.Foreign),
            _ when document.Standing == Standing.Draft => (EvidenceLevel.E2, DocumentFlaw.Draft),
            _ when document.Standing != Standing.Firm => (EvidenceLevel.E2, DocumentFlaw.Explained),

            // Size never decides alone: a small file counts when it calls itself what the link says.
            FileState.Answers when visit is { Bytes: < FileProbes.SmallFile, Kind: not ContentKind.Html } && !isNamed => (EvidenceLevel.E2, DocumentFlaw.Explained),
            FileState.Answers => (EvidenceLevel.E4, null),
            FileState.Picture when scene.Contents.Confirms(document, text) => (EvidenceLevel.E3, null),
            FileState.Picture => (document.Years is null ? EvidenceLevel.E1 : EvidenceLevel.E3Image, null),

            // Not visited for want of budget; where all its neighbours answered it is likely there, and a person should look.
            FileState.Unseen when scene.Probes.SiblingsAnswer(target) => (EvidenceLevel.E3Image, null),
            _ => (EvidenceLevel.E2, DocumentFlaw.Unopened),
        };
        return Make(place, target, document, title, level, flaw, ownTypes) with { ContentHash = visit?.ReceivedHash, IsFile = true };
    }

    private Sighting Make(LinkPlace place, Uri target, NamedDocument document, string title, EvidenceLevel level, string? flaw, ImmutableArray<string> ownTypes) =>
        new(
            document.Type,
            document.Years,
            document.Number,
            level,
            flaw,
            title,
            target,
            place.Reach,
            scene.Published(target, scene.Probes.Find(target)?.Final),
            EvidenceFrom.Page(place.Carrier, title))
        { OwnTypes = ownTypes };

    // Title, then the file's own name, then the folder somebody put it in.
    private FiscalYears? Years(NamedDocument document, ImmutableArray<NamedDocument> own, string file, Uri target)
    {
        if (document.Years is { } told)
        {
            return told;
        }

        FiscalYears? named = own.FirstOrDefault(other => other.Type == document.Type)?.Years;
        if (named is not null || document.Type == DocumentType.Rpjmdes)
        {
            return named ?? scene.Titles.Period(file);
        }

        bool isLaw = document.IsRegulation && document.Number.Length > 0;
        if (scene.Titles.Year(file) is { } year && (own.IsEmpty || !isLaw))
        {
            return new FiscalYears(year, year);
        }

        // An upload folder tells when, not about which year; what is made in its own year is most likely of that year.
        bool isOfItsYear = document.Type is DocumentType.Apbdes or DocumentType.PenjabaranApbdes or DocumentType.PerubahanApbdes || document.IsRegulation;
        return FileAddresses.Folder(target, scene.LastYear) is ({ } folder, var month) && (month == 0 || (isOfItsYear && month < 12))
            ? new FiscalYears(folder, folder)
            : null;
    }
}
