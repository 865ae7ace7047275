using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>Keeps the score of an entity back while its assessment is suspended. What was found stays to be seen.</summary>
public static class Suspended
{
    /// <summary>The entity without a score while a suspension holds; any other as it is.</summary>
    internal static AssessedEntity Hold(AssessedEntity entity) => entity.Entity.Suspension is not { } suspension ? entity
        : entity.Verdict is { } verdict ? entity with { Rank = null, Verdict = verdict with { Score = new Score(null, verdict.Score.Coverage, null, null, Sentence(suspension)) } }
        : entity with { Unjudged = Sentence(suspension) };

    /// <summary>The assessment with the suspensions a register has now; scores are summed anew by <see cref="Rulings.Apply"/>.</summary>
    /// <param name="register">The register of the assessment's day, with what was decided since.</param>
    public static Assessment Renew(Assessment assessment, Roster register)
    {
        var now = register.Entities.ToDictionary(entity => entity.Code, entity => entity.Suspension);
        return assessment with
        {
            Entities = [.. assessment.Entities.Select(entity => now.TryGetValue(entity.Entity.Code, out Suspension? suspension) && suspension != entity.Entity.Suspension ? With(entity, suspension) : entity)],
        };
    }

    // Why an entity without an inspection was not judged before its suspension is not kept; the next run tells it again.
    private static AssessedEntity With(AssessedEntity entity, Suspension? suspension) => Hold(entity with
    {
        Entity = entity.Entity with { Suspension = suspension },
        Lifted = entity.Lifted + (suspension is null ? 1 : 0),
        Unjudged = entity.Verdict is null ? "Penangguhan diakhiri; dinilai sesudah pemeriksaan berikutnya." : entity.Unjudged,
    });

    /// <summary>"Penilaian ditangguhkan sampai 31 Desember 2026 karena bencana: kantor desa terendam."</summary>
    public static string Sentence(Suspension suspension) =>
        $"Penilaian ditangguhkan sampai {IndonesianForm.Date(suspension.Until)} karena {Word(suspension.Kind)}: {suspension.Reason.TrimEnd('.')}.";

    public static string Word(SuspensionKind kind) => kind switch
    {
        SuspensionKind.Maintenance => "pemeliharaan",
        SuspensionKind.Disaster => "bencana",
        SuspensionKind.Vacancy => "kekosongan perangkat",
        SuspensionKind.DomainMigration => "migrasi domain",
        _ => "sebab lain",
    };
}
