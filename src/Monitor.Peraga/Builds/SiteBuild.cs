using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>One way sites are built: addresses, markup and machine sources. What is told stands in the model, how it looks stands here.</summary>
internal abstract class SiteBuild
{
    private const int PerPage = 10;

    private static readonly SiteBuild[] All =
    [
        new OpenSidOldBuild(), new OpenSidNewBuild(), new WordPressBuild(), new NewsScriptBuild(), new SidKendalBuild(), new BloggerBuild(),
        new HandMadeBuild(), new LaravelBuild(), new SinglePageBuild(),
    ];

    public static SiteBuild Of(BuildKind kind) => All[(int)kind];

    /// <summary>Address of a page on this site, from the root.</summary>
    public abstract string PathOf(SiteModel site, Target target);

    /// <summary>Address of a document's file.</summary>
    public abstract string FilePath(SiteModel site, SiteDocument document);

    /// <summary>Address of an article's picture.</summary>
    public abstract string ImagePath(SiteModel site, Article article);

    /// <summary>Whether its list of documents prints the day of upload.</summary>
    public virtual bool DatesDocuments => false;

    /// <summary>Whether dates of articles are told at all.</summary>
    public virtual bool DatesArticles(SiteModel site) => true;

    public string ArticlePath(SiteModel site, Article article) => PathOf(site, new Target(PageKind.Article, article.Number));

    /// <summary>Every address of the site that is a page.</summary>
    public Dictionary<string, Target> Routes(SiteModel site)
    {
        var routes = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (Target target in Targets(site))
        {
            routes.TryAdd(PathOf(site, target), target);
        }

        return routes;
    }

    /// <summary>Answers a request to a site that is in working order.</summary>
    public virtual Answer Answer(Site site, SiteRequest request)
    {
        SiteModel model = site.Model;
        if (Machine(model, request) is { } machine)
        {
            return machine;
        }

        if (request.Path == "/robots.txt")
        {
            return Builds.Answer.Text(Robots(model));
        }

        string path = Uri.UnescapeDataString(request.Path);
        if (site.Routes.TryGetValue(path, out Target target))
        {
            return Dress(model, Builds.Answer.Html(Page(model, target)));
        }

        return FileServer.Find(this, model, path) ?? Calendar(model, request) ?? Missing(model, request);
    }

    protected static IReadOnlyList<(PageKind Kind, string Label)> Menu(SiteModel site)
    {
        string kind = site.Entity.Kind switch
        {
            EntityKind.Desa => "Desa",
            EntityKind.Kelurahan => "Kelurahan",
            EntityKind.Kecamatan => "Kecamatan",
            _ => "",
        };
        var menu = new List<(PageKind, string)>
        {
            (PageKind.Home, "Beranda"), (PageKind.Profile, ("Profil " + kind).Trim()), (PageKind.Vision, "Visi dan Misi"),
            (PageKind.Government, site.IsVillage ? "Perangkat " + kind : "Struktur Organisasi"),
        };
        if (site.Persona.Condition != Condition.StaticProfile)
        {
            menu.Add((PageKind.News, "Berita"));
        }

        menu.Add((PageKind.Documents, site.IsVillage ? "Informasi Publik" : "Dokumen"));
        if (site.Services.Exists || site.Seed % 2 == 0)
        {
            menu.Add((PageKind.Services, "Layanan"));
        }

        if (site.HasPpid)
        {
            menu.Add((PageKind.Ppid, "PPID"));
        }

        if (site.Has(Trait.FutureAgenda | Trait.InfiniteCalendar))
        {
            menu.Add((PageKind.Agenda, "Agenda"));
        }

        menu.Add((PageKind.Gallery, "Galeri"));
        menu.Add((PageKind.Contact, "Kontak"));
        if (site.Contact.Form)
        {
            menu.Add((PageKind.Complaint, "Pengaduan"));
        }

        return menu;
    }

    /// <summary>Draws a whole page.</summary>
    protected string Page(SiteModel site, Target target)
    {
        (string title, string content) = target.Kind switch
        {
            PageKind.Home => (site.Entity.FullName, Home(site)),
            PageKind.News => ("Berita", List(site, target.Number)),
            PageKind.Article => (site.Articles[target.Number - 1].Title, ArticlePage(site, site.Articles[target.Number - 1])),
            PageKind.Profile => ("Profil " + site.Entity.FullName, Sections.Profile(site)),
            PageKind.Vision => ("Visi dan Misi", Sections.Vision(site)),
            PageKind.Government => ("Struktur Organisasi dan Perangkat", Sections.Government(site)),
            PageKind.Documents => (site.IsVillage ? "Informasi Publik" : "Dokumen", DocumentsPage(site)),
            PageKind.Services => ("Layanan", ServiceSections.Page(site, this)),
            PageKind.Contact => ("Kontak", Sections.Contact(site)),
            PageKind.Ppid => ("PPID", Sections.Ppid(site)),
            PageKind.Complaint => ("Pengaduan", Sections.Complaint(site)),
            PageKind.Agenda => ("Agenda", Widgets.AgendaPage(site, site.Today.Year, site.Today.Month)),
            _ => ("Galeri", Sections.Gallery(site, this)),
        };
        return Frame(site, target, title, content);
    }

