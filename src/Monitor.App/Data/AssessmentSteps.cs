using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>Where an assessment stands: a draft until somebody submits it, a second person approves it, and it is made final.</summary>
/// <param name="Steps">What was done so far, in order.</param>
public sealed record AssessmentStanding(ImmutableArray<AssessmentStepRow> Steps)
{
    public static AssessmentStanding Draft { get; } = new([]);

    /// <summary>The last step; null for a draft nobody touched.</summary>
    public AssessmentStep? Last => Steps.IsEmpty ? null : Steps[^1].Step;

    public bool IsFinal => Last == AssessmentStep.Final;

    /// <summary>Who submitted it last; null when nobody did.</summary>
    public string? SubmittedBy => Steps.LastOrDefault(step => step.Step == AssessmentStep.Submitted)?.Actor;

    public AssessmentStepRow? Approved => Steps.LastOrDefault(step => step.Step == AssessmentStep.Approved);

    /// <summary>Why a person cannot take a step now, in Bahasa Indonesia; null when it can be taken.</summary>
    public string? Refusal(AssessmentStep step, string actor, Assessment assessment) => step switch
    {
        _ when IsFinal => "Penilaian ini sudah final dan tidak berubah lagi.",
        AssessmentStep.Submitted => Last is null or AssessmentStep.Returned ? null : "Penilaian ini sudah diajukan.",
        AssessmentStep.Returned => Last is AssessmentStep.Submitted or AssessmentStep.Approved ? null : "Hanya penilaian yang diajukan dapat dikembalikan.",
        AssessmentStep.Approved when Last != AssessmentStep.Submitted => "Penilaian ini belum diajukan.",
        AssessmentStep.Approved => string.Equals(SubmittedBy, actor, StringComparison.OrdinalIgnoreCase) ? "Yang mengajukan tidak dapat menyetujui; mintalah orang kedua." : null,
        _ when Last != AssessmentStep.Approved => "Penilaian ini belum disetujui orang kedua.",
        _ => Open(assessment) is > 0 and var open ? $"Masih ada {open} dugaan yang belum diputus; putuskan lalu bekukan lagi." : null,
    };

    private static int Open(Assessment assessment) => assessment.Entities.Sum(entity => entity.Suspicions.Count(suspicion => suspicion.IsOpen));
}

/// <summary>A workbook made for a final assessment.</summary>
/// <param name="Scope">Code of a kecamatan, or empty for the whole kabupaten.</param>
public sealed record FinalFile(string Scope, string Name, byte[] Content);

/// <summary>The steps of assessments and the files of final ones.</summary>
public sealed class AssessmentSteps(IDbContextFactory<MonitorDb> databases, TimeProvider time)
{
    public async Task<AssessmentStanding> OfAsync(string number, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await OfAsync(db, number, cancellationToken);
    }

    /// <summary>The last step of every assessment that has one, by number.</summary>
    public async Task<ImmutableDictionary<string, AssessmentStep>> LastAsync(CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var steps = await db.AssessmentSteps.AsNoTracking().OrderBy(row => row.Ordinal).Select(row => new { row.Number, row.Step }).ToListAsync(cancellationToken);
        return steps.GroupBy(step => step.Number, StringComparer.Ordinal).ToImmutableDictionary(group => group.Key, group => group.Last().Step, StringComparer.Ordinal);
    }

    /// <summary>Takes a step.</summary>
    /// <param name="files">Makes the workbooks of the final step from the standing it will have; asked for at that step only.</param>
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<string?> TakeAsync(
        Assessment assessment, AssessmentStep step, string actor, string note, Func<AssessmentStanding, IEnumerable<FinalFile>> files, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        AssessmentStanding standing = await OfAsync(db, assessment.Number, cancellationToken);
        if (standing.Refusal(step, actor, assessment) is { } refusal)
        {
            return refusal;
        }

        var row = new AssessmentStepRow { Number = assessment.Number, Ordinal = standing.Steps.Length + 1, Step = step, Actor = actor, At = time.GetUtcNow(), Note = note };
        db.AssessmentSteps.Add(row);
        if (step == AssessmentStep.Final)
        {
            db.FinalFiles.AddRange(files(new AssessmentStanding(standing.Steps.Add(row))).Select(file => new FinalFileRow
            {
                Number = assessment.Number,
                Scope = file.Scope,
                FileName = file.Name,
                Hash = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
                Content = file.Content,
            }));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException fault) when (UniqueConflict.Is(fault))
        {
            return "Orang lain baru saja mengubah penilaian ini; muat ulang halaman.";
        }
    }

    /// <summary>A workbook of a final assessment; null while it is none.</summary>
    /// <param name="scope">Code of a kecamatan, or empty for the whole kabupaten.</param>
    public async Task<FinalFileRow?> FileAsync(string number, string scope, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.FinalFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number && row.Scope == scope, cancellationToken);
    }

    private static async Task<AssessmentStanding> OfAsync(MonitorDb db, string number, CancellationToken cancellationToken) =>
        new([.. await db.AssessmentSteps.AsNoTracking().Where(row => row.Number == number).OrderBy(row => row.Ordinal).ToListAsync(cancellationToken)]);
}
