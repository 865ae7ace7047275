using System.Collections.Immutable;
using System.Security.Cryptography;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Tables;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.History;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.App.Jobs;

/// <summary>An export as it was read, before anything is stored. It holds no name, no number of a person and no text.</summary>
/// <param name="FileHash">SHA-256 of the file, lower-case hex.</param>
/// <param name="Reading">Null when the file could not be read as a table.</param>
/// <param name="Refusals">Every reason why it is refused, with row and column; empty when it may be applied.</param>
/// <param name="Counts">What applying it would do; null when it is refused.</param>
public sealed record ImportPreview(string FileHash, Sp4nReading? Reading, ImmutableArray<string> Refusals, MergeCounts? Counts)
{
    public bool IsRefused => Counts is null;

    /// <summary>By what it was read.</summary>
    public required TableSource Table { get; init; }
}

/// <summary>A source whose tables are imported, and how they are read.</summary>
public sealed record TableSource(string Id, Sp4nMapping Mapping);

/// <summary>Imports exports of SP4N-LAPOR! and tables of other sources: read, shown, applied. Nothing of a refused file is stored, and nothing of any file but the columns of the mapping.</summary>
public sealed class ImportComplaints(
    ComplaintImports imports, ParkedComplaints parked, AgencyAliases aliases, RegistryStore registry, ComplaintConfig config, Kamus kamus, OfficeZone zone)
{
    // A regency of a million people files some ten thousand a year.
    private const int MostRows = 200_000;

    /// <summary>Reads an export of SP4N-LAPOR! and tells what its import would do.</summary>
    /// <param name="generated">When the export was made, if a person says so; null = it stands above the header.</param>
    public Task<ImportPreview> PreviewAsync(byte[] content, EventTime? generated, CancellationToken cancellationToken) =>
        PreviewAsync(content, generated, new TableSource(ComplaintConfig.ExportSource, config.Export), cancellationToken);

    /// <summary>Reads a table of a source and tells what its import would do.</summary>
    public async Task<ImportPreview> PreviewAsync(byte[] content, EventTime? generated, TableSource table, CancellationToken cancellationToken)
    {
        var reader = new Sp4nReader(table.Mapping, kamus);
        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Roster roster = await RosterAsync(cancellationToken);
        AgencyBook agencies = config.BookOf(roster, await aliases.AllAsync(cancellationToken));
        Sp4nReading reading;
        try
        {
            reading = reader.Read(
                TableFile.Rows(content, reader.ColumnsOf, TableLimits.Default),
                new Sp4nContext(table.Id, hash, generated, agencies, new PlaceBook(roster), zone.Zone, MostRows));
        }
        catch (TableException fault)
        {
            return new ImportPreview(hash, null, [fault.Message], null) { Table = table };
        }

        return reading.IsRefused
            ? new ImportPreview(hash, reading, [.. reading.Issues.Where(issue => issue.Weight == IssueWeight.Refuses).Select(issue => issue.Sentence)], null) { Table = table }
            : new ImportPreview(hash, reading, [], await imports.PreviewAsync(BatchOf(table, reading, ""), cancellationToken)) { Table = table };
    }

    /// <summary>Stores what was shown.</summary>
    /// <exception cref="ArgumentException">The export was refused.</exception>
    public Task<ImportOutcome> ApplyAsync(ImportPreview preview, string actor, CancellationToken cancellationToken) =>
        preview.Reading is { IsRefused: false } reading ? imports.ApplyAsync(BatchOf(preview.Table, reading, actor), cancellationToken) : throw new ArgumentException("A refused export is not applied.", nameof(preview));

    /// <summary>All rows that wait.</summary>
    public Task<ImmutableArray<ParkedRow>> WaitingAsync(CancellationToken cancellationToken) => parked.WaitingAsync(cancellationToken);

    /// <summary>Takes in the rows of a source that wait and are clear by now.</summary>
    /// <param name="statuses">Meanings of its status words.</param>
    /// <returns>How many.</returns>
    public async Task<int> ReplayAsync(string source, ImmutableDictionary<string, StatusMeaning> statuses, CancellationToken cancellationToken)
    {
        AgencyBook agencies = config.BookOf(await RosterAsync(cancellationToken), await aliases.AllAsync(cancellationToken));
        return await parked.ReplayAsync(source, row => row.Replay(statuses, agencies), zone.Zone, cancellationToken);
    }

    private async Task<Roster> RosterAsync(CancellationToken cancellationToken) =>
        await registry.TodayAsync(zone.Zone, cancellationToken) ?? throw new InvalidOperationException("The register is empty.");

    private ComplaintBatch BatchOf(TableSource table, Sp4nReading reading, string actor) =>
        new(table.Id, reading.Export ?? throw new ArgumentException("Refused.", nameof(reading)), reading.Parked, reading.Rows, table.Mapping.Version, actor, zone.Zone);
}
