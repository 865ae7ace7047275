using System.Globalization;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Data;

/// <summary>The journals of visits that are not sealed yet: one file for each (run, entity, kind), gone when its snapshot is stored.</summary>
public sealed class PageJournals(DataFolder folder, IBodies bodies, TimeProvider time)
{
    /// <summary>Opens the journal of a visit, new or interrupted.</summary>
    /// <exception cref="IOException">Another process is making this visit.</exception>
    public PageJournal Open(long runId, EntityCode entity, SnapshotKind kind) =>
        new(Path.Combine(OwnerOnly.Folder(Of(runId)), $"{Uri.EscapeDataString(entity.Value)}.{kind}"), bodies, time);

    /// <summary>Drops what is left of a run that has ended: a stop between storing a snapshot and dropping its journal leaves one behind.</summary>
    public void Drop(long runId)
    {
        if (Directory.Exists(Of(runId)))
        {
            Directory.Delete(Of(runId), recursive: true);
        }
    }

    private string Of(long runId) => Path.Combine(folder.Journal, runId.ToString(CultureInfo.InvariantCulture));
}
