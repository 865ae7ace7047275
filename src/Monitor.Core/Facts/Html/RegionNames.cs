using System.Collections.Frozen;

namespace Monitor.Core.Facts.Html;

/// <summary>Tells regions by landmarks and by the names themes give to them.</summary>
internal static class RegionNames
{
    private static readonly FrozenDictionary<string, Region> Exact = Names(
        (Region.Navigation, "nav navbar menu mainmenu topmenu navigation breadcrumb breadcrumbs menubar sidenav navmenu pagination pagenavi offcanvas"),
        (Region.Header, "header masthead topbar top-bar toparea top-header header-top site-branding topheader site-header main-header mobile-header desktop-header blog-header"),
        (Region.Footer, "footer colophon copyright copyrights site-footer main-footer page-footer bottom-footer credits footer-area kaki"),
        (Region.Aside, "sidebar side-bar rightbar leftbar sidebar-right sidebar-left secondary widget widgets rightcolumn right-column kolom-kanan"));

    private static readonly FrozenSet<string> MainNames =
        new[] { "content", "main", "main-content", "content-area", "primary", "maincontent", "konten" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MainLookup = MainNames.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Region>.AlternateLookup<ReadOnlySpan<char>> ExactLookup =
        Exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The region of an element inside <paramref name="parent"/>.</summary>
    /// <param name="own">Lower-case class names and id, separated by single spaces.</param>
    /// <param name="inArticle">Header and footer of an article belong to its content, and names inside it mean nothing.</param>
    public static Region Of(string tag, string role, string own, Region parent, bool inArticle)
    {
        switch (tag)
        {
            case "main":
                return Region.Main;
            case "nav":
                return parent is Region.Footer or Region.Aside ? parent : Region.Navigation;
            case "aside":
                return Region.Aside;
            case "header" or "footer" when !inArticle && parent == Region.Main:
                return tag == "header" ? Region.Header : Region.Footer;
            case "article" when parent is Region.Header or Region.Navigation:
                return Region.Main;
            case "html" or "body":
                return Region.Main;
            default:
                break;
        }

        Region? byRole = role switch
        {
            "main" => Region.Main,
            "navigation" or "menubar" => Region.Navigation,
            "banner" => inArticle ? parent : Region.Header,
            "contentinfo" => Region.Footer,
            "complementary" => Region.Aside,
            _ => null,
        };
        return byRole ?? (own.Length == 0 || inArticle ? parent : ByName(own, parent));
    }

    private static Region ByName(ReadOnlySpan<char> own, Region parent)
    {
        Region found = parent;
        foreach (Range range in own.Split(' '))
        {
            ReadOnlySpan<char> name = own[range];
            if (name.Length < 3)
            {
                continue;
            }

            if (parent is Region.Header or Region.Navigation && MainLookup.Contains(name))
            {
                return Region.Main;
            }

            Region named = Named(name);
            if (named == Region.Main)
            {
                // Blogger calls every section a widget; the one named Blog holds the posts.
                if (name.SequenceEqual("blog") || name.SequenceEqual("blog1"))
                {
                    return parent;
                }

                continue;
            }

            found = parent == Region.Main || (parent == Region.Header && named == Region.Navigation) ? named : found;
        }

        return found;
    }

    private static Region Named(ReadOnlySpan<char> name)
    {
        if (ExactLookup.TryGetValue(name, out Region region))
        {
            return region;
        }

        if (name.StartsWith("navbar") || name.StartsWith("menu-") || name.EndsWith("-menu") || name.EndsWith("-nav") || name.EndsWith("-navigation") || name.EndsWith("_menu"))
        {
            return Region.Navigation;
        }

        if (name.StartsWith("footer-") || name.StartsWith("footer_") || name.EndsWith("_footer"))
        {
            return Region.Footer;
        }

        if (name.StartsWith("header-") || name.StartsWith("header_") || name.StartsWith("topbar-") || name.StartsWith("top-bar"))
        {
            return Region.Header;
        }

        bool aside = name.StartsWith("sidebar-") || name.StartsWith("widget-") || name.StartsWith("widget_") || name.EndsWith("-widget")
            || name.EndsWith("-widgets") || (name.EndsWith("-sidebar") && !IsWrapper(name));
        return aside && !name.StartsWith("elementor") && !IsWrapper(name) ? Region.Aside : Region.Main;
    }

    // "with-sidebar", "content-sidebar" and the like name the page that has one.
    private static bool IsWrapper(ReadOnlySpan<char> name) =>
        name.StartsWith("with") || name.StartsWith("has") || name.StartsWith("no-") || name.StartsWith("layout") || name.StartsWith("content")
        || name.StartsWith("page") || name.EndsWith("-wrap") || name.EndsWith("-layout");

    private static FrozenDictionary<string, Region> Names(params (Region Region, string Names)[] groups) =>
        groups.SelectMany(group => group.Names.Split(' ').Select(name => KeyValuePair.Create(name, group.Region)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
