using Monitor.Peraga.Content;
using Monitor.Peraga.Files;

namespace Monitor.Peraga.Builds;

/// <summary>Files of a site, made when they are asked for.</summary>
internal static class FileServer
{
    // A year and the first accounts of a budget below the title; to recognise a full page would only cost more.
    private const int ScannedLines = 6;

    public static Answer? Find(SiteBuild build, SiteModel site, string path)
    {
        foreach (SiteDocument document in site.Documents)
        {
            if ((document.IsFile || document.Form == DocumentForm.Poster) && string.Equals(build.FilePath(site, document), path, StringComparison.Ordinal))
            {
                return Serve(site, document);
            }
        }

        foreach (Article article in site.Articles)
        {
            if (string.Equals(build.ImagePath(site, article), path, StringComparison.Ordinal))
            {
                return Stamped(new Answer(200, path.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "image/png", PngImage.Draw(article.Seed)), article.When);
            }
        }

        return path.EndsWith(".png", StringComparison.Ordinal) || path.EndsWith("favicon.ico", StringComparison.Ordinal)
            ? path.Contains("logo", StringComparison.Ordinal) || path.Contains("favicon", StringComparison.Ordinal) ? new Answer(200, "image/png", PngImage.Draw(site.Seed, 64, 64)) : null
            : path.EndsWith(".css", StringComparison.Ordinal) ? new Answer(200, "text/css; charset=utf-8", Css) : null;
    }

    /// <summary>The file itself, wherever it is kept.</summary>
    public static Answer Serve(SiteModel site, SiteDocument document)
    {
        ulong seed = site.Seed ^ ((ulong)document.Number * 7919);
        string heading = $"{document.Title} - {site.Entity.FullName}, {site.Place}";
        IEnumerable<string> lines = FileLines.Of(site, document);
        Answer answer = document.Form switch
        {
            DocumentForm.ScanPdf => new Answer(200, "application/pdf", PdfFile.Scan(lines.Take(ScannedLines).Prepend(heading), seed)),
            DocumentForm.Docx => new Answer(200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", OfficeFile.Document(heading, lines)),
            DocumentForm.Xlsx => new Answer(200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OfficeFile.Sheet(heading, lines)),
            DocumentForm.Poster => new Answer(200, "image/png", PngImage.Poster(lines.Take(ScannedLines).Prepend(heading), seed)),
            DocumentForm.HtmlAsPdf => Answer.Html("<html><head><title>Login</title></head><body><p>Sesi Anda telah berakhir. Silakan masuk kembali.</p><small>DATA CONTOH</small></body></html>"),
            _ => new Answer(200, "application/pdf", PdfFile.Text(heading, lines, seed)),
        };
        return Stamped(answer, document.Uploaded);
    }

    private static byte[] Css { get; } = "body{font-family:sans-serif;margin:0}nav li{display:inline;margin-right:1em}aside{font-size:small}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:2px 6px}"u8.ToArray();

    private static Answer Stamped(Answer answer, DateTime when) => answer with { LastModified = new DateTimeOffset(when, TimeSpan.FromHours(7)) };
}
