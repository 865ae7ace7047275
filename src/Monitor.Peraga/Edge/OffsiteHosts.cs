using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga.Edge;

/// <summary>Hosts outside the zone that links and redirects lead to, simulated so that they look like the real ones.</summary>
internal sealed class OffsiteHosts(IReadOnlyDictionary<string, Site> byDriveCode, DateOnly today)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "drive.google.com", "docs.google.com", "accounts.google.com", "drive.usercontent.google.com", "www.lapor.go.id", "lapor.go.id",
        RosterBuilder.LaporHost, SpecialTexts.GamblingHost, "drive." + RosterBuilder.Zone, ChannelTruth.Youtube,
    };

    public static bool Knows(string host) =>
        Known.Contains(host) || host.EndsWith("." + SpecialTexts.GamblingHost, StringComparison.OrdinalIgnoreCase) || host.EndsWith(".blogrekaan.example", StringComparison.OrdinalIgnoreCase);

    public Answer Answer(SiteRequest request)
    {
        string host = request.Host;
        if (host.EndsWith(SpecialTexts.GamblingHost, StringComparison.OrdinalIgnoreCase))
        {
            return GamblingPages.Host(request);
        }

        if (host.EndsWith(".blogrekaan.example", StringComparison.OrdinalIgnoreCase))
        {
            return Builds.Answer.Html("<html><head><title>Catatan Perjalanan</title></head><body><h1>Catatan Perjalanan</h1><p>Blog pribadi tentang kuliner dan tempat wisata.</p><small>DATA CONTOH</small></body></html>");
        }

        if (host == ChannelTruth.Youtube)
        {
            return YoutubePages.Answer(request, today);
        }

        if (host == RosterBuilder.LaporHost && request.Path == new Uri(ChannelTruth.OldPortal).AbsolutePath)
        {
            return Builds.Answer.Html("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><small>DATA CONTOH</small></body></html>", 404);
        }

        return host.Contains("lapor", StringComparison.OrdinalIgnoreCase)
            ? Builds.Answer.Html("<html><head><title>Layanan Aspirasi dan Pengaduan</title></head><body><h1>Sampaikan laporan Anda</h1><p>Layanan pengaduan rakyat secara daring.</p><small>DATA CONTOH</small></body></html>")
            : Drive(request);
    }

    private Answer Drive(SiteRequest request)
    {
        if (request.Host.StartsWith("accounts.", StringComparison.OrdinalIgnoreCase))
        {
            return Builds.Answer.Html("<html><head><title>Login - Akun Google</title></head><body><h1>Login</h1><p>Lanjutkan ke Google Drive</p><form method=\"post\" action=\"/signin\"><input type=\"email\" name=\"identifier\"></form><small>DATA CONTOH</small></body></html>");
        }

        string id = request.Path.StartsWith("/file/d/", StringComparison.Ordinal) ? request.Path.Split('/')[3] : request.Parameter("id");
        if (Find(id) is not ({ } site, { } document))
        {
            return Builds.Answer.Html("<html><head><title>Google Drive - Halaman Tidak Ditemukan</title></head><body><p>Maaf, file yang Anda minta tidak ada.</p><small>DATA CONTOH</small></body></html>", 404);
        }

        if (document.Form == DocumentForm.PrivateDrive)
        {
            string here = Uri.EscapeDataString("https://drive.google.com" + request.Path);
            return document.Number % 2 == 0
                ? Builds.Answer.Redirect($"https://accounts.google.com/ServiceLogin?service=wise&continue={here}")
                : Builds.Answer.Html("<html><head><title>Google Drive: Akses Ditolak</title></head><body><h1>Anda memerlukan akses</h1><p>Minta akses, atau beralihlah ke akun yang memiliki akses.</p><small>DATA CONTOH</small></body></html>", 403);
        }

        return request.Path.StartsWith("/file/d/", StringComparison.Ordinal)
            ? Builds.Answer.Html($"<html><head><title>{document.FileName} - Google Drive</title><meta property=\"og:title\" content=\"{document.FileName}\"><meta property=\"og:site_name\" content=\"Google Docs\"></head><body><div id=\"drive-viewer\">{document.FileName}</div><a href=\"https://drive.google.com/uc?export=download&amp;id={id}\">Download</a><small>DATA CONTOH</small></body></html>")
            : FileServer.Serve(site.Model, document);
    }

    // 1uC99010120031n05xQz…: letter of access, C, the entity's digits, n, the number of the document.
    private (Site? Site, SiteDocument? Document) Find(string id)
    {
        int number = id.IndexOf('n', StringComparison.Ordinal);
        if (!id.StartsWith('1') || number < 4 || number + 3 > id.Length || !byDriveCode.TryGetValue(id[3..number], out Site? site)
            || !int.TryParse(id.AsSpan(number + 1, 2), out int index))
        {
            return (null, null);
        }

        return (site, site.Model.Documents.FirstOrDefault(document => document.Number == index));
    }
}
