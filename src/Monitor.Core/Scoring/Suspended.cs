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
