using System.Collections.Immutable;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Content;

/// <summary>Writes the list of articles of a site: when, about what, and the special ones its traits ask for.</summary>
internal static class Newsroom
{
    private static readonly string[] Categories = ["Berita Desa", "Kegiatan", "Pengumuman", "Pembangunan"];

    public static ImmutableArray<Article> Write(
        Persona persona, ImmutableArray<SiteDocument> documents, ImmutableArray<string> dusun, DateOnly? newest, DateOnly asOf, Dice dice)
    {
        if (persona.Condition is Condition.NeverFilled or Condition.Template)
        {
            return Samples(persona, asOf, dice);
        }

        if (newest is not { } last)
        {
            return [];
        }

        var articles = new List<Article>();
        int count = persona.Condition switch
        {
            Condition.Aktif => dice.Between(18, 34),
            Condition.Mangkrak => dice.Between(3, 14),
            _ => dice.Between(8, 24),
        };
        DateOnly day = last;
        for (int i = 0; i < count; i++)
        {
            articles.Add(Make(persona, Topics.Pick(dice, dusun, day, persona.Entity), day, dice.Pick(Categories), ArticleKind.News, null, dice));
            day = day.AddDays(-dice.Between(2, persona.Condition == Condition.Aktif ? 12 : 38));
        }

        foreach (SiteDocument document in documents.Where(document => document.InArticle || document.Form == DocumentForm.Page))
        {
            ArticleKind kind = document.Form == DocumentForm.Page ? ArticleKind.Figures : ArticleKind.Attachment;
            articles.Add(Make(persona, document.Title, DateOnly.FromDateTime(document.Uploaded), "Transparansi", kind, document, dice));
        }

        foreach ((string title, ArticleKind kind) in Special(persona, last.Year, asOf.Year, dice))
        {
            // Special articles stand in the past of the site; what they say never makes it newer.
            articles.Add(Make(persona, title, last.AddDays(-dice.Between(4, 60)), kind == ArticleKind.Draft ? "Transparansi" : "Pengumuman", kind, null, dice));
        }

        var slugs = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. articles.OrderByDescending(article => article.When)
                .Select((article, index) => article with { Number = index + 1, Slug = Unique(article.Slug, slugs) }),
        ];
    }

    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (char letter in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter is ' ' or '-' or '/')
            {
                slug.Append('-');
            }
        }

        string whole = slug.ToString().Trim('-');
        return whole.Length > 90 ? whole[..90].Trim('-') : whole;
    }

    private static IEnumerable<(string Title, ArticleKind Kind)> Special(Persona persona, int lastYear, int thisYear, Dice dice)
    {
        string desa = persona.Entity.FullName;
        if (persona.Has(Trait.AntiGamblingNews))
        {
            yield return (dice.Pick(
                [
                    $"Sosialisasi Bahaya Judi Online bagi Pemuda {desa}",
                    $"Polsek Ingatkan Warga {desa}: Jauhi Judi Online, Slot dan Togel",
                    "Stop Judi Online! Karang Taruna Gelar Penyuluhan",
                ]), ArticleKind.AntiGambling);
        }

        if (persona.Has(Trait.NikTable))
        {
            yield return ($"Daftar Penerima BLT Dana Desa Tahun {lastYear}", ArticleKind.NikTable);
        }

        if (persona.Has(Trait.MaskedNik))
        {
            yield return ($"Data Keluarga Penerima Manfaat BLT Dana Desa Tahun {lastYear}", ArticleKind.MaskedNik);
        }

        if (persona.Has(Trait.Explainers))
        {
            yield return ($"Laporan Keterangan Penyelenggaraan Pemerintahan Desa (LKPPD) Tahun {lastYear - 3}", ArticleKind.Explainer);
            yield return ($"Pedoman Teknis Penyusunan RKPDes Tahun {lastYear - 2}", ArticleKind.Explainer);
        }

        if (persona.Has(Trait.DraftBudget))
        {
            yield return ($"Rancangan APBDes Tahun Anggaran {thisYear}", ArticleKind.Draft);
        }
    }

    private static ImmutableArray<Article> Samples(Persona persona, DateOnly asOf, Dice dice)
    {
        DateOnly launch = asOf.AddDays(-dice.Between(420, 1500));
        bool template = persona.Condition == Condition.Template;
        if (!template && persona.Build != BuildKind.WordPress)
        {
            return [];
        }

        string[] titles = template ? ["Lorem ipsum dolor sit amet", "Consectetur adipiscing elit", "Sed do eiusmod tempor incididunt"] : ["Halo dunia!"];
        return [.. titles.Select((title, index) => Make(persona, title, launch, "Tak Berkategori", ArticleKind.Sample, null, dice) with { Number = index + 1 })];
    }

    private static Article Make(Persona persona, string title, DateOnly day, string category, ArticleKind kind, SiteDocument? document, Dice dice)
    {
        string named = persona.Entity.IsVillage || category != "Berita Desa" ? category : "Berita";
        DateTime when = document?.Uploaded ?? day.ToDateTime(new TimeOnly(dice.Between(8, 15), dice.Between(0, 59), dice.Between(0, 59)));
        return new Article(0, when, title, Slug(title), named, kind, dice.Next(), document);
    }

    private static string Unique(string slug, HashSet<string> taken)
    {
        string candidate = slug;
        for (int i = 2; !taken.Add(candidate); i++)
        {
            candidate = $"{slug}-{i}";
        }

        return candidate;
    }
}
