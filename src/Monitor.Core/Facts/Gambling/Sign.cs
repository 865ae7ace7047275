using Monitor.Core.Snapshots;

namespace Monitor.Core.Facts.Gambling;

/// <summary>One piece of weighted evidence.</summary>
/// <param name="Decides">The sign shows that the site as a whole is not the village's any more.</param>
internal sealed record Sign(double Weight, string Quote, PageSnapshot Page, bool Decides = false)
{
    /// <summary>Evidence under the address that was asked for: the page may have led to a host nobody should be sent to.</summary>
    public Evidence ToEvidence() => EvidenceFrom.Page(Page, Quote) with { Url = Page.Request.Url };
}

/// <summary>The weights; from the study of attack kits, alert at five.</summary>
internal static class SignWeight
{
    public const double Alert = 5;
    public const double Title = 5;
    public const double Description = 3;
    public const double Heading = 3;
    public const double ManyAnchors = 5;
    public const double FewAnchors = 2;
    public const double Hidden = 5;
    public const double ForeignScript = 5;
    public const double HeadLink = 3;
    public const double Density = 4;
    public const double Advert = 5;
    public const double Terms = 3;
    public const double Sitemap = 4;
    public const double Cloaking = 6;
    public const double StrayRedirect = 4;
    public const double Redirect = 6;
    public const double ScriptLeads = 5;
}
