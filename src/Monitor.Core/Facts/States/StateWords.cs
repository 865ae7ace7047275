using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.States;

/// <summary>The phrases of config/kamus/keadaan.yaml and where in a page they count.</summary>
internal sealed class StateWords(Kamus kamus)
{
    private readonly Kamus kamus = kamus;
    private readonly ConcurrentDictionary<string, PhraseSieve> sieves = new(StringComparer.Ordinal);

    /// <summary>Pages with more visible text than this are content; a phrase inside them is a subject, not a state.</summary>
    public const int ShortPage = 1_500;

    public ImmutableArray<string> List(string list) => kamus.Words("keadaan." + list);

    /// <summary>The first phrase of a list in the title of a page, or anywhere in a page with little text; null when there is none.</summary>
    public string? In(HtmlPage page, string list, int shortPage = ShortPage) =>
        Find(page.Title, list) ?? (page.VisibleLength <= shortPage ? Find(page.VisibleText, list) : null);

    /// <summary>The words around the first phrase of a list, as they stand in the text; null when none is there.</summary>
    public string? Find(string text, string list)
    {
        if (!sieves.GetOrAdd(list, static (name, words) => new PhraseSieve(words.List(name)), this).MayHold(text))
        {
            return null;
        }

        foreach (string phrase in List(list))
        {
            int at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                int start = Math.Max(0, text.LastIndexOf('\n', at) + 1);
                int end = text.IndexOf('\n', at);
                string line = end < 0 ? text[start..] : text[start..end];
                return line.Length <= 160 ? line.Trim() : text.Substring(at, Math.Min(160, text.Length - at)).ReplaceLineEndings(" ").Trim();
            }
        }

        return null;
    }

    /// <summary>Whether a host is or lies below one of a list.</summary>
    public bool IsHost(string host, string list) =>
        List(list).Any(known => host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of a host that somebody registered: klaten.go.id of burikan.cawas.klaten.go.id.</summary>
    public string Registrable(string host)
    {
        string[] labels = host.TrimEnd('.').Split('.');
        int kept = labels.Length >= 3 && List("akhiran-bersama").Contains(string.Join('.', labels[^2..]), StringComparer.OrdinalIgnoreCase) ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - kept)..]).ToLowerInvariant();
    }
}
