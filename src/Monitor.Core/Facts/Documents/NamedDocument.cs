namespace Monitor.Core.Facts.Documents;

/// <summary>How a title speaks of a document.</summary>
internal enum Standing
{
    /// <summary>News about it, or one of many it names: the title alone proves nothing.</summary>
    Mention = 0,

    /// <summary>A guide, an explanation or a form for it.</summary>
    Guidance,

    /// <summary>A draft of it.</summary>
    Draft,

    /// <summary>The document itself.</summary>
    Firm,
}

/// <summary>A document as a title, file name or caption names it.</summary>
/// <param name="Years">Null when the words bind no year.</param>
/// <param name="Number">Number of a regulation without leading zeros; empty when none is told.</param>
internal sealed record NamedDocument(string Type, FiscalYears? Years, Standing Standing, string Number)
{
    /// <summary>Regulations are many a year, told apart by their numbers; all other types are one a year.</summary>
    public bool IsRegulation => IsRegulationType(Type);

    public static bool IsRegulationType(string type) => type is DocumentType.Perdes or DocumentType.Perkades or DocumentType.SkKades;
}
