using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Scoring;

/// <summary>What sites that fail together have in common.</summary>
public enum SharedBy
{
    /// <summary>The zone of the kabupaten under which the addresses lie.</summary>
    Zone = 0,

    /// <summary>The server's network address.</summary>
    Server,

    Platform,
}

/// <summary>One technical cause that makes many sites fail a criterion at once: a matter of whoever runs what they share, not of the villages.</summary>
/// <param name="Group">The zone, network address or platform.</param>
/// <param name="Cause">The technical cause in words.</param>
/// <param name="Failing">Sites that fail for this cause.</param>
/// <param name="Total">Sites of the group on which the criterion was measured.</param>
public sealed record SharedProblem(string Criterion, SharedBy By, string Group, string Cause, int Failing, int Total);

/// <summary>Finds shared problems and takes their weight out of the score of every site of the group, those that passed among them.</summary>
public static class SharedProblems
{
    // 30 % is the owner's rule; fewer than five sites show no pattern (a proposal).
    private const double Share = 0.3;
    private const int FewestSites = 5;

    public static ImmutableArray<SharedProblem> Find(IReadOnlyCollection<AssessedEntity> entities, Kabupaten kabupaten) =>
    [
        .. entities.Where(entity => entity.Verdict is not null)
            .SelectMany(entity => Groups(entity, kabupaten).SelectMany(group => Measured(entity).Select(finding => (Group: group, finding.Criterion, Cause: Cause(finding, entity.Verdict!.Facts)))))
            .GroupBy(seen => (seen.Group, seen.Criterion))
            .SelectMany(group => Of(group.Key.Group, group.Key.Criterion, [.. group.Select(seen => seen.Cause)]))
            .OrderBy(problem => problem.By)
            .ThenByDescending(problem => problem.Failing)
            .ThenBy(problem => problem.Group, StringComparer.Ordinal)
            .ThenBy(problem => problem.Criterion, StringComparer.Ordinal),
    ];

    /// <summary>The entity with every criterion unmeasured in which its group has a shared problem.</summary>
    public static AssessedEntity Apply(AssessedEntity entity, ImmutableArray<SharedProblem> problems, Kabupaten kabupaten, Methodology methodology)
    {
        if (problems.IsEmpty || entity.Verdict is not { } verdict)
        {
            return entity;
        }

        ImmutableHashSet<(SharedBy, string)> groups = [.. Groups(entity, kabupaten)];
        ImmutableArray<Finding> findings =
        [
            .. verdict.Findings.Select(finding =>
                problems.FirstOrDefault(problem => problem.Criterion == finding.Criterion && groups.Contains((problem.By, problem.Group))) is { } problem && IsMeasured(finding)
                    ? finding with { Outcome = Outcome.Unmeasured, Score = null, Points = 0, Explanation = Explain(problem) + " " + finding.Explanation }
                    : finding),
        ];
        return entity with { Verdict = SiteJudge.Sum(verdict, findings, methodology, finding => finding.Awaiting is null) };
    }

    /// <summary>"Masalah bersama zona contoh.go.id (12 dari 40 situs): sertifikat kedaluwarsa."</summary>
    public static string Explain(SharedProblem problem) =>
        $"Masalah bersama {Name(problem)} ({IndonesianForm.Count(problem.Failing)} dari {IndonesianForm.Count(problem.Total)} situs): {problem.Cause}. Bukan tanggungan desa.";

    private static string Name(SharedProblem problem) => problem.By switch
    {
        SharedBy.Zone => "zona " + problem.Group,
        SharedBy.Server => "server " + problem.Group,
        _ => "platform " + problem.Group,
    };

    private static IEnumerable<SharedProblem> Of((SharedBy By, string Name) group, string criterion, string?[] causes)
    {
        if (causes.Length < FewestSites)
        {
            return [];
        }

        return causes.OfType<string>().CountBy(cause => cause, StringComparer.Ordinal)
            .Where(cause => cause.Value >= Share * causes.Length)
            .Select(cause => new SharedProblem(criterion, group.By, group.Name, cause.Key, cause.Value, causes.Length));
    }

    private static IEnumerable<(SharedBy, string)> Groups(AssessedEntity entity, Kabupaten kabupaten)
    {
        if (entity.Verdict is { Site.Host: var host } && kabupaten.Zones.FirstOrDefault(zone => host.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase)) is { } zone)
        {
            yield return (SharedBy.Zone, zone);
        }

        if (entity.Server is { } server)
        {
            yield return (SharedBy.Server, server);
        }

        // Sites without a system of their own share nothing.
        if (entity.Verdict?.Facts.Platform is { } platform && platform is not ("unknown" or "static"))
        {
            yield return (SharedBy.Platform, platform);
        }
    }

    private static IEnumerable<Finding> Measured(AssessedEntity entity) =>
        entity.Verdict?.Findings.Where(finding => IsMeasured(finding) && CriterionCatalog.Of(finding.Criterion).Meta.Group == CriterionGroup.Ketersediaan) ?? [];

    private static bool IsMeasured(Finding finding) => finding.Outcome is Outcome.Met or Outcome.Partial or Outcome.Unmet;

    // What a village uploads is its own doing; only how its site is served can be everybody's.
    private static string? Cause(Finding finding, SiteFacts facts)
    {
        if (finding.Outcome == Outcome.Met || facts.Reachability.Value is not { } reached)
        {
            return null;
        }

        // The sentence of a certificate names its days, which differ from site to site.
        return finding.Criterion == "sertifikat-sah" && reached.Tls is { Problems: [var problem, ..] } ? Word(problem) : Sentence(finding.Explanation);
    }

    private static string Word(string problem) => problem switch
    {
        "NotTimeValid" => "masa berlaku sertifikat sudah lewat atau belum mulai",
        "NameMismatch" => "sertifikat tidak mencakup nama situs",
        "UntrustedRoot" => "penerbit sertifikat tidak dikenal",
        "PartialChain" => "rantai sertifikat tidak lengkap",
        "Revoked" => "sertifikat sudah dicabut",
        _ => "sertifikat tidak dapat diperiksa sepenuhnya",
    };

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
}
