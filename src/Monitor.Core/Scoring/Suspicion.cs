using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Criteria.Keamanan;
using Monitor.Core.Criteria.Privasi;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Scoring;

/// <summary>What a site may be suspected of.</summary>
public enum SuspicionKind
{
    Gambling = 0,
    Defacement,
    PersonalData,
}

/// <summary>What a person ruled about a suspicion.</summary>
public enum Ruling
{
    Confirmed = 0,
    Dismissed,

    /// <summary>Handed on to the incident response team (CSIRT): in good hands, not confirmed.</summary>
    Forwarded,
}

/// <summary>A ruling by a named person.</summary>
/// <param name="Marks">What was shown when it was ruled on: see <see cref="Suspicion.Marks"/>.</param>
/// <param name="Until">Last day it holds; null without end.</param>
public sealed record SuspicionRuling(EntityCode Entity, SuspicionKind Kind, ImmutableArray<string> Marks, Ruling Ruling, string By, DateTimeOffset At, string Reason, DateOnly? Until);

/// <summary>A suspicion about a site and what became of it. Only a person confirms it; until then it costs nothing.</summary>
/// <param name="Marks">One mark for each observation, sorted: equal marks show the same text at the same address.</param>
/// <param name="Ruling">Null while it is open.</param>
public sealed record Suspicion(SuspicionKind Kind, ImmutableArray<string> Marks, SuspicionRuling? Ruling)
{
    private const int MarkLength = 16;

    public bool IsOpen => Ruling is null;

    /// <summary>The criterion that tells of it; null where none does.</summary>
    public string? Criterion => Kind switch
    {
        SuspicionKind.Gambling => FreeOfGambling.Id,
        SuspicionKind.PersonalData => PersonalNumbersClosed.Id,
        _ => null,
    };

    public bool IsDismissed => Ruling is { Ruling: Scoring.Ruling.Dismissed };

    /// <summary>The suspicions an entity's site raises, with the rulings that hold on a day; empty where it was not judged.</summary>
    /// <param name="rulings">All rulings about the entity, in any order.</param>
    public static ImmutableArray<Suspicion> Of(AssessedEntity entity, IEnumerable<SuspicionRuling> rulings, DateOnly day)
    {
        ILookup<SuspicionKind, SuspicionRuling> byKind = rulings.ToLookup(ruling => ruling.Kind);
        return (entity.Judged ?? entity.Verdict) is { } judged ? [.. Of(judged, byKind, day).OrderBy(suspicion => suspicion.Kind)] : [];
    }

    /// <summary>What a suspicion about an entity's site rests on.</summary>
    public static ImmutableArray<Evidence> Evidence(AssessedEntity entity, SuspicionKind kind) =>
        (entity.Judged ?? entity.Verdict)?.Layers().FirstOrDefault(layer => IsRaised(layer.Facts, kind)) is { Facts: { } facts } ? Evidence(facts, kind) : [];

    /// <summary>The verdict that stands when every dismissed suspicion is set aside.</summary>
    internal static SiteVerdict Standing(SiteVerdict judged, ImmutableArray<Suspicion> suspicions) =>
        Next(judged, suspicions) is { } next ? Standing(next, suspicions) : judged;

    // What a site is suspected of only once another suspicion is set aside is no question before that one is dismissed.
    private static IEnumerable<Suspicion> Of(SiteVerdict judged, ILookup<SuspicionKind, SuspicionRuling> rulings, DateOnly day)
    {
        ImmutableArray<Suspicion> raised = [.. Enum.GetValues<SuspicionKind>().Where(kind => IsRaised(judged.Facts, kind)).Select(Raise)];
        return Next(judged, raised) is { } next ? raised.UnionBy(Of(next, rulings, day), suspicion => suspicion.Kind) : raised;

        Suspicion Raise(SuspicionKind kind)
        {
            ImmutableArray<string> marks = [.. Evidence(judged.Facts, kind).Select(Mark).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return new Suspicion(kind, marks, Holding(marks, rulings[kind], day));
        }
    }

    private static SiteVerdict? Next(SiteVerdict judged, ImmutableArray<Suspicion> suspicions)
    {
        SuspicionKind? told = judged.Facts.State.Value?.Id switch
        {
            StateId.DugaanJudi => SuspicionKind.Gambling,
            StateId.DugaanDeface => SuspicionKind.Defacement,
            _ => null,
        };
        return suspicions.Any(suspicion => suspicion.Kind == told && suspicion.IsDismissed) ? judged.Cleared : null;
    }

    private static ImmutableArray<Evidence> Evidence(SiteFacts facts, SuspicionKind kind) => kind switch
    {
        SuspicionKind.PersonalData => facts.PersonalData.Value?.Evidence ?? [],
        SuspicionKind.Defacement when facts.Gambling.Value is not { IsDefacement: true } => facts.State.Value?.Evidence ?? [],
        _ when facts.Gambling.Value is { Evidence: { IsDefaultOrEmpty: false } seen } => seen,
        _ => facts.State.Value?.Evidence ?? [],
    };

    private static bool IsRaised(SiteFacts facts, SuspicionKind kind) => kind switch
    {
        SuspicionKind.Gambling => facts.State.Value?.Id == StateId.DugaanJudi || facts.Gambling.Value is { Suspected: true },
        SuspicionKind.Defacement => facts.State.Value?.Id == StateId.DugaanDeface || facts.Gambling.Value is { IsDefacement: true },
        _ => facts.PersonalData.Value is { Any: true },
    };

    // What was confirmed or handed on stays so while the suspicion lasts: a hacked site changes its texts every night. What was dismissed comes back
    // only with something that nobody has looked at yet.
    private static SuspicionRuling? Holding(ImmutableArray<string> marks, IEnumerable<SuspicionRuling> rulings, DateOnly day)
    {
        SuspicionRuling[] newestFirst = [.. rulings.OrderByDescending(ruling => ruling.At)];
        if (newestFirst is not [var last, ..] || last.Until < day)
        {
            return null;
        }

        if (last.Ruling != Scoring.Ruling.Dismissed)
        {
            return last;
        }

        HashSet<string> seen = [.. newestFirst.TakeWhile(ruling => ruling.Ruling == Scoring.Ruling.Dismissed && !(ruling.Until < day)).SelectMany(ruling => ruling.Marks)];
        return marks.All(seen.Contains) ? last : null;
    }

    private static string Mark(Evidence evidence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(evidence.Url.AbsoluteUri + "\n" + evidence.Quote)))[..MarkLength];
}
