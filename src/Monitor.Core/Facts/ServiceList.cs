using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Gathers the services a site names as headings, items, cells of a column of services, links and subjects of pages.</summary>
internal sealed class ServiceList(ServiceWords words)
{
    /// <summary>Section 3.2 of the domain study: a list begins at five services.</summary>
    public const int Fewest = 5;

    private const int LongestName = 110;
    private readonly List<string> names = [];
    private readonly HashSet<string> others = new(StringComparer.Ordinal);

    /// <summary>Names in the words of the list in config.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Services named, also those the list in config does not know.</summary>
    public int Count => names.Count + others.Count;

    public void Read(ServicePart part, IReadOnlyList<ServicePair> pairs)
    {
        if (part.Subject.Words <= 18 && !part.Page.IsHome)
        {
            Add(words.Names.In(part.Subject));
        }

        foreach (ServicePair pair in pairs)
        {
            Titled(part.Page.Html, pair);
            bool isColumn = pair.First < 0;
            if (isColumn && words.ServiceColumn.In(pair.Label) && !words.Requirement.In(pair.Label) && pair.Value.Length <= LongestName)
            {
                Name(pair.Value, true);
            }
            else if (!isColumn)
            {
                Uncovered(pair);
            }
        }
    }

    /// <summary>Services of a menu, each a page of its own.</summary>
    public void ReadMenu(HtmlPage home)
    {
        var found = new List<string>();
        foreach (HtmlLink link in home.Links.Where(link => link is { Region: Region.Navigation or Region.Header, Target: not null, Text.Length: > 1 and < 60 }))
        {
            found.AddRange(words.Names.In(FoldedText.Of(link.Text)));
        }

        if (found.Distinct(StringComparer.Ordinal).Count() >= Fewest)
        {
            Add(found);
        }
    }

    // "SURAT KETERANGAN USAHA / Persyaratan: …": the line above the requirements names the service, in bold or as a term, though no heading.
    private void Titled(HtmlPage html, ServicePair pair)
    {
        if (pair.First > 0 && words.Requirement.StartsIn(pair.Label, 0) && html.Blocks[pair.First - 1] is { Region: Region.Main, HeadingLevel: 0 } above && above.Text.Length <= LongestName)
        {
            Name(above.Text, false);
        }
    }

    private void Uncovered(ServicePair pair)
    {
        bool isTerms = words.AnyLabel.StartsIn(pair.Label, 2) && !words.ListHeading.In(pair.Label) && words.Names.In(pair.Label).Count == 0;
        if (pair.LabelText.Length <= LongestName && (pair.IsHeading || words.AnyLabel.StartsIn(pair.Label, 2) || words.Requirement.In(pair.Label)))
        {
            Name(pair.LabelText, false);
        }

        // What stands under "persyaratan" are papers, under "alur" steps.
        if (isTerms || words.Requirement.In(pair.Label) || words.Flow.In(pair.Label))
        {
            return;
        }

        bool isList = words.ListHeading.In(pair.Label);
        bool underService = words.Names.In(pair.Label).Count > 0;
        foreach (string item in pair.Items.Where(item => item.Length <= LongestName && !underService))
        {
            Name(item, isList);
        }

        foreach (string part in isList && pair.Items.Count == 0 && pair.Value.Length < 1_500 ? pair.Value.Split([',', ';', '•']) : [])
        {
            Name(part, false);
        }
    }

    private void Name(string text, bool inList)
    {
        FoldedText folded = FoldedText.Of(text);
        if (words.Paper.In(folded) || folded.Words > 14)
        {
            return;
        }

        IReadOnlyList<string> found = words.Names.In(folded);
        Add(found);
        if (found.Count == 0 && inList && folded.Words >= 2 && words.ServiceStart.StartsIn(folded, 0))
        {
            others.Add(folded.Value);
        }
    }

    private void Add(IEnumerable<string> found)
    {
        foreach (string name in found.Where(name => !names.Contains(name, StringComparer.Ordinal)))
        {
            names.Add(name);
        }
    }
}
