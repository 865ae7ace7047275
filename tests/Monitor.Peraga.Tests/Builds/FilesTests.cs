using System.IO.Compression;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Tests.Builds;

public sealed class FilesTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    private IEnumerable<(Site Site, SiteDocument Document)> All(DocumentForm form) =>
        peraga.Readable.SelectMany(site => site.Model.Documents.Where(document => document.Form == form).Select(document => (site, document)));

    [Theory]
    [InlineData((int)DocumentForm.Pdf, "%PDF-")]
    [InlineData((int)DocumentForm.ScanPdf, "%PDF-")]
    [InlineData((int)DocumentForm.Docx, "PK")]
    [InlineData((int)DocumentForm.Xlsx, "PK")]
    [InlineData((int)DocumentForm.Poster, "PNG")]
    public void File_is_what_its_name_says_and_of_a_real_size(int form, string signature)
    {
        foreach ((Site site, SiteDocument document) in All((DocumentForm)form).Take(25))
        {
            Answer answer = peraga.Ask(site, site.Build.FilePath(site.Model, document));
            Assert.Equal(200, answer.Status);
            Assert.Contains(signature, Encoding.Latin1.GetString(answer.Body, 0, 8), StringComparison.Ordinal);
            Assert.True(answer.Body.Length > 20_000, $"{document.FileName} {answer.Body.Length}");
        }
    }

    [OcrFact]
    public void A_poster_is_legible_and_names_document_and_year()
    {
        (Site site, SiteDocument document) = All(DocumentForm.Poster).First(one => one.Document.Type == DocumentType.Apbdes);
        string text = OcrFactAttribute.Read(peraga.Ask(site, site.Build.FilePath(site.Model, document)).Body);
        Assert.Contains("PENDAPATAN", text, StringComparison.Ordinal);
        Assert.Contains($"ANGGARAN {document.Years.To}", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_holds_no_text_of_its_own()
    {
        (Site site, SiteDocument document) = All(DocumentForm.ScanPdf).First();
        string file = Encoding.Latin1.GetString(peraga.Ask(site, site.Build.FilePath(site.Model, document)).Body);
        Assert.DoesNotContain("Tj", file.Split("endstream")[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("/Resources << /Font", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_pdf_names_year_and_village()
    {
        (Site site, SiteDocument document) = All(DocumentForm.Pdf).First(one => one.Document.Type == DocumentType.Apbdes);
        string text = Encoding.Latin1.GetString(peraga.Ask(site, site.Build.FilePath(site.Model, document)).Body);
        Assert.Contains($"TAHUN ANGGARAN {document.Years.To}", text, StringComparison.Ordinal);
        Assert.Contains(site.Persona.Entity.Name, text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Office_files_open_as_zip_with_their_main_part()
    {
        (Site site, SiteDocument document) = All(DocumentForm.Xlsx).First();
        using var zip = new ZipArchive(new MemoryStream(peraga.Ask(site, site.Build.FilePath(site.Model, document)).Body));
        Assert.NotNull(zip.GetEntry("[Content_Types].xml"));
        Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public void Dead_links_are_dead_and_false_files_are_pages()
    {
        foreach ((Site site, SiteDocument document) in All(DocumentForm.DeadLink).Where(one => !one.Site.Persona.Has(Trait.SoftNotFound) && one.Site.Persona.Build != BuildKind.SinglePage))
        {
            Assert.Equal(404, peraga.Ask(site, site.Build.FilePath(site.Model, document)).Status);
        }

        foreach ((Site site, SiteDocument document) in All(DocumentForm.HtmlAsPdf))
        {
            Assert.StartsWith("<html>", peraga.Text(site, site.Build.FilePath(site.Model, document)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void File_host_shows_the_public_and_asks_for_access_to_the_private()
    {
        (Site site, SiteDocument shared) = All(DocumentForm.Drive).First();
        Answer open = OnDrive(Sections.DriveLink(site.Model, shared));
        Assert.Equal(200, open.Status);
        Assert.Contains(shared.FileName, Encoding.UTF8.GetString(open.Body), StringComparison.Ordinal);
        foreach ((Site owner, SiteDocument hidden) in All(DocumentForm.PrivateDrive))
        {
            Answer closed = OnDrive(Sections.DriveLink(owner.Model, hidden));
            Assert.True(closed.Status == 403 || closed.Location!.StartsWith("https://accounts.google.com/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Budget_on_a_page_closes_to_zero()
    {
        foreach ((Site site, SiteDocument document) in All(DocumentForm.Page))
        {
            var rows = FileLines.Budget(site.Model, document).ToDictionary(row => row.Account, row => row.Budget, StringComparer.Ordinal);
            Assert.Equal(rows["4"] + rows["6.1"], rows["5"]);
            Assert.Equal(rows["5"], rows["5.1"] + rows["5.2"] + rows["5.3"] + rows["5.4"] + rows["5.5"]);
        }
    }

    [Fact]
    public void No_two_documents_of_a_site_share_an_address()
    {
        foreach (Site site in peraga.Readable)
        {
            List<string> paths = [.. site.Model.Documents.Where(document => document.IsFile).Select(document => site.Build.FilePath(site.Model, document))];
            Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        }
    }

    private Answer OnDrive(string url)
    {
        var address = new Uri(url);
        return peraga.Server.Directory.Answer(new SiteRequest(address.Host, address.AbsolutePath, address.Query, "GET", true, PeragaFixture.Browser, "", ""));
    }
}
