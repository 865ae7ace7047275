using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Monitor.Core.Facts;
using Monitor.Core.Facts.Personal;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts;

/// <summary>What holds for every site, whatever its bytes.</summary>
public sealed class ReadingProperties
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);
    private static readonly FactReader Reader = new(TestKamus.Instance);

    // Pieces that steer the readers into their corners, between bytes that mean nothing.
    private static readonly string[] Pieces =
    [
        "<html>", "<title>", "</title>", "<h1>", "</h1>", "<p>", "</p>", "<table><tr><th>Tanggal", "<td>", "</table>", "<a href='/f/apbdes-2026.pdf'>", "<a href=\"", "</a>", "<img src=/u/IMG-20260115-WA0003.jpg alt='",
        "<script type=application/ld+json>{\"datePublished\":\"", "</script>", "<time datetime=", "<meta property=article:published_time content='", "<!--", "-->", "<form method=post><textarea name=aduan>", "</form>",
        "31 Februari 2026", "30 November -0001", "25 Desember 2099", "1 Januari 1970", "24/13/2026", "3 hari yang lalu", "Diposting", "Rp 1.889.478.000,00", "APBDes Tahun Anggaran", " 2026 ", "RPJMDes 2020-2026",
        "NIK 9901014512900001", "NIK: 3310", "0812-3456-7890", "+62 896 5550 1234", "wa.me/?text=%", "slot gacor maxwin togel", "Hacked by", "&nbsp;", "&#x", "&amp", "\0", "\ufffe", "\ud800", "‹", "›", "••••••••••", "﻿", "%E0%A4%A",
        "<?xml version=\"1.0\"?><rss><channel><item><pubDate>", "</pubDate>", "<urlset><url><loc>", "<lastmod>2026-99-99", "{\"data\":[{\"judul\":\"", "\"tgl_upload\":\"", "[", "]", "{", "}", "\"", "'", "\\", "<![CDATA[", "]]>",
    ];

    private static readonly Gen<string> Noise = Gen.ArrayOf(Gen.Choose(0, 255)).Select(bytes => Encoding.UTF8.GetString([.. bytes.Select(value => (byte)value)]));

    private static readonly Arbitrary<string[]> AnyBodies = Gen.ArrayOf(
        Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), Noise)).Select(string.Concat), 4).ToArbitrary();

    [Fact]
    public void Any_bytes_are_read_and_no_upload_lies_in_the_future() => Prop.ForAll(AnyBodies, bodies =>
    {
        SiteReading reading = new SeenSite().With("/", bodies[0]).With("/berita", bodies[1]).With("/feed/", bodies[2], FetchPurpose.Feed).With("/api", bodies[3], FetchPurpose.Api)
            .File("/f/apbdes-2026.pdf", bodies[1] + "\n").Read();
        SiteFacts facts = Reader.Read(reading);
        return facts.Recency.Value is not { } recency
            || (recency.Items.All(item => item.Date.Day <= AsOf.AddDays(1)) && (recency.Newest?.Date.Day ?? AsOf) <= AsOf.AddDays(1) && (recency.NewestDocument?.Date.Day ?? AsOf) <= AsOf.AddDays(1));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_lone_number_without_a_label_is_never_a_residents() =>
        Prop.ForAll(Gen.Choose(1, 31).SelectMany(day => Gen.Choose(1, 12).SelectMany(month => Gen.Choose(0, 99).SelectMany(year => Gen.Choose(1, 9999).Select(serial => $"990101{day:00}{month:00}{year:00}{serial:0000}")))).ToArbitrary(), number =>
        {
            PersonalDataSigns signs = Reader.Read(SeenSite.Home($"<p>Kode {number} untuk pengambilan.</p>")).PersonalData.Value!;
            return signs.Nik + signs.Kk == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_million_random_labelled_numbers_at_most_one_in_a_thousand_passes()
    {
        const int Lists = 200, Length = 5_000;
        var judge = new NumberJudge(new NumberLabels(TestKamus.Instance));
        var dice = new Random(20261124);
        int passed = 0;
        for (int list = 0; list < Lists; list++)
        {
            var text = new StringBuilder(Length * 22);
            for (int i = 0; i < Length; i++)
            {
                text.Append("NIK ").Append(dice.NextInt64(0, 10_000_000_000_000_000).ToString("D16", System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
            }

            passed += judge.Judge(Monitor.Core.Text.PersonalNumbers.Seal(text.ToString(), "uji"u8), SeenSite.Kabupaten).Of(NumberLabel.Nik).Count();
        }

        Assert.InRange(passed, 1, Lists * Length / 1_000);
    }
}
