using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Core.Scoring;

/// <summary>What an assessment rests on, as a text anybody can hash: the sorted lines "snapshot {id}", "body {hash}" and, where a person
/// ruled on a suspicion, "ruling {entity} {kind} {ruling} {UTC time}", where a finding was clarified, "clarification {id} {ruling} {UTC time}", or where the
/// assessment of an entity is suspended, "suspension {entity} {kind} {last day}", where suspensions were lifted since, "lifted {entity} {count}", or where a site is silent, "silence {entity} {first day} {days}", each once, joined by line feeds. Its SHA-256 is printed on every report.</summary>
public static class RunManifest
{
    /// <param name="entities">All entities of the assessment; those without a verdict rest on no snapshot.</param>
    public static string Text(IEnumerable<AssessedEntity> entities)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (AssessedEntity entity in entities)
        {
            if (entity.Entity.Suspension is { } suspension)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"suspension {entity.Entity.Code.Value} {suspension.Kind} {suspension.Until:yyyy-MM-dd}"));
            }

            if (entity.Lifted > 0)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"lifted {entity.Entity.Code.Value} {entity.Lifted}"));
            }

            if (entity.Verdict is { } verdict)
            {
                lines.Add(Line(verdict.SnapshotId));
                lines.UnionWith(verdict.ConfirmedBy is { } earlier ? [Line(earlier)] : []);
                lines.UnionWith(entity.Silence is { } silence ? [string.Create(CultureInfo.InvariantCulture, $"silence {entity.Entity.Code.Value} {silence.Since:yyyy-MM-dd} {silence.Days}")] : []);
                lines.UnionWith(entity.Suspicions.Select(suspicion => suspicion.Ruling).OfType<SuspicionRuling>()
                    .Select(ruling => string.Create(CultureInfo.InvariantCulture, $"ruling {ruling.Entity.Value} {ruling.Kind} {ruling.Ruling} {ruling.At.UtcDateTime:O}")));
                lines.UnionWith(entity.Clarifications.Select(clarification => string.Create(
                    CultureInfo.InvariantCulture, $"clarification {clarification.Id} {clarification.Decision?.Ruling} {clarification.Decision?.At.UtcDateTime:O}")));
                lines.UnionWith(entity.Pages.Select(page => page.BodyHash).OfType<string>().Select(hash => "body " + hash));
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>SHA-256 of the text as UTF-8, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Line(Guid snapshot) => "snapshot " + snapshot.ToString("D", CultureInfo.InvariantCulture);
}
