using System.Text;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Elements about the counter: hours, responsible officer, queue, handling of complaints.</summary>
internal sealed class ServiceCounter(ServiceWords words, string areaCode)
{
    private const int Window = 3;
    private const int LongestHours = 600;

    /// <summary>Day names with two times near each other; the text that says so, or null.</summary>
    public string? Hours(HtmlPage html, IReadOnlyList<int> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!words.Day.In(html.Blocks[blocks[i]].Text))
            {
                continue;
            }

            // The smallest run of blocks that holds both times: what follows may be another matter.
            var text = new StringBuilder();
            foreach (int index in blocks.Skip(i).Take(Window).Where(index => index - blocks[i] < Window && html.Blocks[index].Text.Length < LongestHours))
            {
                text.Append(text.Length > 0 ? " " : "").Append(html.Blocks[index].Text);
                if (ServiceText.Hours(text.ToString()) >= 2)
                {
                    break;
                }
            }

            string found = text.ToString();
            if (ServiceText.Hours(found) >= 2 && !ServiceText.HasYear(found) && !words.OtherTopic.In(found))
            {
                return found;
            }
        }

        return null;
    }

    public bool IsOfficer(ServicePair pair)
    {
        string text = pair.Quote;
        if (pair.Value.Length is 0 or > 500)
        {
            return false;
        }

        bool hasPhone = PhoneNumbers.Find(text, areaCode).Any();
        bool isPosition = words.Position.In(text);
        bool labelled = words.Officer.StartsIn(pair.Label, 2) && pair.Label.Words <= 7;
        return (labelled && (hasPhone || isPosition)) || (isPosition && hasPhone);
    }

    /// <summary>A name with position and number in one line, without any label.</summary>
    public bool IsOfficerLine(string text) => text.Length < 300 && words.Position.In(text) && PhoneNumbers.Find(text, areaCode).Any();

    public bool IsComplaintHandling(ServicePair pair, HtmlPage html)
    {
        if (!words.Complaint.In(pair.Label) && !(pair.Value.Length < 400 && words.Complaint.In(pair.Folded) && HasPlace(pair.Value)))
        {
            return false;
        }

        if (HasPlace(pair.Value) || words.ComplaintPlace.In(pair.Folded))
        {
            return true;
        }

        return pair.First >= 0 && html.Links.Any(link => link.Block >= pair.First && link.Block <= pair.Last && Leads(link));
    }

    private static bool Leads(HtmlLink link) =>
        link.Target is not null || link.Href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) || link.Href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private bool HasPlace(string text) => PhoneNumbers.Find(text, areaCode).Any() || EmailAddresses.Find(text).Any();
}
