using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;

namespace Monitor.Peraga.Truth;

/// <summary>Holds verdicts against the truth.</summary>
public static class Accuracy
{
    /// <summary>Compares every verdict whose entity has a truth; verdicts of others are left out.</summary>
    /// <param name="seed">Printed with the result, so that it can be made again.</param>
    public static AccuracyReport Compare(int seed, IReadOnlyDictionary<EntityCode, SiteTruth> truths, IEnumerable<SiteVerdict> verdicts)
    {
        var tally = new AccuracyTally();
        foreach (SiteVerdict verdict in verdicts.OrderBy(verdict => verdict.Entity))
        {
            if (truths.TryGetValue(verdict.Entity, out SiteTruth? truth))
            {
                Compare(tally, truth, verdict);
            }
        }

        return tally.Report(seed);
    }

    private static void Compare(AccuracyTally tally, SiteTruth truth, SiteVerdict verdict)
    {
        SiteFacts facts = verdict.Facts;
        string? state = facts.State.TryGet(out SiteState? seen) ? seen.Id : null;
        bool unread = state is null || (state == StateId.PerluPeramban && truth.State != StateId.PerluPeramban);
        bool stateRight = state == truth.State || (state is not null && truth.AlsoStates.Contains(state));
        tally.Judge("state", verdict, unread ? null : stateRight, truth.State, state ?? "");
        bool suspected = facts.Gambling.TryGet(out GamblingSigns? signs) && signs.Suspected;
        tally.Detect("gambling", verdict, truth.GamblingSuspected, suspected);
        if (!truth.ContentReadable)
        {
            return;
        }

        Newest(tally, truth, verdict);
        Documents(tally, truth, verdict);
        ImmutableArray<string> elements = facts.Services.TryGet(out ServiceStandard? services) ? services.Elements : [];
        tally.Match("sop", verdict, truth.SopElements, elements, truth.ToleratedElements);
        Channels(tally, truth.Channels, verdict);
        bool nik = facts.PersonalData.TryGet(out PersonalDataSigns? personal) && personal.Nik > 0;
        tally.Detect("nik", verdict, truth.Nik > 0, nik);
    }

    private static void Newest(AccuracyTally tally, SiteTruth truth, SiteVerdict verdict)
    {
        PartialDate? told = verdict.Facts.Recency.TryGet(out Recency? recency) ? recency.Newest?.Date : null;
        bool? right = (truth.Newest, told) switch
        {
            (null, null) => true,
            (not null, null) => null,
            (null, _) => false,
            var (expected, got) => SameDay(expected, got),
        };
        tally.Judge("newest", verdict, right, truth.Newest?.ToString() ?? "", told?.ToString() ?? "");
    }

    // A site that tells only the month is rightly answered with the month.
    private static bool SameDay(PartialDate expected, PartialDate got) => (expected.Precision > got.Precision ? expected.Precision : got.Precision) switch
    {
        DatePrecision.Day => expected.Day == got.Day,
        DatePrecision.Month => expected.Precision >= got.Precision && (expected.Day.Year, expected.Day.Month) == (got.Day.Year, got.Day.Month),
        _ => expected.Precision >= got.Precision && expected.Day.Year == got.Day.Year,
    };

    private static void Documents(AccuracyTally tally, SiteTruth truth, SiteVerdict verdict)
    {
        IEnumerable<FoundDocument> found = verdict.Facts.Documents.TryGet(out VillageDocuments? documents) ? documents.Found : [];
        tally.Match(
            "documents",
            verdict,
            truth.Documents.Select(document => Key(document.Type, document.Years)),
            found.Where(document => document.Level >= EvidenceLevel.E3Image && document.Flaw is null).Select(document => Key(document.Type, document.Years)),
            truth.ToleratedDocuments.Select(document => Key(document.Type, document.Years)));
    }

    private static string Key(string type, FiscalYears? years) => years is { } span ? $"{type} {span}" : type;

    private static void Channels(AccuracyTally tally, TrueChannels truth, SiteVerdict verdict)
    {
        ContactChannels? seen = verdict.Facts.Channels.TryGet(out ContactChannels? channels) ? channels : null;
        tally.Match("channels", verdict, Named(truth), seen is null ? [] : Named(seen), truth.Tolerated.SelectMany(Both));
    }

    // A tolerated number is tolerated as a telephone and as a chat, in whichever form it was stated.
    private static IEnumerable<string> Both(string value)
    {
        string digits = ChannelText.Digits(value);
        return digits.Length > 0 ? ["phone +" + digits, "whatsapp " + digits] : [];
    }

    private static IEnumerable<string> Named(TrueChannels truth) =>
    [
        .. truth.Phones.Select(phone => "phone " + phone),
        .. truth.Whatsapp.Select(chat => "whatsapp " + ChannelText.Chat(chat)),
        .. truth.Emails.Select(email => "email " + email.ToLowerInvariant()),
        .. truth.Social.Select(account => "social " + ChannelText.Account(account)),
        .. truth.Form ? new[] { "form" } : [],
        .. truth.Lapor ? new[] { "lapor" } : [],
        .. truth.Hours ? new[] { "hours" } : [],
    ];

    private static IEnumerable<string> Named(ContactChannels seen) =>
    [
        .. seen.Phones.Select(phone => "phone " + phone.Value),
        .. seen.Whatsapp.Select(chat => "whatsapp " + ChannelText.Chat(chat.Value)),
        .. seen.Emails.Select(email => "email " + email.Value.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).ToLowerInvariant()),
        .. seen.Social.Select(account => "social " + ChannelText.Account(account.Value)),
        .. seen.Form is null ? [] : new[] { "form" },
        .. seen.Lapor is null ? [] : new[] { "lapor" },
        .. seen.Hours is null ? [] : new[] { "hours" },
    ];
}
