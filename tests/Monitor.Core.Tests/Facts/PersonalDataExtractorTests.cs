using Monitor.Core.Facts;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts;

public sealed class PersonalDataExtractorTests
{
    private static readonly PersonalDataExtractor Extractor = new(TestKamus.Instance);

    [Theory]
    [InlineData("<p>Pemohon: Sukarti, NIK 9901014512900001, alamat Dusun Krajan.</p>")]
    [InlineData("<p>Nomor KTP : 9901 0145 1290 0001</p>")]
    [InlineData("<dl><dt>NIK</dt><dd>9901014512900001</dd></dl>")]
    [InlineData("<table><tr><td>Nama</td><td>:</td><td>Sukarti</td></tr><tr><td>NIK</td><td>:</td><td>9901014512900001</td></tr></table>")]
    [InlineData("<div class=row><div><strong>No. KTP</strong></div><div>9901014512900001</div></div>")]
    [InlineData("<p>NIK: 3174095512900001</p>")]
    [InlineData("<p><a href='/berkas/ktp-9901014512900001.jpg'>berkas</a></p>")]
    [InlineData("<p>NIK ******4512900001</p>")]
    public void A_number_with_its_label_is_certain(string html) => Assert.Equal(1, Signs(html).Nik);

    [Theory]
    [InlineData("<p>Kode 9901014512900001 untuk pengambilan.</p>")]
    [InlineData("<p>9901014512900001</p>")]
    [InlineData("<p>NUPTK 9901014512900001</p>")]
    [InlineData("<p>Transfer ke rekening Bank 9901014512900001 a.n. panitia</p>")]
    [InlineData("<p>NIK: 9801014512900001</p>")]
    [InlineData("<p>NIK 990101xxxxxxxxxx</p>")]
    [InlineData("<p>Isi NIK Anda, contoh 9901014512900001</p>")]
    [InlineData("<p>NIPD 99010145129000012345</p>")]
    [InlineData("<p>NIP 198503122010011005</p>")]
    [InlineData("<script>var nik = 9901014512900001;</script><p>Desa</p>")]
    [InlineData("<a href='/lacak?nomor=9901014512900001'>lacak</a>")]
    [InlineData("<p>Koordinat 110.9901014512900001</p>")]
    public void A_lone_number_or_one_of_another_kind_never_is(string html)
    {
        PersonalDataSigns signs = Signs(html);
        Assert.Equal((0, 0), (signs.Nik, signs.Kk));
        Assert.Empty(signs.Evidence);
    }

    [Theory]
    [InlineData("No;Nama;NIK\n1;Warga;9901014512900001\n2;Warga;9901014512900002", 2, 0)]
    [InlineData("No KK: 9901010101100003", 0, 1)]
    [InlineData("9901014512900001\n9901014512900002\n9901014512900003", 3, 0)]
    [InlineData("9901014512900001\n9901014512900002", 0, 0)]
    [InlineData("Nama;Rekening Bank\nWarga;9901014512900001\nWarga;9901014512900002\nWarga;9901014512900003", 0, 0)]
    public void Numbers_inside_a_file_are_judged_like_those_on_a_page(string text, int nik, int kk)
    {
        PersonalDataSigns signs = Extractor.Extract(new SeenSite().With("/", "<p>Desa</p>").File("/blt.xlsx", text).Read()).Value!;
        Assert.Equal((nik, kk), (signs.Nik, signs.Kk));
        Assert.All(signs.Evidence, evidence => Assert.EndsWith("/blt.xlsx", evidence.Url.AbsolutePath, StringComparison.Ordinal));
        Assert.DoesNotContain(signs.Evidence, evidence => evidence.Quote.Contains("4512900001", StringComparison.Ordinal));
        Assert.Equal(nik + kk > 0, !signs.Evidence.IsEmpty);
    }

    [Fact]
    public void Three_in_a_column_need_no_label()
    {
        string rows = string.Concat(Enumerable.Range(1, 3).Select(i => $"<tr><td>{i}</td><td>Warga {i}</td><td>99010145129000{i:00}</td></tr>"));
        Assert.Equal(3, Signs($"<table>{rows}</table>").Nik);
        Assert.Equal(0, Signs($"<table>{rows[..rows.IndexOf("<tr><td>3", StringComparison.Ordinal)]}</table>").Nik);
    }

    [Fact]
    public void A_list_in_running_text_is_a_column_too()
    {
        string items = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li>Warga {i} (99010105129000{i:00})</li>"));
        Assert.Equal(4, Signs($"<h3>Penerima BLT</h3><ol>{items}</ol>").Nik);
    }

