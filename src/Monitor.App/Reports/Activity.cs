using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>Keaktifan: the word of its own that stands beside the score.</summary>
public enum Activity
{
    BelumDiuji = 0,
    BelumPunyaAlamat,
    AlamatBelumDikonfirmasi,
    Ditangguhkan,
    TidakDapatDinilai,
    Mati,
    Mangkrak,
    Jarang,
    Aktif,
}

/// <summary>Rolls the judge's fine states up to keaktifan and alerts.</summary>
public static class ActivityOf
{
    /// <summary>Keaktifan of an entity; none is told while its assessment is suspended. A suspicion or a redirect is not a word of keaktifan: it stands beside it.</summary>
    public static Activity Entity(AssessedEntity assessed)
    {
        if (assessed.Entity.Suspension is not null)
        {
            return Activity.Ditangguhkan;
        }

        if (assessed.Verdict is null)
        {
            return assessed.Entity.AwaitsAddress ? Activity.AlamatBelumDikonfirmasi
                : assessed.Entity.MainAddress is null ? Activity.BelumPunyaAlamat
                : Activity.TidakDapatDinilai;
        }

        return assessed.Verdict.Facts.State.TryGet(out SiteState? state)
            ? state.Id == StateId.TidakTerjangkau && assessed.Silence is { IsLong: true } ? Activity.Mati : State(state.Id)
            : Activity.TidakDapatDinilai;
    }

    /// <summary>Keaktifan of a state id. How long an address has not answered is not in one verdict, so unreachable is never mati here.</summary>
    public static Activity State(string id) => id switch
    {
        StateId.Aktif => Activity.Aktif,
        StateId.Lambat or StateId.Dorman or StateId.TerancamMangkrak => Activity.Jarang,
        StateId.Mangkrak or StateId.BelumPernahDiisi or StateId.Template => Activity.Mangkrak,
        StateId.DnsHilang or StateId.Parkir or StateId.Ditangguhkan or StateId.HalamanBawaan or StateId.Rusak => Activity.Mati,
        _ => Activity.TidakDapatDinilai,
    };

    /// <summary>The suspicion of gambling or intrusion in words with what was ruled about it, or null when there is none or a person dismissed it.</summary>
    public static string? Danger(AssessedEntity assessed) => Dangers(assessed).Select(SuspicionWords.Of).FirstOrDefault();

    /// <summary>The suspicions of gambling or intrusion that nobody dismissed, the graver first. An assessment frozen before there were rulings carries none of its own.</summary>
    public static IEnumerable<Suspicion> Dangers(AssessedEntity assessed) =>
        (assessed.Suspicions.IsEmpty ? Suspicion.Of(assessed, [], default) : assessed.Suspicions)
            .Where(suspicion => suspicion.Kind != SuspicionKind.PersonalData && !suspicion.IsDismissed)
            .OrderByDescending(suspicion => suspicion.Kind);

    /// <summary>Whether numbers of residents seem to stand open. Never part of a score, list order or export.</summary>
    public static bool HasOpenPersonalData(AssessedEntity assessed) =>
        assessed.Verdict?.Facts.PersonalData.Value is { Any: true } && !assessed.Suspicions.Any(suspicion => suspicion is { Kind: SuspicionKind.PersonalData, IsDismissed: true });
}
