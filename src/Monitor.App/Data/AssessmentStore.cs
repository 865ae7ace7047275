using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>An assessment's place in the list, without its content.</summary>
/// <param name="ContentHash">SHA-256 of the frozen content, lower-case hex.</param>
public sealed record AssessmentTitle(string Number, string Period, DateOnly AsOf, DateTimeOffset CreatedAt, string MethodologyId, string ContentHash);

/// <summary>The frozen assessments. What was judged from the same evidence by the same rules is one assessment, however often it is saved.</summary>
public sealed class AssessmentStore(IDbContextFactory<MonitorDb> databases)
{
    // Two workers may count the same number free at once; the unique index lets one through and the other counts again.
    private const int Attempts = 5;

    // A frozen assessment never changes, so the newest is unpacked once and kept.
    private volatile Held? held;

    /// <summary>Freezes an assessment under the next free number of its day, or returns the one frozen before from the same manifest, day, methodology and judge.</summary>
    /// <param name="draft">Its number is given here; the one it carries is not looked at.</param>
    /// <param name="runId">The last run it was made from.</param>
    public async Task<Assessment> SaveAsync(Assessment draft, long runId, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
            AssessmentRow? same = await db.Assessments.AsNoTracking().SingleOrDefaultAsync(
                row => row.ManifestHash == draft.ManifestHash && row.AsOf == draft.AsOf
                    && row.MethodologyHash == draft.Methodology.Hash && row.JudgeVersion == draft.JudgeVersion,
                cancellationToken);
            if (same is not null)
            {
                return Packed.Unpack<Assessment>(same.Content);
            }

            int ordinal = 1 + await db.Assessments.CountAsync(row => row.AsOf == draft.AsOf, cancellationToken);
            Assessment frozen = draft with { Number = string.Create(CultureInfo.InvariantCulture, $"{draft.AsOf:yyyy-MM-dd}/{ordinal}") };
            db.Assessments.Add(RowOf(frozen, runId));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return frozen;
            }
            catch (DbUpdateException fault) when (attempt < Attempts && UniqueConflict.Is(fault))
            {
                // Somebody else froze one in between: look again.
            }
        }
    }

    /// <summary>The newest assessment: latest day, then last frozen; null before the first.</summary>
    public async Task<Assessment?> LatestAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        long id = await db.Assessments.OrderByDescending(row => row.AsOf).ThenByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (id == 0)
        {
            return null;
        }

        if (held is { } kept && kept.Id == id)
        {
            return kept.Assessment;
        }

        byte[] content = await db.Assessments.Where(row => row.Id == id).Select(row => row.Content).SingleAsync(cancellationToken);
        Assessment latest = Packed.Unpack<Assessment>(content);
        held = new Held(id, latest);
        return latest;
    }

    /// <summary>The assessment of a number; null when there is none.</summary>
    public async Task<Assessment?> FindAsync(string number, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        byte[]? content = await db.Assessments.Where(row => row.Number == number).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? null : Packed.Unpack<Assessment>(content);
    }

    /// <summary>Id of the last run an assessment was made from.</summary>
    /// <exception cref="InvalidOperationException">There is no assessment of this number.</exception>
    public async Task<long> RunOfAsync(string number, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Assessments.Where(row => row.Number == number).Select(row => row.RunId).SingleAsync(cancellationToken);
    }

    /// <summary>All assessments by title, newest first.</summary>
    public async Task<ImmutableArray<AssessmentTitle>> TitlesAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return
        [
            .. await db.Assessments.OrderByDescending(row => row.AsOf).ThenByDescending(row => row.Id)
                .Select(row => new AssessmentTitle(row.Number, row.Period, row.AsOf, row.CreatedAt, row.MethodologyId, row.ContentHash))
                .ToListAsync(cancellationToken),
        ];
    }

    private static AssessmentRow RowOf(Assessment frozen, long runId)
    {
        (byte[] content, string hash) = Packed.PackWithHash(frozen);
        return new AssessmentRow
        {
            Number = frozen.Number,
            Period = frozen.Period,
            AsOf = frozen.AsOf,
            CreatedAt = frozen.CreatedAt,
            RunId = runId,
            MethodologyId = frozen.Methodology.Id,
            MethodologyHash = frozen.Methodology.Hash,
            JudgeVersion = frozen.JudgeVersion,
            ManifestHash = frozen.ManifestHash,
            ContentHash = hash,
            Content = content,
        };
    }

    private sealed record Held(long Id, Assessment Assessment);
}
