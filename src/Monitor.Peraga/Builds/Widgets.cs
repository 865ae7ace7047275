using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>What stands around the content of every village site: counters, clocks, agendas, foreign news, contacts, buttons.</summary>
internal static class Widgets
{
    /// <summary>The mark every page carries.</summary>
    public const string Mark = "<div class=\"penanda\" style=\"font-size:11px\">DATA CONTOH – kabupaten rekaan</div>";

    /// <summary>The developer's number, the same on every third site.</summary>
    public const string VendorPhone = "089370018002";

    /// <summary>Title and content of each widget of this site.</summary>
    public static IEnumerable<(string Title, string Html)> All(SiteModel site)
    {
        Dice dice = site.DiceFor(70);
        if (site.Has(Trait.FutureAgenda))
        {
            yield return ("Agenda", Agenda(site));
        }

        if (site.Has(Trait.ForeignWidget))
        {
            DateOnly day = site.Today.AddDays(-1);
            yield return ("Berita Kominfo", $"<ul><li><a href=\"https://berita.kominfo.example/a1\">Pemerintah Dorong Layanan Digital</a> <small>{Hari.Padded(day)}</small></li><li><a href=\"https://berita.kominfo.example/a2\">Literasi Digital bagi Pelajar</a> <small>{Hari.Padded(day.AddDays(-1))}</small></li></ul>");
        }

        if (site.Has(Trait.LateComments) && site.Articles.Length > 0)
        {
            yield return ("Komentar Terbaru", $"<ul><li>{Names.Person(dice)}: Terima kasih infonya, sangat membantu <small>{Hari.Long(site.Today.AddDays(-3))} 09:14:21</small></li></ul>");
        }

        yield return ("Statistik Pengunjung", $"<table><tr><td>Hari ini</td><td>{dice.Between(3, 90)}</td></tr><tr><td>Kemarin</td><td>{dice.Between(3, 120)}</td></tr><tr><td>Total pengunjung</td><td>{dice.Between(2000, 98000)}</td></tr></table>");
        string contact = ContactLines(site, "div");
        if (contact.Length > 0 && site.Persona.Condition != Condition.NeverFilled)
        {
            yield return ("Hubungi Kami", contact);
        }
    }

    /// <summary>Today's date as the header of many themes shows it.</summary>
    public static string Clock(SiteModel site) => site.Has(Trait.HeaderClock)
        ? $"<div class=\"tanggal-hari-ini\" id=\"jam\">{Hari.Full(site.Today)}</div><script>function jam(){{var d=new Date();document.getElementById('jam').title=d.toLocaleTimeString();}}setInterval(jam,1000);</script>"
        : "";

    /// <summary>Footer of the kabupaten's design: current year, hotline, developer.</summary>
    public static string Footer(SiteModel site, string platform)
    {
        var html = new Markup($"<p>Hak cipta © {site.Today.Year} {site.Entity.FullName}. {platform}</p>");
        html.Append("<p>Hotline Kabupaten Peraga: 0893-2020-0299</p>");
        html.Append(site.Has(Trait.VendorNumber) ? "<p>Dikembangkan oleh CV Reka Media, telepon 0893-7001-8002</p>" : "");
        html.Append(site.Has(Trait.FooterHours) ? "<p>Jam kantor: Senin–Jumat 08.00–15.00 WIB</p>" : "");
        return html.ToString();
    }

    /// <summary>Share buttons as every theme has them.</summary>
    public static string Share(SiteModel site, string path, string title)
    {
        if (!site.Has(Trait.ShareButtons))
        {
            return "";
        }

        string url = Uri.EscapeDataString(site.Persona.Origin + path);
        return $"<div class=\"share\"><a href=\"https://www.facebook.com/sharer/sharer.php?u={url}\">Facebook</a> <a href=\"https://twitter.com/intent/tweet?url={url}\">Twitter</a> <a href=\"https://api.whatsapp.com/send?text={Uri.EscapeDataString(title)}%20{url}\">WhatsApp</a> <a href=\"https://t.me/share/url?url={url}\">Telegram</a></div>";
    }

