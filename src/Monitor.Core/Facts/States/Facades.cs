using System.Collections.Immutable;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Facts.States;

/// <summary>Home pages that are no village site: suspended, parked, defaced, default, broken, locked or elsewhere.</summary>
/// <param name="setAside">Ids of states that are not told.</param>
internal sealed class Facades(StateWords words, ImmutableHashSet<string> setAside)
{
    private const int NearlyNoText = 400;
    private const int LoginText = 900;
    private const int MostWordsOfAPromise = 4;

    /// <summary>States that come before redirects: what the page says of itself.</summary>
    public SiteState? Said(PageReading home)
    {
        string path = home.Url.AbsolutePath;
        if (words.List("ditangguhkan-alamat").Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            return new SiteState(StateId.Ditangguhkan, "Hosting mengalihkan ke halaman penangguhan akun.", [home.Quote(home.Html.Title)]);
        }

        if (words.List("bawaan-alamat").Any(part => path.Contains(part, StringComparison.OrdinalIgnoreCase)) || words.Find(home.Html.Title, "bawaan-judul") is not null)
        {
            return new SiteState(StateId.HalamanBawaan, $"Beranda adalah halaman bawaan server: “{Short(home.Html.Title)}”.", [home.Quote(home.Html.Title)]);
        }

        if (words.IsHost(home.Url.Host, "parkir-host"))
        {
            return new SiteState(StateId.Parkir, $"Alamat mengarah ke tempat parkir domain {home.Url.Host}.", [home.Quote(home.Html.Title)]);
        }

        return Told(home, "ditangguhkan", StateId.Ditangguhkan, "Hosting menampilkan halaman penangguhan")
            ?? Told(home, "deface", StateId.DugaanDeface, "Beranda menampilkan tulisan peretas")
            ?? Told(home, "parkir", StateId.Parkir, "Alamat menampilkan halaman domain terparkir atau kedaluwarsa")
            ?? Told(home, "bawaan", StateId.HalamanBawaan, "Beranda adalah halaman bawaan server")
            ?? Told(home, "galat", StateId.Rusak, "Sistem situs menampilkan galat")
            ?? Told(home, "galat-ringan", StateId.Rusak, "Sistem situs hanya menampilkan galat", NearlyNoText);
    }

    /// <summary>The site leads to another owner's domain; within the kabupaten's zones it stays the village's.</summary>
    public SiteState? Elsewhere(SiteReading reading, PageReading home)
    {
        Uri site = reading.Snapshot.Site;
        if (words.IsHost(site.Host, "media-sosial"))
        {
            return new SiteState(StateId.Dialihkan, $"Alamat terdaftar adalah akun {words.Registrable(site.Host)}, bukan situs.", [home.Quote(home.Html.Title)]);
        }

        Uri target = home.Url;
        if (home.Html.Refresh is { } refresh && home.Html.VisibleLength <= NearlyNoText && Uri.TryCreate(home.Url, refresh, out Uri? next) && next.Scheme is "http" or "https")
        {
            target = next;
        }

        return IsElsewhere(reading, target) ? Leads(target.Host, home.Quote(target.Host)) : null;
    }

    /// <summary>The same for a home page that was redirected and then could not be read.</summary>
    public SiteState? Elsewhere(SiteReading reading, Snapshots.PageSnapshot home)
    {
        if (home.Hops.IsEmpty || !Uri.TryCreate(home.Hops[^1].From, home.Hops[^1].Location, out Uri? target) || !IsElsewhere(reading, target))
        {
            return null;
        }

        return Leads(target.Host, EvidenceFrom.Page(home, home.Hops[^1].Location));
    }

    /// <summary>A door without a room behind it: a login form or a check for robots, and nothing public elsewhere.</summary>
    public SiteState? Locked(PageReading home, int realWords)
    {
        HtmlPage html = home.Html;
        bool password = html.Forms.Any(form => form.Fields.Any(field => field.Type == "password"));
        if (password && html.VisibleLength <= LoginText && realWords < VillageContent.FewWords)
        {
            return new SiteState(StateId.Terhalang, "Situs hanya menampilkan halaman masuk.", [home.Quote(html.Title.Length > 0 ? html.Title : html.VisibleText)]);
        }

        return realWords < VillageContent.FewWords ? Told(home, "terhalang", StateId.Terhalang, "Situs menahan pembaca dengan pemeriksaan") : null;
    }

    /// <summary>A page that promises a site to come, and no site behind it: "dalam pembangunan desa" stands on the short home page of many a full one.</summary>
    public SiteState? Promised(PageReading home, int realWords)
    {
        const string Reason = "Situs masih dalam pembangunan";
        if (realWords >= VillageContent.FewWords || home.Html.VisibleLength > NearlyNoText * 2)
        {
            return null;
        }

        bool isBare = words.In(home.Html, "pembangunan-singkat") is { } line && line.AsSpan().Count(' ') < MostWordsOfAPromise;
        return Told(home, "pembangunan", StateId.Template, Reason) ?? (isBare ? Told(home, "pembangunan-singkat", StateId.Template, Reason) : null);
    }

    private bool IsElsewhere(SiteReading reading, Uri target)
    {
        string from = words.Registrable(reading.Snapshot.Site.Host);
        string to = words.Registrable(target.Host);
        return from != to
            && !reading.Context.Kabupaten.Zones.Any(zone => target.Host.Equals(zone, StringComparison.OrdinalIgnoreCase) || target.Host.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase))
            && !reading.Context.Entity.Addresses.Any(address => words.Registrable(address.Url.Host) == to && !words.IsHost(to, "media-sosial"));
    }

    private SiteState Leads(string host, Evidence evidence)
    {
        string kind = words.IsHost(host, "media-sosial") ? $"akun {words.Registrable(host)}, bukan situs" : $"domain lain, {host}";
        return new SiteState(StateId.Dialihkan, $"Situs dialihkan ke {kind}.", [evidence]);
    }

    private SiteState? Told(PageReading page, string list, string state, string reason, int shortPage = StateWords.ShortPage) =>
        !setAside.Contains(state) && words.In(page.Html, list, shortPage) is { } phrase && !IsHeadline(page, phrase) ? new SiteState(state, $"{reason}: “{Short(phrase)}”.", [page.Quote(phrase)]) : null;

    // News about a hack or a blocked card is a headline that leads to a page of the site.
    private static bool IsHeadline(PageReading page, string phrase) =>
        page.Html.Links.Any(link => link is { IsHidden: false, Target: { } target } && target.Host == page.Url.Host && target.AbsolutePath.Length > 1 && link.Text.Length >= 15 && link.Text.Contains(phrase, StringComparison.Ordinal));

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
