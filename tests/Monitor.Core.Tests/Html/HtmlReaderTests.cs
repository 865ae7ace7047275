using Monitor.Core.Facts.Html;

namespace Monitor.Core.Tests.Html;

public sealed class HtmlReaderTests
{
    private static HtmlPage Read(string html) => HtmlReader.Read(html, new Uri("https://karangasri.desa.example/berita/1"))!;

    [Theory]
    [InlineData("\ufeff")]
    [InlineData("&#8203;")]
    [InlineData("\u00ad\u200b")]
    public void A_text_of_nothing_visible_is_no_text(string text) =>
        Assert.Equal("Desa Karangasri", HtmlReader.Read($"<body>{text}<p>{text}</p>\ufeff<p>Desa{text} Karangasri</p></body>", new Uri("https://desa.example/"))?.VisibleText);

    [Fact]
    public void Blocks_come_in_document_order_with_folded_decoded_text()
    {
        HtmlPage page = Read("<title> Desa\n Karangasri </title><h1>Berita&nbsp;Desa</h1><div>Satu <b>dua</b><p>tiga &amp;\n\tempat</p>lima</div>");
        Assert.Equal("Desa Karangasri", page.Title);
        Assert.Equal(["Berita Desa", "Satu dua", "tiga & empat", "lima"], page.Blocks.Select(block => block.Text));
        Assert.Equal(["h1", "div", "p", "div"], page.Blocks.Select(block => block.Tag));
        Assert.Equal(1, page.Blocks[0].HeadingLevel);
    }

    [Fact]
    public void A_block_tells_the_names_around_it()
    {
        HtmlBlock block = Read("<div id='Konten'><div class='post-meta  kecil'><i class='fa fa-clock'></i> <span class='Date'>12 Mei 2026</span> oleh admin</div></div>").Blocks.Single();
        Assert.Equal("date post-meta kecil konten", block.Hint);
        Assert.Equal("12 Mei 2026 oleh admin", block.Text);
    }

    [Theory]
    [InlineData("<header><div>x</div></header>", Region.Header)]
    [InlineData("<div id='header-top'><div>x</div></div>", Region.Header)]
    [InlineData("<nav><ul><li>x</ul></nav>", Region.Navigation)]
    [InlineData("<ul class='navbar-nav'><li>x</ul>", Region.Navigation)]
    [InlineData("<div id='mainmenu'><p>x</div>", Region.Navigation)]
    [InlineData("<div class='widget widget_recent_entries'><p>x</div>", Region.Aside)]
    [InlineData("<div id='right-sidebar'><p>x</div>", Region.Aside)]
    [InlineData("<aside><p>x</aside>", Region.Aside)]
    [InlineData("<footer><p>x</footer>", Region.Footer)]
    [InlineData("<div class='footer-bottom'><p>x</div>", Region.Footer)]
    [InlineData("<div role='contentinfo'><p>x</div>", Region.Footer)]
    [InlineData("<article><header><p>x</header></article>", Region.Main)]
    [InlineData("<div class='entry-header'><p>x</div>", Region.Main)]
    [InlineData("<div class='card-footer'><p>x</div>", Region.Main)]
    [InlineData("<div class='elementor-widget elementor-widget-text'><p>x</div>", Region.Main)]
    [InlineData("<div class='widget Blog' id='Blog1'><p>x</div>", Region.Main)]
    [InlineData("<body class='has-sidebar right-sidebar'><p>x", Region.Main)]
    [InlineData("<div id='header'><div id='content'><p>x</div></div>", Region.Main)]
    [InlineData("<div class='content-sidebar-wrap'><p>x</div>", Region.Main)]
    public void Regions_follow_landmarks_and_theme_names(string html, Region expected) => Assert.Equal(expected, Read(html).Blocks.Single().Region);

