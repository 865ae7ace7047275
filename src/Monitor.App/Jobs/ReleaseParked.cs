using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Jobs;

/// <summary>A word of a source that nobody has explained yet, and how many rows, events and messages wait for it.</summary>
/// <param name="Word">As the reader lets it be shown.</param>
/// <param name="Number">The source's number of the agency; null for a status or where it has none.</param>
public sealed record WaitingWord(string Source, IssueCode Why, string Word, string? Number, int Rows);

/// <summary>What waits at every door for the meaning of a word, and what is taken in once somebody has said it.</summary>
public sealed class ReleaseParked(ImportComplaints imports, ParkedEvents events, ParkedMessages messages, AgencyAliases aliases, SourceWords words, ComplaintTemplates templates, RegistryStore registry, ComplaintConfig config, OfficeZone zone)
{
    /// <summary>The words, those with most rows first.</summary>
    public async Task<ImmutableArray<WaitingWord>> WordsAsync(CancellationToken cancellationToken)
    {
        IEnumerable<WaitingWord> rows = (await imports.WaitingAsync(cancellationToken)).SelectMany(row => row.Why.Select(why => why == IssueCode.StatusUnknown
            ? new WaitingWord(row.Complaint.Key.Source, why, row.Status, null, 1)
            : new WaitingWord(row.Complaint.Key.Source, why, row.Agency ?? "tanpa nama", row.AgencyId, 1)));
        IEnumerable<WaitingWord> told = (await events.AllAsync(cancellationToken)).SelectMany(one => new[]
        {
            one.Unknown?.State is { } state ? new WaitingWord(one.Complaint.Key.Source, IssueCode.StatusUnknown, state, null, 1) : null,
            one.Unknown?.Agency is { } agency ? new WaitingWord(one.Complaint.Key.Source, IssueCode.AgencyUnknown, agency, null, 1) : null,
        }).OfType<WaitingWord>();
        IEnumerable<WaitingWord> talks = (await messages.WaitingAsync(cancellationToken)).Select(one => new WaitingWord(one.Source, IssueCode.AgencyUnknown, one.Agency, null, one.Count));
        return
        [
            .. rows.Concat(told).Concat(talks).GroupBy(word => word with { Rows = 0 }).Select(group => group.Key with { Rows = group.Sum(word => word.Rows) })
                .OrderByDescending(word => word.Rows).ThenBy(word => word.Source, StringComparer.Ordinal).ThenBy(word => word.Word, StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes in every row, event and message of a source that is clear by now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(string source, CancellationToken cancellationToken)
    {
        Roster roster = await registry.TodayAsync(zone.Zone, cancellationToken) ?? throw new InvalidOperationException("The register is empty.");
        AgencyBook agencies = config.BookOf(roster, await aliases.AllAsync(cancellationToken));
        ImmutableDictionary<string, StatusMeaning> known = await words.OfAsync(source, cancellationToken);
        ImmutableDictionary<string, StatusMeaning> statuses = config.Export.Status;
        if (source != ComplaintConfig.ExportSource)
        {
            // A later template of a source corrects an earlier one, and what was said about a single word stands above both.
            statuses = (await templates.AllAsync(cancellationToken)).Where(one => one.Template.Source == source).Reverse()
                .Aggregate(ImmutableDictionary<string, StatusMeaning>.Empty.WithComparers(StringComparer.Ordinal), (all, one) => all.SetItems(one.Template.Meanings)).SetItems(known);
        }

        return await imports.ReplayAsync(source, statuses, cancellationToken)
            + await events.ReplayAsync(source, told => Clear(told, known, agencies, roster.Kabupaten.Code), cancellationToken)
            + await messages.ReplayAsync(source, code => DeliveryBody.AgencyOf(source, code, agencies, roster.Kabupaten.Code), cancellationToken);
    }

    private static ToldEvent? Clear(ToldEvent told, ImmutableDictionary<string, StatusMeaning> known, AgencyBook agencies, WilayahCode kabupaten)
    {
        StatusMeaning? meaning = told.Unknown?.State is { } word
            ? known.GetValueOrDefault(Sp4nMapping.Fold(word))
            : new StatusMeaning(told.Event.State, told.Event.Cause, told.Event.Rejection);
        EntityCode? agency = told.Unknown?.Agency is { } code ? DeliveryBody.AgencyOf(told.Complaint.Key.Source, code, agencies, kabupaten) : told.Event.Agency;
        return meaning is null || (told.Unknown?.Agency is not null && agency is null)
            ? null
            : told with
            {
                Event = told.Event with
                {
                    State = meaning.State,
                    Agency = agency,
                    Cause = meaning.State == CaseState.Closed ? told.Event.Cause : CloseCause.Unknown,
                    Rejection = meaning.State == CaseState.Rejected ? told.Event.Rejection : RejectReason.None,
                },
                Unknown = null,
            };
    }
}
