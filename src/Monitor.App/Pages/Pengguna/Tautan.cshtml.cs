using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Reports;

namespace Monitor.App.Pages.Users;

/// <summary>Shows a link that was just made, once.</summary>
[Authorize(Policy = Policies.Users)]
public sealed class LinkModel(ShownZone zone) : PageModel
{
    public string? Link { get; private set; }

    public string? Whom { get; private set; }

    public string? Until { get; private set; }

    public void OnGet()
    {
        Link = TempData[OneTimeLink.Link] as string;
        Whom = TempData[OneTimeLink.Whom] as string;
        Until = long.TryParse(TempData[OneTimeLink.Until] as string, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks)
            ? Indonesian.DateAndTime(new DateTimeOffset(ticks, TimeSpan.Zero), zone.Zone)
            : null;
    }
}
