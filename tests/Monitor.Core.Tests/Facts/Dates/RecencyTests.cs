using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Facts;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Facts.Dates;

public sealed class RecencyTests
{
    [Theory]
    [InlineData("/artikel/2023/9/1/panen", "2023-09-01")]
    [InlineData("/first/artikel/2020/05/15/panen", "2020-05-15")]
    [InlineData("/index.php/artikel/2026/02/03/panen", "2026-02-03")]
    [InlineData("/2024/07/panen.html", "2024-07")]
    [InlineData("/2024/07/09/panen/", "2024-07-09")]
    [InlineData("/berita/20240709/panen", "2024-07-09")]
    [InlineData("/berita/2024-07-09-panen", "2024-07-09")]
    [InlineData("/2024/07/", null)]
    [InlineData("/2024/07/09", null)]
    [InlineData("/2024/07/page/2", null)]
    [InlineData("/uploads/2024/07/a.pdf", null)]
    [InlineData("/berita/panen-2024", null)]
    [InlineData("/artikel/2024/13/40/panen", null)]
    public void Addresses_tell_the_day_of_an_article_and_not_of_an_archive(string path, string? expected) =>
        Assert.Equal(expected, UrlDates.Of(new Uri("https://umpamarejo.contoh.test" + path))?.ToString());

    [Fact]
    public void One_upload_told_by_many_sources_is_one_item()
    {
        const string Title = "Pelantikan pengurus karang taruna";
        string home = $"<html><body><main><div><h3><a href=\"/artikel/2026/5/6/pelantikan\">{Title}</a></h3><small>6 Mei 2026</small></div></main></body></html>";
        string page = $"<html><head><title>{Title}</title><script type=\"application/ld+json\">{{\"@type\":\"Article\",\"datePublished\":\"2026-05-06T09:00:00+07:00\"}}</script></head><body><main><h1>{Title}</h1><p>Diposting 6 Mei 2026</p></main></body></html>";
        Recency recency = new DatedSite().Home(home).Page("/artikel/2026/5/6/pelantikan", page)
            .Feed("/feed.xml", $"<rss><channel><item><title>{Title}</title><link>http://www.umpamarejo.contoh.test/artikel/2026/5/6/pelantikan/</link><pubDate>Wed, 06 May 2026 09:00:00 +0700</pubDate></item></channel></rss>")
            .Recency();
        Assert.Single(recency.Items);
        Assert.Equal("2026-05-06", recency.Items[0].Date.ToString());
    }

    [Fact]
    public void Upload_days_count_days_not_posts_and_only_the_last_twelve_months()
    {
        string posts = string.Concat(Enumerable.Range(0, 30).Select(i => $"{{\"date\":\"2026-03-0{1 + (i % 3)}T10:00:{i:00}\",\"link\":\"https://umpamarejo.contoh.test/impor-{i}/\",\"title\":{{\"rendered\":\"Berita impor nomor {i}\"}}}},"));
        Recency recency = new DatedSite().Home("<html><body></body></html>").Api("/wp-json/wp/v2/posts", $"[{posts}{{\"date\":\"2024-01-01T00:00:00\",\"link\":\"https://umpamarejo.contoh.test/lama/\",\"title\":{{\"rendered\":\"Berita yang sudah lama\"}}}}]").Recency();
        Assert.Equal(3, recency.UploadDays);
        Assert.Equal(31, recency.Items.Length);
    }

    [Fact]
    public void News_about_a_document_is_not_the_document()
    {
        string posts = "[{\"date\":\"2026-09-01T10:00:00\",\"link\":\"https://umpamarejo.contoh.test/a/\",\"title\":{\"rendered\":\"Musyawarah penyusunan RKPDes 2027\"}},{\"date\":\"2026-02-01T10:00:00\",\"link\":\"https://umpamarejo.contoh.test/b/\",\"title\":{\"rendered\":\"APBDes Tahun Anggaran 2026\"}}]";
        Recency recency = new DatedSite().Home("<html><body></body></html>").Api("/wp-json/wp/v2/posts", posts).Recency();
        Assert.Equal(("2026-09-01", "2026-02-01"), (recency.Newest!.Date.ToString(), recency.NewestDocument!.Date.ToString()));
    }

    [Fact]
    public void A_site_that_was_not_read_has_no_recency_at_all()
    {
        SiteReading reading = new DatedSite().Read();
        Fact<Recency> fact = new RecencyExtractor(TestKamus.Instance).Extract(reading, new UploadDates([], []), Fact.Unknown<VillageDocuments>("-"));
        Assert.False(fact.TryGet(out _));
        Assert.NotEmpty(fact.Reason!);
    }

    [Fact]
    public void No_day_ahead_ever_becomes_the_newest()
    {
        string[] shapes =
        [
            "<div><h3><a href=\"/k/{0}\">Kabar warga dusun nomor {0}</a></h3><span class=\"date\">{1}</span></div>",
            "<article><h2><a href=\"/k/{0}\">Kabar warga dusun nomor {0}</a></h2><time datetime=\"{2}\">{1}</time></article>",
            "<ul><li><a href=\"/k/{0}\">Kabar warga dusun nomor {0}</a> ({1})</li></ul>",
            "<p><b><a href=\"/artikel/{3}/k{0}\">Kabar warga dusun nomor {0}</a></b><br>Diposting {1}</p>",
        ];
        var one = Gen.Choose(-900, 900).Zip(Gen.Elements(shapes));
        Prop.ForAll(Gen.NonEmptyListOf(one).ToArbitrary(), cards =>
        {
            string html = string.Concat(cards.Take(12).Select((card, i) =>
            {
                DateOnly day = DatedSite.AsOf.AddDays(card.Item1);
                return string.Format(CultureInfo.InvariantCulture, card.Item2, i, DatedSite.Spell(day), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("yyyy/M/d", CultureInfo.InvariantCulture));
            }));
            Recency recency = new DatedSite().Home($"<html><body><main>{html}</main></body></html>").Recency();
            return recency.Items.All(item => item.Date.Day <= DatedSite.AsOf) && recency.Items.Length <= 50 && recency.Refused.Length <= 50;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_shuffled_list_gives_its_newest_believable_day()
    {
        var lists = Gen.ListOf(Gen.Choose(1, 2000)).Where(ages => ages.Count is > 0 and < 15).ToArbitrary();
        Prop.ForAll(lists, ages =>
        {
            string html = string.Concat(ages.Select((age, i) => $"<div class=\"card\"><h3><a href=\"/kabar/{i}\">Kabar warga dusun nomor {i}</a></h3><p class=\"meta\">{DatedSite.DaysAgo(age)}</p></div>"));
            return new DatedSite().Home($"<html><body><header>{DatedSite.DaysAgo(0)}</header><main>{html}</main></body></html>").Recency().Newest?.Date.Day == DatedSite.AsOf.AddDays(-ages.Min());
        }).QuickCheckThrowOnFailure();
    }
}
