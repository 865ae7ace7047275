using Monitor.Core.Snapshots;
using Monitor.Gather.Crawl;

namespace Monitor.Gather.Tests.Crawl;

public sealed class ListedFilesTests
{
    private static readonly Uri Listing = new("https://karangasri.test/api/daftar");

    [Fact]
    public void Files_and_drives_of_a_listing_are_found_with_their_titles()
    {
        IReadOnlyList<FoundLink> files = ListedFiles.In(
            """{"data":[{"nama":"APBDes 2026","isi":{"berkas":"\/desa\/a.pdf"}},{"judul":"LPPD","url":"https://drive.google.com/file/d/1a/view"},{"judul":"Halaman","url":"/berita/1"}]}""", Listing);
        Assert.Equal([("https://karangasri.test/desa/a.pdf", "APBDes 2026"), ("https://drive.google.com/file/d/1a/view", "LPPD")], files.Select(file => (file.Target.AbsoluteUri, file.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2")]
    [InlineData("<html></html>")]
    [InlineData("{\"isi\":\"JVBERi0xLjQK/a b.pdf\"}")]
    public void A_broken_listing_leads_nowhere(string text) => Assert.Empty(ListedFiles.In(text, Listing));

    [Theory]
    [InlineData("APBDes 2026", "/f/a.pdf", 2026)]
    [InlineData("Unduh", "/f/RPJMDes_2020-2026.pdf", 2026)]
    [InlineData("Unduh", "/2025/01/scan.pdf", 0)]
    [InlineData("Nomor 120260", "/f/20260115.pdf", 0)]
    public void The_newest_year_of_a_link_is_told(string text, string path, int year) =>
        Assert.Equal(year, LinkPriority.Year(new FoundLink(new Uri(Listing, path), text)));
}