    [Theory]
    [InlineData("<div style='display:none'><a href=/x>judi</a></div>")]
    [InlineData("<div style='DISPLAY : none !important'><a href=/x>judi</a></div>")]
    [InlineData("<div style='position:absolute;left:-9999px'><a href=/x>judi</a></div>")]
    [InlineData("<div style='text-indent:-9999px'><a href=/x>judi</a></div>")]
    [InlineData("<div style='height:0;width:0;overflow:hidden'><a href=/x>judi</a></div>")]
    [InlineData("<p>teks <span style='font-size:0px'><a href=/x>judi</a></span></p>")]
    [InlineData("<p style='opacity:0'><a href=/x>judi</a></p>")]
    [InlineData("<p style='visibility:hidden'><a href=/x>judi</a></p>")]
    [InlineData("<p hidden><a href=/x>judi</a></p>")]
    public void Text_taken_out_of_sight_by_inline_style_is_hidden(string html)
    {
        HtmlPage page = Read(html);
        Assert.True(page.Links.Single().IsHidden);
        Assert.True(page.Blocks.Single(block => block.Text == "judi").IsHidden);
        Assert.DoesNotContain("judi", page.VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<nav><ul class='dropdown hidden' style='display:none'><li><a href=/x>APBDes</a></ul></nav>")]
    [InlineData("<div class='hidden d-none'><a href=/x>APBDes</a></div>")]
    [InlineData("<div class='progress-bar' style='width:0%'><a href=/x>APBDes</a></div>")]
    [InlineData("<div style='margin-left:-15px;opacity:0.9;line-height:1'><a href=/x>APBDes</a></div>")]
    public void Menus_and_common_layout_are_not_hidden(string html) => Assert.False(Read(html).Links.Single().IsHidden);

    [Fact]
    public void Links_resolve_against_base_and_lose_their_fragment()
    {
        HtmlPage page = Read("<base href='https://lain.example/a/'><p>Lihat <a href='b.pdf#2' title=T>APBDes 2026</a> <a href='#x'>x</a> <a href='javascript:void(0)'>y</a>"
            + "<a href='tel:0272321'>z</a> <a href='/c?d=1&amp;e=2'><img src=i.jpg alt='Info grafik'></a>");
        Assert.Equal(
            ["https://lain.example/a/b.pdf", null, null, null, "https://lain.example/c?d=1&e=2"],
            page.Links.Select(link => link.Target?.AbsoluteUri));
        Assert.Equal("tel:0272321", page.Links[3].Href);
        Assert.Equal(("APBDes 2026", "T", 0), (page.Links[0].Text, page.Links[0].Title, page.Links[0].Block));
        Assert.Equal("Info grafik", page.Links[4].Text);
    }

    [Fact]
    public void A_link_around_a_card_reads_as_its_text_and_points_at_its_first_block()
    {
        HtmlPage page = Read("<p>awal</p><a href=/p/1><h3>Musdes 2026</h3><p>12 Mei 2026</p></a>");
        Assert.Equal("Musdes 2026 12 Mei 2026", page.Links.Single().Text);
        Assert.Equal("Musdes 2026", page.Blocks[page.Links.Single().Block].Text);
    }

    [Fact]
    public void Lazy_images_and_captions_are_read()
    {
        HtmlPage page = Read("<figure><img src='data:image/gif;base64,R0' data-src='/uploads/apbdes.jpg' alt='Baliho'><figcaption>APBDes 2026</figcaption></figure><img data-original=/x.png>");
        Assert.Equal("https://karangasri.desa.example/uploads/apbdes.jpg", page.Images[0].Source?.AbsoluteUri);
        Assert.Equal(("Baliho", "APBDes 2026"), (page.Images[0].Alt, page.Images[0].Caption));
        Assert.EndsWith("/x.png", page.Images[1].Source?.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_tables_stand_apart()
    {
        HtmlPage page = Read("<table><tr><th>No<th>Uraian<tr><td>1<td>Pendapatan <b>Desa</b><table><tr><td>dalam</table></table>");
        Assert.Equal(2, page.Tables.Length);
        Assert.Equal("dalam", page.Tables[0].Rows.Single().Single());
        Assert.Equal(["No", "Uraian"], page.Tables[1].Rows[0].AsEnumerable());
        Assert.Equal(["1", "Pendapatan Desa"], page.Tables[1].Rows[1].AsEnumerable());
    }

    [Fact]
    public void Forms_tell_fields_and_their_labels()
    {
        HtmlForm form = Read("<form method=POST action=/pengaduan class=lapor><label for=n>Nama</label><input id=n name=nama>"
            + "<label>Isi <textarea name=isi></textarea></label><select name=k><option>2026</select><input type=email placeholder='Surel'><button>Kirim</button></form>").Forms.Single();
        Assert.Equal(("/pengaduan", "post", "lapor"), (form.Action, form.Method, form.Hint));
        Assert.Equal([("text", "nama", "Nama"), ("textarea", "isi", "Isi"), ("select", "k", ""), ("email", "", "Surel")], form.Fields.Select(field => (field.Type, field.Name, field.Label)));
        Assert.Contains("Kirim", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_and_microdata_are_read()
    {
        HtmlPage page = Read("<time datetime='2026-01-05T08:00:00+07:00' class='entry-date'>5 Januari 2026</time><span itemprop=datePublished content='2026-02-01'>x</span>"
            + "<abbr class=published title='2026-03-01T00:00:00'>Maret</abbr>");
        Assert.Equal(["2026-01-05T08:00:00+07:00", "2026-02-01", "2026-03-01T00:00:00"], page.Times.Select(time => time.Value));
        Assert.Equal("5 Januari 2026", page.Times[0].Text);
    }

    [Fact]
    public void The_head_is_read()
    {
        HtmlPage page = Read("<html lang=id><head><meta name=Generator content='WordPress 6.5'><meta property=og:title content='A &amp; B'><link rel=canonical href=/x>"
            + "<link rel=alternate type=application/rss+xml href=/feed/><script type='application/ld+json'>{\"a\":1}</script><script src=/a.js></script><script>var x='<div>';</script>"
            + "<meta http-equiv=refresh content='0; url=/baru'></head><body><!-- catatan --><iframe src=https://maps.example/></iframe><svg><title>ikon</title></svg><p>isi");
        Assert.Equal("WordPress 6.5", page.Meta("generator"));
        Assert.Equal("A & B", page.Meta("og:title"));
        Assert.Equal("id", page.Language);
        Assert.EndsWith("/x", page.Canonical?.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("/feed/", page.Feeds.Single().AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("{\"a\":1}", page.JsonLd.Single());
        Assert.Contains("<div>", page.Scripts, StringComparison.Ordinal);
        Assert.EndsWith("/a.js", page.ScriptSources.Single(), StringComparison.Ordinal);
        Assert.Equal("/baru", page.Refresh);
        Assert.Equal("catatan", page.Comments.Single());
        Assert.Equal("maps.example", page.Frames.Single().Source?.Host);
        Assert.Equal("isi", page.VisibleText);
        Assert.Equal("", page.Title);
    }

    [Fact]
    public void A_script_redirect_counts_only_in_a_page_with_nearly_no_text()
    {
        Assert.Equal("https://lain.example/", Read("<script>window.location.href = \"https://lain.example/\";</script>").Refresh);
        Assert.Null(Read("<script>window.location.href = '/x';</script><p>" + new string('a', 400)).Refresh);
    }

    [Fact]
    public void What_only_readers_without_script_see_is_no_text_but_its_pictures_and_links_are_kept()
    {
        HtmlPage page = Read("<div id=root></div><noscript>You need to enable JavaScript <img src=/a.jpg><a href=/b>b</a></noscript>");
        Assert.Equal("", page.VisibleText);
        Assert.Single(page.Images);
        Assert.Single(page.Links);
    }
}
