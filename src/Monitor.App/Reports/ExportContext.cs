namespace Monitor.App.Reports;

/// <summary>Who exports what, and when.</summary>
/// <param name="Exporter">Name of the person, or of the command that made the file.</param>
/// <param name="FilterInWords">What part of the assessment the file holds, such as "seluruh kabupaten" or "Kecamatan Melati".</param>
/// <param name="Zone">Zone in which moments are shown.</param>
public sealed record ExportContext(string Exporter, DateTimeOffset Now, string FilterInWords, TimeZoneInfo Zone)
{
    /// <summary>The one kecamatan the file is about, as its name stands in the file's; null for any other part.</summary>
    public string? Area { get; init; }

    /// <summary>Whether whoever exports sees a part of what the assessment rests on: one entity, one kecamatan, or no ruling on personal data.</summary>
    public bool SeesPartOnly { get; init; }

    /// <summary>By whom the assessment was approved; null for a draft.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Whether the figures of complaints to offices are part of the file, as far as there are any.</summary>
    public bool HasComplaints { get; init; }
}

/// <summary>The approval of an assessment by a second person.</summary>
public sealed record Approval(string SubmittedBy, string ApprovedBy, DateTimeOffset ApprovedAt);
