namespace Monitor.Core.Criteria.Dokumen;

/// <summary>Whether a document is the one that is owed.</summary>
internal enum FitKind
{
    /// <summary>Another year or period.</summary>
    Other = 0,

    /// <summary>Perhaps: a person must look.</summary>
    Doubtful,

    Right,
}

/// <summary>How a document fits a duty.</summary>
/// <param name="Doubt">Why a person must look, as the end of a sentence; null unless doubtful.</param>
internal sealed record DocumentFit(FitKind Kind, string? Doubt)
{
    public static DocumentFit Right { get; } = new(FitKind.Right, null);

    public static DocumentFit Other { get; } = new(FitKind.Other, null);

    public static DocumentFit Doubtful(string doubt) => new(FitKind.Doubtful, doubt);
}
