namespace Monitor.Core.Scoring;

/// <summary>Scores on the last day of a month that was scored.</summary>
/// <param name="Mean">0–100, of those that had a score; null when nobody had.</param>
/// <param name="Count">How many had one.</param>
public sealed record MonthScore(DateOnly Day, double? Mean, int Count, string MethodologyId);
