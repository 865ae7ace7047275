using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Edge;

/// <summary>What sites answer that are no longer, or not yet, a village's site.</summary>
internal static class EdgePages
{
    private const string Mark = "<small>DATA CONTOH</small>";

    /// <summary>The answer of a site as a whole; null when its pages work.</summary>
    public static Answer? For(Persona persona, SiteRequest request) => persona.Condition switch
    {
        Condition.GamblingTakeover => GamblingPages.Takeover(persona, request),
        Condition.RedirectTakeover => Redirected(persona, request),
        Condition.CloakedTakeover => ComesFromSearch(request) ? Answer.Redirect($"https://{SpecialTexts.GamblingHost}/?ref=1") : null,
        Condition.Defaced => Answer.Html($"<html><head><title>Hacked by CyberUmpama Team</title></head><body style=\"background:#000;color:#0f0;text-align:center\"><h1>Hacked by CyberUmpama Team</h1><p>Your security is low. Touched by ./Semu_404. Greetz to all members.</p>{Mark}</body></html>"),
        Condition.Parked => request.Path == "/" ? Parked(persona) : Answer.Html($"<html><head><title>{persona.Host}</title></head><body><p>This domain is for sale.</p>{Mark}</body></html>"),
        Condition.Suspended => Suspended(persona, request),
        Condition.DefaultPage => Default(persona, request),
        Condition.CmsBroken => Broken(persona),
        Condition.Forbidden => IsVisitor(request) ? null : Answer.Html($"<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center>{Mark}</body></html>", 403),
        Condition.LoginWall => Login(persona, request),
        Condition.ServerError => Answer.Html(persona.Host.Length % 2 == 0
            ? $"<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center>{Mark}</body></html>"
            : $"<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>openresty</center>{Mark}</body></html>", persona.Host.Length % 2 == 0 ? 503 : 502),
        Condition.RedirectElsewhere => Answer.Redirect($"https://blog-{RosterBuilder.Label(persona.Entity.Name)}.blogrekaan.example/", 301),
        _ => null,
    };

    private static bool ComesFromSearch(SiteRequest request) =>
        request.Referer.Contains("google.", StringComparison.OrdinalIgnoreCase)
        || request.Referer.Contains("bing.", StringComparison.OrdinalIgnoreCase)
        || request.UserAgent.Contains("Googlebot", StringComparison.OrdinalIgnoreCase);

    private static bool IsVisitor(SiteRequest request)
    {
        string agent = request.UserAgent;
        return agent.StartsWith("Mozilla/", StringComparison.Ordinal)
            && (agent.Contains("Chrome/", StringComparison.Ordinal) || agent.Contains("Firefox/", StringComparison.Ordinal) || agent.Contains("Safari/", StringComparison.Ordinal))
            && !agent.Contains("Headless", StringComparison.Ordinal)
            && !agent.Contains("+http", StringComparison.Ordinal)
            && !agent.Contains("bot", StringComparison.OrdinalIgnoreCase)
            && !agent.Contains("monitor", StringComparison.OrdinalIgnoreCase);
    }

    private static Answer Redirected(Persona persona, SiteRequest request)
    {
        string target = $"https://{SpecialTexts.GamblingHost}/";
        return (persona.Host[0] % 3) switch
        {
            0 => Answer.Html($"<html><head><title>Loading</title><meta http-equiv=\"refresh\" content=\"0; url={target}\"></head><body>{Mark}</body></html>"),
            1 => Answer.Html($"<html><head><title></title></head><body><script>window.location.replace('{target}');</script>{Mark}</body></html>"),
            _ => Answer.Redirect(target + request.Path.TrimStart('/')),
        };
    }

    private static Answer Parked(Persona persona) => Answer.Html(
        $"<html><head><title>{persona.Host} - domain parked</title><script src=\"https://iklan.parkir.example/caf.js\"></script></head><body><h1>{persona.Host}</h1><p>{(persona.Host.Length % 2 == 0 ? "This domain is for sale. Buy this domain." : "Domain ini telah terdaftar dan diparkir oleh pendaftar.")}</p><p>Related links: Hosting, Asuransi, Pinjaman</p>{Mark}</body></html>");

    private static Answer Suspended(Persona persona, SiteRequest request)
    {
        if (persona.Host.Length % 2 == 0 && request.Path != "/cgi-sys/suspendedpage.cgi")
        {
            return Answer.Redirect("/cgi-sys/suspendedpage.cgi");
        }

        return Answer.Html($"<html><head><title>Account Suspended</title></head><body><h1>Account Suspended</h1><p>This Account has been suspended. <a href=\"mailto:billing@hosting.example\">Contact your hosting provider</a> for more information.</p>{Mark}</body></html>");
    }

    private static Answer Default(Persona persona, SiteRequest request)
    {
        if (request.Path != "/")
        {
            return Answer.Html($"<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p>{Mark}</body></html>", 404);
        }

        return Answer.Html((persona.Host[1] % 3) switch
        {
            0 => $"<html><head><title>Apache2 Ubuntu Default Page: It works</title></head><body><h1>Apache2 Ubuntu Default Page</h1><p>It works! This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems. Configuration overview: /etc/apache2/</p>{Mark}</body></html>",
            1 => $"<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>{Mark}</body></html>",
            _ => $"<html><head><title>Index of /</title></head><body><h1>Index of /</h1><ul><li><a href=\"cgi-bin/\">cgi-bin/</a></li></ul><address>LiteSpeed Web Server at {persona.Host} Port 80</address>{Mark}</body></html>",
        });
    }

    private static Answer Broken(Persona persona) => (persona.Host[2] % 3) switch
    {
        0 => Answer.Html($"<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1>{Mark}</body></html>", 500),
        1 => Answer.Html($"<html><head><title>Database Error</title></head><body><div id=\"container\"><h1>A Database Error Occurred</h1><p>Unable to connect to your database server using the provided settings.</p><p>Filename: core/Loader.php</p></div>{Mark}</body></html>", 500),
        _ => Answer.Html($"<b>Fatal error</b>: Uncaught PDOException: SQLSTATE[HY000] [1045] Access denied in <b>/home/situs/public_html/vendor/koneksi.php</b> on line <b>41</b><br>{Mark}"),
    };

    private static Answer Login(Persona persona, SiteRequest request) => request.Path == "/login"
        ? Answer.Html($"<html><head><title>Login - Sistem Informasi {persona.Entity.FullName}</title></head><body><form method=\"post\" action=\"/login\"><label>Nama pengguna <input type=\"text\" name=\"username\"></label><label>Kata sandi <input type=\"password\" name=\"password\"></label><button>Masuk</button></form>{Mark}</body></html>")
        : Answer.Redirect("/login");
}