    [Fact]
    public void A_column_of_accounts_that_rarely_hit_a_date_is_none()
    {
        string rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"<tr><td>{i}</td><td>{(i < 4 ? $"99010105129000{i:00}" : $"99010199{i:00}990001")}</td></tr>"));
        Assert.Equal(0, Signs($"<table><tr><th>No</th><th>Nomor</th></tr>{rows}</table>").Nik);
    }

    [Fact]
    public void Nik_and_family_card_are_told_apart_by_their_columns()
    {
        string rows = string.Concat(Enumerable.Range(1, 5).Select(i => $"<tr><td>{i}</td><td>Warga</td><td>99010105121500{i:00}</td><td>99010102{i:00}800001</td></tr>"));
        PersonalDataSigns signs = Signs($"<table><thead><tr><th>No</th><th>Nama</th><th>No. KK</th><th>N.I.K</th></tr></thead>{rows}</table>");
        Assert.Equal((5, 5), (signs.Nik, signs.Kk));
    }

    [Fact]
    public void A_column_of_staff_numbers_is_none()
    {
        string rows = string.Concat(Enumerable.Range(1, 5).Select(i => $"<tr><td>Guru</td><td>99010145129000{i:00}</td></tr>"));
        Assert.Equal(0, Signs($"<table><tr><th>Nama</th><th>NUPTK</th></tr>{rows}</table>").Nik);
    }

    [Fact]
    public void The_same_number_on_two_pages_is_one()
    {
        SiteReading reading = new SeenSite().With("/", "<p>NIK 9901014512900001</p>").With("/berita/1", "<p>NIK: 9901 0145 1290 0001</p>").Read();
        Assert.Equal(1, Known(reading).Nik);
        Assert.Equal(2, Known(reading).Evidence.Length);
    }

    [Fact]
    public void A_listing_that_names_its_key_counts()
    {
        SiteReading reading = new SeenSite().With("/", "<p>Desa</p>").With("/api/warga", """[{"nama":"X","nik":9901014512900001},{"id":"9901014512900002"}]""", FetchPurpose.Api).Read();
        Assert.Equal(1, Known(reading).Nik);
    }

    [Fact]
    public void The_quote_keeps_the_region_and_nothing_of_the_person()
    {
        Evidence evidence = Assert.Single(Signs("<p>Sukarti NIK 9901014512900001</p>").Evidence);
        Assert.Contains("990101••••••••••", evidence.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain("Sukarti", evidence.Quote, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]{7}", evidence.Quote);
    }

    [Fact]
    public void Mobiles_of_aid_recipients_are_residents()
    {
        string rows = string.Concat(Enumerable.Range(1, 4).Select(i => $"<tr><td>{i}</td><td>Ibu {i}</td><td>RT 0{i}</td><td>0893-2020-31{i:00}</td></tr>"));
        PersonalDataSigns signs = Signs($"<h2>Daftar KPM BLT</h2><table><tr><th>No</th><th>Nama</th><th>Alamat</th><th>HP</th></tr>{rows}</table>");
        Assert.Equal(4, signs.Phones);
        Assert.DoesNotMatch("[0-9]{5}", Assert.Single(signs.Evidence).Quote);
    }

    [Theory]
    [InlineData("Perangkat Desa", "Jabatan", "Kaur Keuangan")]
    [InlineData("Nomor Penting", "Keterangan", "Bidan")]
    [InlineData("Ketua RT dan RW", "RT", "01")]
    [InlineData("Lapak Warga", "Produk", "Keripik")]
    public void Numbers_published_as_contacts_are_lawful(string title, string column, string cell)
    {
        string rows = string.Concat(Enumerable.Range(1, 4).Select(i => $"<tr><td>Ibu {i}</td><td>{cell}</td><td>0893202031{i:00}</td></tr>"));
        Assert.Equal(0, Signs($"<h2>{title}</h2><table><tr><th>Nama</th><th>{column}</th><th>HP</th></tr>{rows}</table>").Phones);
    }

    [Fact]
    public void A_number_in_a_residents_complaint_counts_and_the_offices_own_does_not()
    {
        Assert.Equal(1, Signs("<div class='komentar-item'><p>Jalan di RT 3 rusak parah, tolong diperbaiki. Budi 089320203101</p></div>").Phones);
        Assert.Equal(0, Signs("<div class='pengaduan'><p>Silakan kirim pengaduan lewat WA 089320203101 pada jam kerja.</p></div>").Phones);
    }

    [Fact]
    public void Nothing_read_is_not_known() => Assert.False(Extractor.Extract(new SeenSite().Failing(FetchPurpose.Home, FetchStatus.TimedOut).Read()).TryGet(out _));

    private static PersonalDataSigns Signs(string html) => Known(SeenSite.Home($"<!doctype html><html><head><title>Desa Karangmulya</title></head><body><main>{html}</main></body></html>"));

    private static PersonalDataSigns Known(SiteReading reading)
    {
        Assert.True(Extractor.Extract(reading).TryGet(out PersonalDataSigns? signs));
        return signs;
    }
}
