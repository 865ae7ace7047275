using System.Text.RegularExpressions;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Notices what an office should look at again: a fee for papers that are free by law, and requirements copied from one service to another.</summary>
internal sealed partial class ServiceRemarks(ServiceWords words)
{
    // Many letters ask for the same two papers; three alike under two names are more often a slip of copying.
    private const int FewestAlike = 3;
    private const int LongestFee = 400;

    private readonly Dictionary<string, (string Service, Uri Url)> requirements = new(StringComparer.Ordinal);
    private readonly List<ServiceRemark> remarks = [];

    public IReadOnlyList<ServiceRemark> All => remarks;

    public void Read(ServicePart part, IReadOnlyList<ServicePair> pairs)
    {
        IReadOnlyList<string> subject = part.Page.IsHome ? [] : words.Names.In(part.Subject);
        string service = subject.Count == 1 ? subject[0] : "";
        foreach (ServicePair pair in pairs)
        {
            // The heading above, or the cell of the same row in the column of services, says whose terms these are.
            bool isColumn = pair.First < 0 && words.ServiceColumn.In(pair.Label);
            IReadOnlyList<string> named = isColumn ? words.Names.In(pair.Folded) : pair.IsHeading && !words.Requirement.In(pair.Label) ? words.Names.In(pair.Label) : [];
            service = named.Count == 1 ? named[0] : isColumn ? "" : service;
            if (service.Length > 0)
            {
                Fee(part, pair, service);
                Copy(part, pair, service);
            }
        }
    }

    private void Fee(ServicePart part, ServicePair pair, string service)
    {
        bool isFee = words.Cost.In(pair.Label) && pair.Value.Length <= LongestFee && words.FreePapers.Contains(service) && Amount().IsMatch(pair.Value) && !words.Fine.In(pair.Folded);
        if (isFee)
        {
            Add($"Biaya tertulis untuk {service}, padahal dokumen kependudukan tidak dipungut biaya.", part.Page.Quote(pair.Quote));
        }
    }

    private void Copy(ServicePart part, ServicePair pair, string service)
    {
        if (!words.Requirement.In(pair.Label) || pair.Items.Count < FewestAlike)
        {
            return;
        }

        string key = string.Join('\n', pair.Items.Select(item => FoldedText.Of(item).Value).Order(StringComparer.Ordinal));
        if (!requirements.TryAdd(key, (service, part.Page.Url)) && requirements[key].Service != service)
        {
            Add($"Persyaratan {service} sama persis dengan persyaratan {requirements[key].Service}; periksa apakah salah salin.", part.Page.Quote(pair.Quote));
        }
    }

    private void Add(string sentence, Evidence evidence)
    {
        if (!remarks.Exists(known => known.Sentence == sentence))
        {
            remarks.Add(new ServiceRemark(sentence, evidence));
        }
    }

    [GeneratedRegex(@"(?:[Rr][Pp]\s?\.?\s?[1-9]|\b[1-9]\d{0,2}\.000\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
