using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;

namespace Monitor.App.Data;

/// <summary>What persons said words of states mean in sources. The newest word stands.</summary>
public sealed class SourceWords(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    /// <summary>Meanings in one source, by folded word.</summary>
    public async Task<ImmutableDictionary<string, StatusMeaning>> OfAsync(string source, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var words = ImmutableDictionary.CreateBuilder<string, StatusMeaning>(StringComparer.Ordinal);
        foreach (SourceWordRow row in await db.SourceWords.AsNoTracking().Where(row => row.Source == source).OrderBy(row => row.Id).ToListAsync(cancellationToken))
        {
            words[Sp4nMapping.Fold(row.Word)] = new StatusMeaning(row.State, CloseCause.Unknown, RejectReason.None);
        }

        return words.ToImmutable();
    }

    public async Task AddAsync(string source, string word, CaseState state, string actor, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        db.SourceWords.Add(new SourceWordRow { Source = source, Word = word, State = state, Actor = actor, At = time.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }
}
