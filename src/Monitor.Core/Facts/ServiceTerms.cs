using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Elements that a label with its value shows: requirements, flow, time, cost, product.</summary>
internal sealed class ServiceTerms(ServiceWords words)
{
    // Section 3.2 of the domain study: the word, followed by at least two items.
    private const int FewestRequirements = 2;
    private const int FewestSteps = 2;
    private const int LongestProduct = 400;
    private static readonly string[] SentenceEnds = [". ", "; ", "! "];

    public bool IsRequirement(ServicePair pair, ServicePart part, bool namesService)
    {
        bool labelled = words.Requirement.In(pair.Label);
        bool bySubject = pair.IsHeading && words.Requirement.In(part.Subject) && words.Names.In(pair.Label).Count > 0;
        if ((!labelled && !bySubject) || words.OtherTopic.In(pair.Label))
        {
            return false;
        }

        int papers = words.Papers.Count(pair.Folded);
        int items = Math.Max(pair.Items.Count, ServiceText.Items(pair.Value));
        return bySubject && !labelled ? items >= FewestRequirements && papers > 0
            : items >= FewestRequirements ? papers > 0 || words.PaperKind.In(pair.Folded) || (namesService && !IsBareList(pair))
            : papers >= FewestRequirements;
    }

    public bool IsFlow(ServicePair pair)
    {
        if (words.OtherTopic.In(pair.Folded) || words.Complaint.In(pair.Label))
        {
            return false;
        }

        int acted = pair.Items.Count(item => words.Steps.Any(FoldedText.Of(item)));
        bool labelled = words.Flow.In(pair.Label);
        if (!labelled)
        {
            return acted >= 3 && pair.Items.Count(item => words.Steps.Count(FoldedText.Of(item)) >= 2) >= 2;
        }

        int steps = words.Steps.Count(pair.Folded);
        return acted >= FewestSteps || (ServiceText.Items(pair.Value) >= FewestSteps && steps >= FewestSteps) || (pair.Items.Count == 0 && steps >= 4);
    }

    /// <summary>The column of a table whose rows are the steps of a flow: "Pemohon datang membawa berkas", "Petugas memeriksa berkas"; null when none is.</summary>
    public ServicePair? FlowColumn(IReadOnlyList<ServicePair> pairs) =>
        pairs.Where(pair => pair.First < 0 && !words.Requirement.In(pair.Label) && !words.OtherTopic.In(pair.Folded)).GroupBy(pair => pair.LabelText, StringComparer.Ordinal)
            .Select(column => new ServicePair(column.First().Label, column.Key, string.Join("; ", column.Select(pair => pair.Value)), [.. column.Select(pair => pair.Value)], false, -1, -1))
            .FirstOrDefault(IsFlow);

    public bool IsTime(ServicePair pair)
    {
        bool labelled = words.Time.In(pair.Label);
        bool told = ServiceText.HasDuration(pair.Value) || words.SpokenTime.In(pair.Folded);
        return labelled && told && !words.OtherTopic.In(pair.Label);
    }

    /// <summary>A sentence that tells the time without a label: "Surat selesai dalam 15 menit".</summary>
    public bool TellsTime(string text) => text.Length < 250 && text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Any(IsServiceTime);

    // How soon a complaint is answered is no time of a service.
    private bool IsServiceTime(string sentence) =>
        ServiceText.HasDuration(sentence) && words.Time.In(sentence) && !words.Complaint.In(sentence) && !words.ComplaintAnswer.In(sentence);

    public bool IsCost(ServicePair pair) => words.Cost.In(pair.Label) && pair.Value.Length is > 0 and < 600 && words.CostValue.In(pair.Folded);

    public bool TellsCost(FoldedText text) => words.CostSentence.In(text);

    public bool IsProduct(ServicePair pair) =>
        words.Product.StartsIn(pair.Label, 1) && pair.Label.Words <= 6 && pair.Value.Length is >= 4 and < LongestProduct && pair.Value.Any(char.IsLetter)
        && !words.AnyLabel.StartsIn(pair.Folded, 0);

    // "Persyaratan, waktu, biaya": names of components, no papers.
    private bool IsBareList(ServicePair pair) => pair.Items.Count > 0 && pair.Items.Count(item => words.AnyLabel.StartsIn(FoldedText.Of(item), 1)) * 2 >= pair.Items.Count;
}
