using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds a form that really posts a complaint: not one for comments, news letters, searches, log-ins or information requests,
/// and not one that only composes a WhatsApp text.</summary>
internal sealed class ComplaintForms(Kamus kamus)
{
    private readonly Phrases complaint = new(kamus, "kanal.aduan");
    private readonly Phrases other = new(kamus, "kanal.formulir-lain");
    private readonly Phrases registrations = new(kamus, "kanal.formulir-lapor-lain");
    private readonly Phrases otherNames = new(kamus, "kanal.formulir-lain-nama");
    private readonly Phrases commentFields = new(kamus, "kanal.bidang-komentar");
    private readonly ImmutableArray<string> outside = kamus.Words("kanal.formulir-luar");
    private readonly ImmutableArray<string> senders = kamus.Words("kanal.formulir-pengirim");

    public Channel? Find(PageReading page) => OwnForm(page) ?? OutsideForm(page);

    private Channel? OwnForm(PageReading page)
    {
        foreach (HtmlForm form in page.Html.Forms)
        {
            bool hasText = form.Fields.Any(field => field.Type == "textarea");
            bool needsLogin = form.Fields.Any(field => field.Type == "password");
            if (!hasText || needsLogin || IsOther(form) || !IsComplaint(page, form) || !Posts(page.Html, form))
            {
                continue;
            }

            string quote = form.Text.Length > 0 ? form.Text : string.Join(", ", form.Fields.Select(field => field.Label.Length > 0 ? field.Label : field.Name));
            return new Channel(page.Url.AbsoluteUri, page.Quote(quote));
        }

        return null;
    }

    private bool IsOther(HtmlForm form) =>
        otherNames.In(form.Hint) || otherNames.In(form.Action) || form.Fields.Any(field => commentFields.In(field.Name))
        || (other.In(form.Text) && !complaint.In(form.Text));

    private bool IsComplaint(PageReading page, HtmlForm form)
    {
        string heading = Heading(page.Html, form);
        if (registrations.In(heading) || registrations.In(form.Action))
        {
            return false;
        }

        if (complaint.In(form.Text) || complaint.In(form.Hint) || complaint.In(form.Action) || form.Fields.Any(field => complaint.In(field.Name) || complaint.In(field.Label)))
        {
            return true;
        }

        return complaint.In(heading) && !other.In(heading);
    }

    // The heading above the form, else the page's own subject: its last part of the address and its title.
    private static string Heading(HtmlPage html, HtmlForm form)
    {
        int last = Math.Min(form.Block, html.Blocks.Length);
        for (int i = last - 1; i >= 0 && i >= last - 12; i--)
        {
            if (html.Blocks[i].HeadingLevel > 0)
            {
                return html.Blocks[i].Text;
            }
        }

        string segment = html.Url.Segments[^1].Trim('/');
        return segment.Length is > 0 and < 60 ? segment + " " + html.Title : "";
    }

    private bool Posts(HtmlPage html, HtmlForm form)
    {
        string action = form.Action.Trim();
        bool leadsNowhere = action.StartsWith('#') || action.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        bool elsewhere = action.Length > 0 && ChatLink.Of(action).Kind != ChatLinkKind.None || action.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (elsewhere)
        {
            return false;
        }

        bool byScript = ScriptPosts(html.Scripts) || html.ScriptSources.Any(source => senders.Any(sender => source.Contains(sender, StringComparison.OrdinalIgnoreCase)));
        if (action.Length == 0 || leadsNowhere)
        {
            return byScript || (!leadsNowhere && form.Method == "post" && !Composes(html.Scripts));
        }

        return form.Method == "post" || byScript;
    }

    // A script that takes what was written into the address of a chat; a chat button beside the form takes nothing.
    private static bool Composes(string scripts)
    {
        string[] takes = [".value", ".val(", "FormData", "encodeURIComponent"];
        bool chats = scripts.Contains("whatsapp.com/send", StringComparison.OrdinalIgnoreCase) || scripts.Contains("wa.me/", StringComparison.OrdinalIgnoreCase);
        return chats && takes.Any(word => scripts.Contains(word, StringComparison.Ordinal));
    }

    private static bool ScriptPosts(string scripts)
    {
        string[] calls = ["$.post(", "jQuery.post(", "axios.post(", "axios({"];
        bool sends = scripts.Contains("fetch(", StringComparison.Ordinal) || scripts.Contains("$.ajax(", StringComparison.Ordinal)
            || scripts.Contains("jQuery.ajax(", StringComparison.Ordinal) || scripts.Contains("XMLHttpRequest", StringComparison.Ordinal);
        bool byPost = scripts.Contains("'POST'", StringComparison.OrdinalIgnoreCase) || scripts.Contains("\"POST\"", StringComparison.OrdinalIgnoreCase);
        return calls.Any(call => scripts.Contains(call, StringComparison.Ordinal)) || (sends && byPost);
    }

    // Google and the like: embedded on a page about complaints, or linked with words that say so.
    private Channel? OutsideForm(PageReading page)
    {
        foreach (HtmlLink link in page.Html.Links)
        {
            if (link.Target is { } target && IsOutside(target) && complaint.In(link.Text + " " + link.Title) && !other.In(link.Text))
            {
                return new Channel(target.AbsoluteUri, page.Quote($"{link.Text} ({target.AbsoluteUri})"));
            }
        }

        foreach (HtmlFrame frame in page.Html.Frames)
        {
            if (frame.Source is { } source && IsOutside(source)
                && complaint.In($"{frame.Title} {page.Html.Title} {page.Url.Segments[^1]}") && !other.In(page.Html.Title))
            {
                return new Channel(page.Url.AbsoluteUri, page.Quote($"{page.Html.Title} ({source.AbsoluteUri})"));
            }
        }

        return null;
    }

    private bool IsOutside(Uri url)
    {
        string address = url.Host + url.AbsolutePath;
        return outside.Any(form => address.StartsWith(form, StringComparison.OrdinalIgnoreCase));
    }
}
