using System.Net;
using System.Net.Http;

namespace Monitor.Gather.Http;

/// <summary>The cookies of one site in one run; asked from several threads.</summary>
internal sealed class SiteCookies
{
    private const int MostInOneAnswer = 20;
    private readonly CookieContainer cookies = new();

    /// <summary>What an answer sets, twenty at most.</summary>
    public static IEnumerable<SetCookie> In(Uri url, HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Set-Cookie", out var values) ? values.Take(MostInOneAnswer).Select(value => new SetCookie(url, value)) : [];

    public void Take(SetCookie cookie)
    {
        try
        {
            lock (cookies)
            {
                cookies.SetCookies(cookie.From, cookie.Value);
            }
        }
        catch (CookieException)
        {
            // A cookie .NET cannot read is one the site has to do without.
        }
    }

    /// <summary>The Cookie header of a request; empty when there is none to send.</summary>
    public string Header(Uri url)
    {
        lock (cookies)
        {
            return cookies.GetCookieHeader(url);
        }
    }
}
