using System.Text;
using Monitor.Core.Facts.Html;

namespace Monitor.Core.Tests.Html;

/// <summary>Input that made the library overflow the stack or run for tens of seconds. Every case must come back; a test run that ends is the proof.</summary>
public sealed class HtmlReaderHostileTests
{
    private static readonly Uri Page = new("https://desa.example/");

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<i>", 20_000)]
    [InlineData("<b><i><font>x", 7_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<span><a href=x>", 20_000)]
    [InlineData("<DIV CLASS=a>", 800)]
    public void Nesting_beyond_the_cap_is_unreadable_and_never_an_empty_page(string piece, int times) =>
        Assert.Null(HtmlReader.Read(Repeat(piece, times), Page));

    [Theory]
    [InlineData("<p>x", 20_000)]
    [InlineData("<li><a href='/x'>y</p>", 60_000)]
    [InlineData("<dt>a<dd>b", 5_000)]
    [InlineData("<tr><td>a<td>b", 5_000)]
    [InlineData("<", 500_000)]
    [InlineData("&amp", 500_000)]
    [InlineData("&", 500_000)]
    [InlineData("</div>", 300_000)]
    [InlineData("<!-- ", 200_000)]
    [InlineData("<script>", 100_000)]
    [InlineData("<a href='", 100_000)]
    public void Sloppy_or_hostile_flat_input_comes_back(string piece, int times)
    {
        HtmlPage? page = HtmlReader.Read(Repeat(piece, times), Page);
        Assert.True(page is null || page.Url == Page);
    }

    [Fact]
    public void Tens_of_thousands_of_attributes_come_back()
    {
        string html = "<body><div " + string.Join(' ', Enumerable.Range(0, 50_000).Select(i => $"a{i}=1")) + ">isi desa</div>";
        Assert.Equal("isi desa", HtmlReader.Read(html, Page)?.VisibleText);
    }

    [Fact]
    public void A_page_longer_than_the_cap_is_refused() => Assert.Null(HtmlReader.Read(new string('x', HtmlReader.MaxLength + 1), Page));

    [Fact]
    public void A_page_of_too_many_elements_is_read_as_far_as_the_cap()
    {
        HtmlPage? page = HtmlReader.Read("<body>" + Repeat("<p>kegiatan desa</p>", HtmlReader.MaxElements + 500) + Repeat("<div>", 900), Page);
        Assert.Equal(HtmlReader.MaxElements - 1, page?.Blocks.Length);
    }

    [Fact]
    public void Unclosed_paragraphs_of_a_hand_made_page_are_no_nesting()
    {
        HtmlPage? page = HtmlReader.Read(Repeat("<p>kegiatan desa\n", 900), Page);
        Assert.Equal(900, page?.Blocks.Length);
    }

    [Fact]
    public void Tags_inside_scripts_and_comments_do_not_nest() =>
        Assert.NotNull(HtmlReader.Read("<script>" + Repeat("'<div>'+", 900) + "</script><!--" + Repeat("<div>", 900) + "--><p>isi", Page));

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
