using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.App.Pages;

/// <summary>The few pieces of markup every page shares: word with sign, band, link to an address.</summary>
public static class Markup
{
    private const int LongestContact = 80;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>Sign and word; colour last.</summary>
    public static IHtmlContent State(StateWord word, string? text = null) =>
        new HtmlString($"<span class=\"k k-{word.Id}\">{SignOf(word.Sign)}{Encoder.Encode(text ?? word.Word)}</span>");

    public static IHtmlContent State(Activity activity) => State(Vocabulary.Of(activity));

    public static IHtmlContent Sign(string id) => new HtmlString(SignOf(id));

    /// <summary>The band's name on the blue ramp.</summary>
    public static IHtmlContent Band(Methodology methodology, string name)
    {
        int index = methodology.Bands.OrderByDescending(band => band.From).TakeWhile(band => band.Name != name).Count();
        return new HtmlString($"<span class=\"p p{Math.Min(index, 4)}\">{Encoder.Encode(name)}</span>");
    }

    /// <summary>A link to a monitored address; plain text when the entity is under suspicion, the scheme is not the web's, or a number was masked in it.</summary>
    public static IHtmlContent Address(Uri url, bool asLink)
    {
        string text = Encoder.Encode(Shown(url));
        return asLink && url.Scheme is "http" or "https" && PersonalAddresses.Show(url) == url.AbsoluteUri
            ? new HtmlString($"<a href=\"{Encoder.Encode(url.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow external\">{text}</a>")
            : new HtmlString($"<span class=\"mono\">{text}</span>");
    }

    /// <summary>A contact as the site shows it: numbers and mail addresses can be used at once, unless the entity is under suspicion.</summary>
    public static IHtmlContent Contact(string value, bool asLink)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
        {
            return Address(url, asLink);
        }

        string? scheme = value.StartsWith('+') ? "tel:" : value.Contains('@', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal) ? "mailto:" : null;
        return asLink && scheme is not null && value.Length < LongestContact
            ? new HtmlString($"<a href=\"{scheme}{Encoder.Encode(value)}\">{Encoder.Encode(value)}</a>")
            : new HtmlString(Encoder.Encode(value));
    }

    /// <summary>The address as people read it, personal numbers masked, cut to a length that does not burst a page.</summary>
    public static string Shown(Uri url)
    {
        const int longest = 160;
        string text = PersonalAddresses.Show(url);
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    private static string SignOf(string id) => $"<svg class=\"t\" aria-hidden=\"true\"><use href=\"#t-{id}\"/></svg>";
}
