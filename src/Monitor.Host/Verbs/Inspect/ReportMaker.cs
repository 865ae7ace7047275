using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>Puts a verdict into the words of the contract.</summary>
internal static class ReportMaker
{
    public static InspectReport Make(SiteSnapshot snapshot, SiteVerdict verdict)
    {
        SiteFacts facts = verdict.Facts;
        VillageDocuments? documents = facts.Documents.Value;
        Recency? recency = facts.Recency.Value;
        ServiceStandard? services = facts.Services.Value;
        GamblingSigns? gambling = facts.Gambling.Value;
        PersonalDataSigns? personal = facts.PersonalData.Value;
        return new InspectReport(
            snapshot.Site.AbsoluteUri,
            Instant(snapshot.TakenAt),
            facts.Platform,
            facts.NeedsBrowser,
            verdict.Confirmed,
            new ReportedState(facts.State.Value?.Id ?? StateId.TidakTerjangkau, facts.State.Value?.Reason ?? facts.State.Reason ?? ""),
            recency?.Newest is { } newest ? new ReportedNewest(newest.Date.ToString(), Source(newest.Source), newest.Evidence.Url.AbsoluteUri) : null,
            recency?.NewestDocument is { } paper ? new ReportedNewestDocument(paper.Date.ToString(), TypeOf(paper, documents), paper.Evidence.Url.AbsoluteUri) : null,
            documents is null ? [] : [.. documents.Found.Where(IsListed).Select(Document)],
            new ReportedSop(services is { Present: true }, services?.Elements ?? [], services?.Services ?? [], services?.Url?.AbsoluteUri),
            Channels(facts.Channels.Value),
            new ReportedGambling(gambling is { Suspected: true }, Evidence(gambling?.Evidence ?? [])),
            new ReportedPrivacy(personal?.Nik ?? 0, personal?.Kk ?? 0, personal?.Phones ?? 0, Evidence(personal?.Evidence ?? [])),
            [.. snapshot.Pages.Select(Page)],
            [.. verdict.Findings.Select(finding => new ReportedFinding(
                finding.Criterion, Kebab(finding.Outcome.ToString()), Rounded(finding.Score, 3), finding.Explanation, Evidence(finding.Evidence)))],
            Rounded(verdict.Score.Value, 1),
            Math.Round(verdict.Score.Coverage, 3));
    }

    /// <summary>The same in the words of the contract.</summary>
    public static ImmutableArray<ReportedExplanation> Explain(ImmutableArray<Explanation> all) =>
    [
        .. all.Select(explanation => new ReportedExplanation(
            explanation.Fact,
            explanation.Unknown,
            [.. explanation.Taken.Select(taken => new ReportedTaken(taken.What, Evidence(taken.Evidence)))],
            [.. explanation.Refused.Select(refused => new ReportedRefusal(refused.Text, refused.Reason, refused.Url.AbsoluteUri))])),
    ];

    // A draft, a dead link or a file behind a login is not a published document, whatever its name says.
    private static bool IsListed(FoundDocument document) =>
        document.Level >= EvidenceLevel.E2 && (document.Flaw is null || document.Level == EvidenceLevel.E2);

    private static ReportedDocument Document(FoundDocument document)
    {
        object? year = document.Years switch
        {
            null => null,
            { } plan when document.Type == DocumentType.Rpjmdes || plan.From != plan.To => new ReportedYears(plan.From, plan.To),
            { } one => one.From,
        };
        string level = document.Level == EvidenceLevel.E3Image ? "E3-image" : document.Level.ToString();
        string reach = document.Reach == DocumentReach.MachineOnly ? "machine-only" : "clicks";
        return new ReportedDocument(document.Type, year, level, document.Title, document.Url.AbsoluteUri, reach);
    }

    private static string? TypeOf(DatedItem item, VillageDocuments? documents)
    {
        FoundDocument? same = documents?.Found.FirstOrDefault(document => document.Url == item.Evidence.Url || document.Evidence.Url == item.Evidence.Url)
            ?? documents?.Found.FirstOrDefault(document => document.Published == item.Date);
        return same?.Type;
    }

    private static ReportedChannels Channels(ContactChannels? channels) => channels is null
        ? new ReportedChannels([], [], [], [], null, null)
        : new ReportedChannels(
            Values(channels.Phones),
            Values(channels.Whatsapp),
            [.. channels.Emails.Select(email => email.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? email.Value[7..] : email.Value)],
            Values(channels.Social),
            channels.Form?.Value,
            channels.Lapor?.Value);

    private static ImmutableArray<string> Values(ImmutableArray<Channel> channels) => [.. channels.Select(channel => channel.Value)];

    private static ReportedPage Page(PageSnapshot page) => new(
        page.Url.AbsoluteUri,
        page.HttpCode,
        page.Request.Via == FetchVia.Browser ? "browser" : "http",
        page.Bytes,
        page.Status == FetchStatus.Ok ? null : Kebab(page.Status.ToString()));

    private static ImmutableArray<ReportedEvidence> Evidence(ImmutableArray<Evidence> evidence) =>
        [.. evidence.Select(Evidence)];

    private static ReportedEvidence Evidence(Evidence item) => new(item.Url.AbsoluteUri, item.Quote, item.BodyHash, Instant(item.SeenAt));

    private static string Source(DateSource source) => source.ToString().ToLowerInvariant();

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static double? Rounded(double? value, int digits) => value is { } number ? Math.Round(number, digits) : null;

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
