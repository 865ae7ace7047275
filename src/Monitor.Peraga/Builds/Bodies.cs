using Monitor.Core.Facts;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>The text of an article without its header: what the author typed into the editor.</summary>
internal static class Bodies
{
    public static string Of(SiteModel site, Article article, SiteBuild build)
    {
        var html = new Markup();
        switch (article.Kind)
        {
            case ArticleKind.AntiGambling:
                Paragraphs(html, SpecialTexts.AntiGambling(site));
                break;
            case ArticleKind.NikTable:
            case ArticleKind.MaskedNik:
                html.Append(SpecialTexts.Recipients(site, article));
                break;
            case ArticleKind.Explainer:
                Paragraphs(html, SpecialTexts.Explainer(article.Title));
                break;
            case ArticleKind.Draft:
                html.Append("<h3>RANCANGAN PERATURAN DESA NOMOR 00 TAHUN ").Append($"{site.AsOf.Year}").Append("</h3><p>Rancangan ini masih dibahas bersama BPD dan belum ditetapkan.</p>");
                html.Append(Figures(site, null));
                break;
            case ArticleKind.Figures when article.Document is { } figures:
                html.Append("<p>Berikut kami sampaikan ").Append(figures.Title).Append(" ").Append(site.Entity.FullName).Append(" kepada seluruh warga.</p>");
                html.Append(Figures(site, figures));
                html.Append("<p>Pelaksana kegiatan: ").Append(site.Officials[^1].Name).Append(". Warga dapat menyampaikan masukan melalui kantor desa.</p>");
                break;
            case ArticleKind.Attachment when article.Document is { } attached:
                html.Append("<p>Pemerintah ").Append(site.Entity.FullName).Append(" mengumumkan ").Append(attached.Title).Append(". Dokumen selengkapnya dapat diunduh ");
                html.Append(Sections.DocumentLink(site, build, attached, "di sini")).Append(".</p>");
                break;
            case ArticleKind.Sample:
                Paragraphs(html, site.Persona.Condition == Condition.Template ? Prose.Sample : ["Selamat datang di WordPress. Ini adalah pos pertama Anda. Sunting atau hapus, kemudian mulai menulis!"]);
                break;
            default:
                Paragraphs(html, Prose.Article(site, article));
                break;
        }

        if (site.Has(Trait.InjectedGambling) && article.Number == 2)
        {
            html.Append(SpecialTexts.Injection(site));
        }

        return html.ToString();
    }

    /// <summary>A budget or its realisation as a table.</summary>
    public static string Figures(SiteModel site, SiteDocument? document)
    {
        bool report = document?.Type.StartsWith("realisasi", StringComparison.Ordinal) == true;
        var table = new Markup("<table class=\"table table-bordered\"><tr><th>Kode</th><th>Uraian</th><th>Anggaran</th>");
        table.Append(report ? "<th>Realisasi</th></tr>" : "</tr>");
        foreach ((string account, string name, long budget, long realised) in FileLines.Budget(site, document))
        {
            table.Append("<tr><td>").Append(account).Append("</td><td>").Append(name).Append("</td><td>").Append(FileLines.Rupiah(budget)).Append("</td>");
            table.Append(report ? $"<td>{FileLines.Rupiah(realised)}</td></tr>\n" : "</tr>\n");
        }

        return table.Append("</table>").ToString();
    }

    private static void Paragraphs(Markup html, IEnumerable<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            html.Append("<p>").Append(paragraph).Append("</p>\n");
        }
    }
}