    /// <summary>The page around the content: head, header, navigation, sidebar, footer.</summary>
    protected abstract string Frame(SiteModel site, Target target, string title, string content);

    /// <summary>One article in a list.</summary>
    protected abstract string Teaser(SiteModel site, Article article);

    /// <summary>The content of an article's page.</summary>
    protected abstract string ArticlePage(SiteModel site, Article article);

    /// <summary>Feeds, sitemaps and interfaces; null when the request is for none.</summary>
    protected virtual Answer? Machine(SiteModel site, SiteRequest request) => null;

    protected virtual string DocumentsPage(SiteModel site) => Sections.Documents(site, this);

    protected virtual string Home(SiteModel site) =>
        $"<h2>Selamat datang di situs {site.Entity.FullName}</h2><p>{Sections.Welcome(site)}</p>{Posters(site)}" + Teasers(site, site.Articles.Take(8));

    protected virtual string Robots(SiteModel site) => "User-agent: *\nDisallow: /admin/\n# DATA CONTOH\n";

    /// <summary>Headers and cookies of the platform.</summary>
    protected virtual Answer Dress(SiteModel site, Answer answer) => answer;

    protected virtual string MissingText(SiteModel site) => "<h1>404</h1><p>Halaman tidak ditemukan.</p>";

    protected string Teasers(SiteModel site, IEnumerable<Article> articles)
    {
        string list = string.Concat(articles.Select(article => Teaser(site, article)));
        return list.Length > 0 || site.Persona.Condition == Condition.StaticProfile ? list : "<p>Belum ada artikel yang ditulis.</p>";
    }

    /// <summary>Pictures of documents that stand on the home page, as the budget banner does.</summary>
    protected string Posters(SiteModel site) => string.Concat(site.Documents
        .Where(document => document.Form == DocumentForm.Poster && document.Type == DocumentType.Apbdes)
        .Take(1)
        .Select(document => $"<p><img src=\"{FilePath(site, document)}\" alt=\"{document.Title}\" width=\"480\"></p>"));

    protected string List(SiteModel site, int page)
    {
        int pages = (site.Articles.Length + PerPage - 1) / PerPage;
        string list = Teasers(site, site.Articles.Skip(page * PerPage).Take(PerPage));
        string links = string.Concat(Enumerable.Range(0, pages).Select(number =>
            number == page ? $"<span class=\"current\">{number + 1}</span> " : $"<a class=\"page-numbers\" href=\"{PathOf(site, new Target(PageKind.News, number))}\">{number + 1}</a> "));
        return list + (pages > 1 ? $"<div class=\"pagination\">{links}</div>" : "");
    }

    /// <summary>Navigation as a list of links.</summary>
    protected string MenuItems(SiteModel site, string itemClass) => string.Concat(Menu(site)
        .Select(entry => $"<li class=\"{itemClass}\"><a href=\"{PathOf(site, new Target(entry.Kind))}\">{entry.Label}</a></li>\n"));

    private static IEnumerable<Target> Targets(SiteModel site)
    {
        foreach ((PageKind kind, _) in Menu(site))
        {
            yield return new Target(kind);
        }

        for (int page = 1; page * PerPage < site.Articles.Length; page++)
        {
            yield return new Target(PageKind.News, page);
        }

        foreach (Article article in site.Articles)
        {
            yield return new Target(PageKind.Article, article.Number);
        }
    }

    private Answer? Calendar(SiteModel site, SiteRequest request)
    {
        if (!site.Has(Trait.InfiniteCalendar) || !request.Path.StartsWith("/agenda/", StringComparison.Ordinal))
        {
            return null;
        }

        string[] parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 && int.TryParse(parts[1], out int year) && int.TryParse(parts[2], out int month) && month is >= 1 and <= 12 && year is > 1900 and < 9000
            ? Dress(site, Builds.Answer.Html(Frame(site, new Target(PageKind.Agenda), "Agenda", Widgets.AgendaPage(site, year, month))))
            : null;
    }

    private Answer Missing(SiteModel site, SiteRequest request) => site.Has(Trait.SoftNotFound)
        ? Builds.Answer.Html(Page(site, new Target(PageKind.Home)))
        : Dress(site, Builds.Answer.Html(Frame(site, new Target(PageKind.Home), "404", MissingText(site)), 404));
}
