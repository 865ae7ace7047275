namespace Monitor.Core.Facts;

/// <summary>Day limits of the recency states; unit: days since the last real upload.</summary>
/// <param name="Aktif">Up to this many days a site is aktif.</param>
/// <param name="UnreachableWindow">Days of valid runs after which an unreachable site counts as mati.</param>
public sealed record StateLimits(int Aktif, int Lambat, int Dorman, int TerancamMangkrak, int UnreachableWindow)
{
    /// <summary>The proposal of the domain study: 30, 90, 180 (the six months of UU KIP), 365 (the fiscal year) and 7 days.</summary>
    public static StateLimits Proposed { get; } = new(30, 90, 180, 365, 7);

    /// <summary>The state of a site whose newest upload is so many days old.</summary>
    public string StateOf(int days) => days <= Aktif ? StateId.Aktif
        : days <= Lambat ? StateId.Lambat
        : days <= Dorman ? StateId.Dorman
        : days <= TerancamMangkrak ? StateId.TerancamMangkrak
        : StateId.Mangkrak;
}
