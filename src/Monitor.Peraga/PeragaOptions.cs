namespace Monitor.Peraga;

/// <summary>What the fictitious kabupaten is made from: the same seed and day give the same bytes.</summary>
/// <param name="AsOf">The kabupaten's own "today": clocks, agendas and ages are reckoned from it.</param>
public sealed record PeragaOptions(int Seed, DateOnly AsOf)
{
    /// <summary>The wall clock, needed only for certificates: their validity is checked against real time by any client.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Only so many sites, taken evenly over the register; null for all. A site is the same whoever else is there.</summary>
    public int? Most { get; init; }
}
