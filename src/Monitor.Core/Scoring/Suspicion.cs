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
        return (entity.Judged ?? entity.Verdict) is not { } judged ? [] :
        [
            .. Enum.GetValues<SuspicionKind>().Where(kind => judged.Layers().Any(layer => IsRaised(layer.Facts, kind))).Select(kind =>
            {
                ImmutableArray<string> marks = [.. Evidence(entity, kind).Select(Mark).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                return new Suspicion(kind, marks, Holding(marks, byKind[kind], day));
            }),
        ];
    }

    /// <summary>What a suspicion about an entity's site rests on.</summary>
    public static ImmutableArray<Evidence> Evidence(AssessedEntity entity, SuspicionKind kind) =>
        (entity.Judged ?? entity.Verdict) is { } judged ? [.. judged.Layers().SelectMany(layer => Evidence(layer.Facts, kind)).Distinct()] : [];

    /// <summary>The verdict that stands when the dismissed ones among the suspicions are set aside.</summary>
    public static SiteVerdict Standing(SiteVerdict judged, ImmutableArray<Suspicion> suspicions) =>
        judged.Cleared is { } next && suspicions.Any(suspicion => suspicion.IsDismissed && IsState(judged.Facts, suspicion.Kind)) ? Standing(next, suspicions) : judged;

    private static IEnumerable<Evidence> Evidence(SiteFacts facts, SuspicionKind kind)
    {
        ImmutableArray<Evidence> state = IsState(facts, kind) ? facts.State.Value!.Evidence : [];
        return kind switch
        {
            SuspicionKind.PersonalData => facts.PersonalData.Value?.Evidence ?? [],
            SuspicionKind.Gambling => facts.Gambling.Value is { Evidence: { IsDefaultOrEmpty: false } seen } ? seen : state,
            _ => facts.Gambling.Value is { IsDefacement: true } signs ? signs.Evidence.Concat(state) : state,
        };
    }

    private static bool IsRaised(SiteFacts facts, SuspicionKind kind) => IsState(facts, kind) || kind switch
    {
        SuspicionKind.Gambling => facts.Gambling.Value is { Suspected: true },
        SuspicionKind.Defacement => facts.Gambling.Value is { IsDefacement: true },
        _ => facts.PersonalData.Value is { Any: true },
    };

    private static bool IsState(SiteFacts facts, SuspicionKind kind) => facts.State.Value?.Id == kind switch
    {
        SuspicionKind.Gambling => StateId.DugaanJudi,
        SuspicionKind.Defacement => StateId.DugaanDeface,
        _ => "",
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
