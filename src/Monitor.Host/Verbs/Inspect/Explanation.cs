using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.App.Pages;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>Something counted, and where it was seen.</summary>
internal sealed record Taken(string What, Evidence Evidence);

/// <summary>Why one fact is what it is: the evidence that won and the candidates that did not, each with its reason.</summary>
/// <param name="Fact">state, newest, documents, sop, channels, gambling or privacy, as the keys of the report.</param>
/// <param name="Unknown">Why nothing is known; null when it is.</param>
internal sealed record Explanation(string Fact, string Title, string? Unknown, ImmutableArray<Taken> Taken, ImmutableArray<RefusedCandidate> Refused)
{
    /// <summary>One explanation a fact, in the order of the report.</summary>
    public static ImmutableArray<Explanation> Of(SiteFacts facts) =>
    [
        Make("state", "Keadaan", facts.State, state => [.. state.Evidence.Select(evidence => new Taken($"{state.Id}: {state.Reason}", evidence))], _ => []),
        Make("newest", "Unggahan terakhir", facts.Recency, Dates, recency => recency.Refused),
        Make("documents", "Dokumen", facts.Documents, documents => [.. documents.Found.Where(IsCounted).Select(Counted)], NotCounted),
        Make("sop", "Standar pelayanan", facts.Services, Elements, services => services.Refused),
        Make("channels", "Kanal", facts.Channels, Channels, channels => channels.Refused),
        Make("gambling", "Dugaan judi", facts.Gambling, signs => [.. signs.Evidence.Select(evidence => new Taken("isyarat", evidence))], signs => signs.Refused),
        Make("privacy", "Data pribadi", facts.PersonalData, signs => [.. signs.Evidence.Select(evidence => new Taken("nomor terbuka", evidence))], signs => signs.Refused),
    ];

    /// <summary>Lines for a person.</summary>
    public static string Write(ImmutableArray<Explanation> all)
    {
        var text = new StringBuilder().AppendLine().AppendLine("Penjelasan: yang dihitung (+) dan yang tidak (-)");
        foreach (Explanation explanation in all)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{explanation.Title}");
            if (explanation.Unknown is { } reason)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  ? {reason}");
            }

            foreach (Taken taken in explanation.Taken)
            {
                string quote = taken.Evidence.Quote.Length > 0 && !taken.What.Contains(taken.Evidence.Quote, StringComparison.Ordinal) ? $" “{IndonesianForm.Cut(taken.Evidence.Quote)}”" : "";
                text.AppendLine(CultureInfo.InvariantCulture, $"  + {taken.What}{quote} {PersonalAddresses.Show(taken.Evidence.Url)}");
            }

            foreach (RefusedCandidate refused in explanation.Refused)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  - {refused.Text}: {refused.Reason} {PersonalAddresses.Show(refused.Url)}");
            }
        }

        return text.ToString();
    }

    private static Explanation Make<T>(string id, string title, Fact<T> fact, Func<T, ImmutableArray<Taken>> taken, Func<T, ImmutableArray<RefusedCandidate>> refused)
        where T : class =>
        fact.TryGet(out T? value) ? new Explanation(id, title, null, taken(value), refused(value)) : new Explanation(id, title, fact.Reason, [], []);

    private static ImmutableArray<Taken> Dates(Recency recency)
    {
        (string What, DatedItem? Item)[] told = [("unggahan terakhir", recency.Newest), ("dokumen terakhir", recency.NewestDocument)];
        return
        [
            .. from pair in told
               where pair.Item is not null
               select new Taken(
                   string.Create(CultureInfo.InvariantCulture, $"{pair.What} {pair.Item.Date} dari {pair.Item.Source.ToString().ToLowerInvariant()}, keyakinan {pair.Item.Confidence:0.00}"), pair.Item.Evidence),
        ];
    }

    // As the report lists them: proven, and not flawed.
    private static bool IsCounted(FoundDocument document) => document.Flaw is null && document.Level >= EvidenceLevel.E3Image;

    private static Taken Counted(FoundDocument document) =>
        new($"{document.Type} {document.Years} {document.Level}: {document.Title}".Replace("  ", " ", StringComparison.Ordinal), document.Evidence with { Url = document.Url });

    private static ImmutableArray<RefusedCandidate> NotCounted(VillageDocuments documents) =>
    [
        .. documents.Found.Where(document => !IsCounted(document)).Select(document => new RefusedCandidate(
            $"{document.Type} {document.Years} {document.Level}: {IndonesianForm.Cut(document.Title)}".Replace("  ", " ", StringComparison.Ordinal),
            document.Flaw is { } flaw ? EvidenceWords.Flaw(flaw) : document.Level == EvidenceLevel.E2 ? "baru disebut dalam tulisan" : "baru berupa judul atau menu",
            document.Url)),
        .. documents.Refused,
    ];

    private static ImmutableArray<Taken> Elements(ServiceStandard services) =>
        [.. services.Elements.Where(services.ElementEvidence.ContainsKey).Select(element => new Taken(element, services.ElementEvidence[element]))];

    private static ImmutableArray<Taken> Channels(ContactChannels channels)
    {
        (string Kind, IEnumerable<Channel> Found)[] kinds =
        [
            ("telepon", channels.Phones), ("whatsapp", channels.Whatsapp), ("surel", channels.Emails), ("media sosial", channels.Social),
            ("formulir", channels.Form is { } form ? [form] : []), ("lapor", channels.Lapor is { } lapor ? [lapor] : []), ("poster", channels.Poster is { } poster ? [poster] : []),
            ("jam", channels.Hours is { } hours ? [hours] : []),
        ];
        return [.. kinds.SelectMany(kind => kind.Found.Select(channel => new Taken($"{kind.Kind} {channel.Value}", channel.Evidence)))];
    }
}
