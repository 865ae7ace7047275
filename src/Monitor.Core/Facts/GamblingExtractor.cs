using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Facts.Gambling;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Weighs signs of gambling content and defacement; a suspicion only.</summary>
internal sealed class GamblingExtractor
{
    private const int MostEvidence = 12;
    private const int FloodOfAddresses = 20;

    private readonly GamblingWords words;
    private readonly GamblingHosts hosts;
    private readonly GamblingPage pages;
    private readonly Defacement defacement;

    public GamblingExtractor(Kamus kamus)
    {
        words = new GamblingWords(kamus);
        hosts = new GamblingHosts(kamus, words);
        pages = new GamblingPage(words, hosts, new VisitorParts(kamus));
        defacement = new Defacement(kamus);
    }

    public Fact<GamblingSigns> Extract(SiteReading reading)
    {
        Uri site = reading.Snapshot.Site;
        Kabupaten kabupaten = reading.Context.Kabupaten;
        List<Sign> led = Redirects(reading, site, kabupaten);
        if (reading.Pages.IsEmpty && led.Count == 0)
        {
            return Fact.Unknown<GamblingSigns>("Tidak ada halaman yang dapat dibaca.");
        }

        var all = new List<Sign>(led);
        List<Sign> homeSigns = [];
        double heaviest = 0;
        foreach (PageReading page in reading.Pages)
        {
            List<Sign> signs = pages.Weigh(page, site, kabupaten);
            heaviest = Math.Max(heaviest, signs.Sum(sign => sign.Weight));
            homeSigns = page.IsHome ? signs : homeSigns;
            all.AddRange(signs);
        }

        List<Sign> besides = [.. Cloaked(reading, site, kabupaten, homeSigns), .. Flood(reading)];
        all.AddRange(besides);
        double weight = heaviest + led.Sum(sign => sign.Weight) + besides.Sum(sign => sign.Weight);
        Sign? defaced = defacement.Find(reading);
        bool suspected = weight >= SignWeight.Alert;
        return Fact.Known(new GamblingSigns(
            suspected,
            suspected && all.Exists(sign => sign.Decides),
            weight,
            [
                .. (defaced is null ? [] : new[] { defaced }).Concat(suspected ? all.OrderByDescending(sign => sign.Weight) : [])
                    .Select(sign => sign.ToEvidence()).Take(MostEvidence),
            ],
            defaced is not null)
        { Refused = suspected ? [] : Light(all) });
    }

    private static ImmutableArray<RefusedCandidate> Light(List<Sign> signs)
    {
        var refusals = new Refusals();
        foreach (Sign sign in signs.OrderByDescending(sign => sign.Weight))
        {
            refusals.Add(sign.Quote, string.Create(CultureInfo.InvariantCulture, $"bobot {sign.Weight:0.#}, di bawah ambang dugaan {SignWeight.Alert:0}"), sign.Page.Request.Url);
        }

        return refusals.ToArray();
    }

    // Where the home page leads, by redirect, refresh or script, for everybody.
    private List<Sign> Redirects(SiteReading reading, Uri site, Kabupaten kabupaten)
    {
        var signs = new List<Sign>();
        foreach (PageSnapshot home in reading.Snapshot.Pages.Where(page => page.Request.Purpose == FetchPurpose.Home))
        {
            if (Gambling(Targets(home), site, kabupaten) is { } target)
            {
                signs.Add(new Sign(SignWeight.Redirect, $"Beranda dialihkan ke: {target.IdnHost}", home, Decides: true));
                return signs;
            }
        }

        if (new[] { reading.StaticHome, reading.Home }.FirstOrDefault(page => page?.Html.Refresh is not null) is { } moved
            && Uri.TryCreate(moved.Url, moved.Html.Refresh, out Uri? next) && Gambling([next], site, kabupaten) is not null)
        {
            signs.Add(new Sign(SignWeight.Redirect, $"Beranda berpindah sendiri ke: {next.IdnHost}", moved.Snapshot, Decides: true));
        }

        return signs;
    }

    // What only visitors from a search engine are shown.
    private IEnumerable<Sign> Cloaked(SiteReading reading, Uri site, Kabupaten kabupaten, List<Sign> homeSigns)
    {
        if (reading.Snapshot.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.SearchVisitorProbe) is not { } probe
            || reading.Snapshot.Home is not { WasRead: true } home)
        {
            yield break;
        }

        if (Gambling(Targets(probe), site, kabupaten) is { } target)
        {
            yield return new Sign(SignWeight.Cloaking, $"Pengunjung dari mesin pencari dialihkan ke: {target.IdnHost}", probe, Decides: true);
            yield break;
        }

        if (reading.SearchVisitor is not { } shown)
        {
            yield break;
        }

        bool moved = !GamblingHosts.IsOwn(shown.Url, site, kabupaten) && !GamblingHosts.IsOwn(shown.Url, home.Url, kabupaten);
        Uri? refreshed = shown.Html.Refresh is { } refresh && Uri.TryCreate(shown.Url, refresh, out Uri? to) && reading.Home?.Html.Refresh is null ? to : null;
        if (refreshed is not null && Gambling([refreshed], site, kabupaten) is not null)
        {
            yield return new Sign(SignWeight.Cloaking, $"Pengunjung dari mesin pencari dipindahkan ke: {refreshed.IdnHost}", probe, Decides: true);
            yield break;
        }

        double before = homeSigns.Sum(sign => sign.Weight);
        double after = pages.Weigh(shown, shown.Url, kabupaten).Sum(sign => sign.Weight);
        if (after >= SignWeight.Description && after > before)
        {
            yield return new Sign(SignWeight.Cloaking, "Hanya untuk pengunjung dari mesin pencari: " + (shown.Html.Title.Length > 0 ? shown.Html.Title : shown.Html.VisibleText), probe, Decides: moved || pages.Promotes(shown.Html.Title));
        }
        else if (moved && !hosts.IsSafe(shown.Url))
        {
            yield return new Sign(SignWeight.StrayRedirect, $"Pengunjung dari mesin pencari dialihkan ke situs lain: {shown.Url.IdnHost}", probe);
        }
    }

    private IEnumerable<Sign> Flood(SiteReading reading)
    {
        foreach (SourceReading map in reading.Sources.Where(source => source.Snapshot.Request.Purpose == FetchPurpose.Sitemap))
        {
            string[] found = [.. SitemapAddresses.Of(map.Text).Where(hosts.HasGamblingPath).Select(address => Uri.UnescapeDataString(address.AbsolutePath)).Take(FloodOfAddresses)];
            if (found.Length >= FloodOfAddresses)
            {
                yield return new Sign(SignWeight.Sitemap, "Peta situs memuat banyak alamat judi, di antaranya: " + string.Join(" ", found.Take(3)), map.Snapshot);
            }
        }
    }

    private Uri? Gambling(IEnumerable<Uri> targets, Uri site, Kabupaten kabupaten) =>
        targets.FirstOrDefault(target => !GamblingHosts.IsOwn(target, site, kabupaten) && (hosts.IsGambling(target) || (hosts.IsBrand(target) && hosts.HasGamblingPath(target))));

    private static IEnumerable<Uri> Targets(PageSnapshot page)
    {
        foreach (RedirectHop hop in page.Hops)
        {
            if (Uri.TryCreate(hop.From, hop.Location, out Uri? target) && target.Scheme is "http" or "https")
            {
                yield return target;
            }
        }

        if (page.Final is { } final)
        {
            yield return final;
        }
    }
}