    /// <summary>Comments under an old article, newer than anything the village wrote.</summary>
    public static string Comments(SiteModel site, Article article) => site.Has(Trait.LateComments) && article.Seed % 3 == 0
        ? $"<div id=\"comments\" class=\"comments-area\"><h3>2 Komentar</h3><ol class=\"comment-list\"><li class=\"comment\"><b>{Names.Person(new Dice(article.Seed))}</b> <span class=\"comment-date\">{Hari.Long(site.Today.AddDays(-5))} 10:02:11</span><p>Mantap, semoga lancar.</p></li><li class=\"comment\"><b>Tamu</b> <span class=\"comment-date\">{Hari.Long(site.Today.AddDays(-2))} 19:44:03</span><p>Apakah masih bisa mendaftar?</p></li></ol></div>"
        : "";

    /// <summary>The ways to reach the entity, one element a line; what is missing is not printed.</summary>
    public static string ContactLines(SiteModel site, string tag)
    {
        ContactCard card = site.Contact;
        var lines = new List<string>();
        if (site.Has(Trait.PlaceholderPhone))
        {
            lines.AddRange(["Telepon: (0299) 123456", "HP: 0812-3456-7890", "<a href=\"https://wa.me/6281234567890\">WhatsApp</a>", "<a href=\"https://facebook.com/\">Facebook</a>"]);
        }

        Add(card.Landline, () => $"Telepon: {Landline(card.Landline)}");
        Add(card.Mobile, () => $"HP: <a href=\"tel:+62{card.Mobile.TrimStart('0')}\">{Spaced(card.Mobile)}</a>");
        Add(card.Whatsapp, () => WhatsappLine(card));
        Add(card.Email, () => site.Seed % 3 == 0 ? $"Email: {card.Email}" : $"Email: <a href=\"mailto:{card.Email}\">{card.Email}</a>");
        lines.AddRange(card.Social.Select(account => $"<a class=\"social\" href=\"{account}\">{new Uri(account).Host.Replace("www.", "", StringComparison.Ordinal).Split('.')[0]}</a>"));
        Add(card.LaporUrl, () => $"<a href=\"{card.LaporUrl}\">Layanan Aduan {(card.LaporUrl.Contains("lapor.go.id", StringComparison.Ordinal) ? "SP4N-LAPOR!" : "Lapor Bupati")}</a>");
        return string.Concat(lines.Select(line => $"<{tag}>{line}</{tag}>\n"));

        void Add(string value, Func<string> line)
        {
            if (value.Length > 0)
            {
                lines.Add(line());
            }
        }
    }

    /// <summary>A month of the agenda; with the trait, every month leads to the next for ever.</summary>
    public static string AgendaPage(SiteModel site, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        DateOnly next = first.AddMonths(1), last = first.AddMonths(-1);
        string links = site.Has(Trait.InfiniteCalendar)
            ? $"<p><a href=\"/agenda/{last.Year}/{last.Month:00}\">&laquo; {Hari.Month(last.Month)}</a> <a href=\"/agenda/{next.Year}/{next.Month:00}\">{Hari.Month(next.Month)} &raquo;</a></p>"
            : "";
        return $"<h3>{Hari.Month(month)} {year}</h3>{links}{(site.Has(Trait.FutureAgenda) ? Agenda(site) : "<p>Tidak ada kegiatan.</p>")}";
    }

    /// <summary>0893-2020-0299 or 0893 2020 0299.</summary>
    public static string Spaced(string mobile) => $"{mobile[..4]}-{mobile[4..8]}-{mobile[8..]}";

    private static string Agenda(SiteModel site)
    {
        Dice dice = site.DiceFor(71);
        DateOnly first = site.Today.AddDays(dice.Between(3, 12)), second = first.AddDays(dice.Between(3, 20));
        return $"<ul class=\"agenda\"><li>{Hari.Full(first)}: Rapat koordinasi RT dan RW</li><li>{Hari.Full(second)}: Posyandu lansia</li></ul>";
    }

    private static string Landline(string digits) => $"({digits[..4]}) {digits[4..7]}{(digits.Length % 2 == 0 ? "-" : "")}{digits[7..]}";

    private static string WhatsappLine(ContactCard card)
    {
        string international = "62" + card.Whatsapp.TrimStart('0');
        return card.WhatsappStyle switch
        {
            0 => $"<a href=\"https://wa.me/{international}\">WhatsApp Pengaduan {Spaced(card.Whatsapp)}</a>",
            1 => $"<a href=\"https://api.whatsapp.com/send?phone={international}&amp;text=Halo\">Chat WhatsApp</a>",
            _ => $"WA: {Spaced(card.Whatsapp)}",
        };
    }
}
