using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Users;

/// <summary>Carries a new link over the redirect to the page that shows it once, in a protected cookie and nowhere else.</summary>
internal static class OneTimeLink
{
    internal const string Link = "tautan";
    internal const string Whom = "untuk";
    internal const string Until = "sampai";

    internal static RedirectResult Show(PageModel page, Offer offer)
    {
        if (offer.Token is { } token)
        {
            page.TempData[Link] = $"{page.Request.Scheme}://{page.Request.Host}/undangan/{token}";
            page.TempData[Whom] = offer.Invitation.FullName;
            page.TempData[Until] = offer.Invitation.ExpiresAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new RedirectResult("/pengguna/tautan");
    }
}
