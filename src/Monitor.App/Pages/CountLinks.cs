using Monitor.App.Reports.Rows;

namespace Monitor.App.Pages;

/// <summary>Counts of keaktifan, each a link to the rows behind it.</summary>
public sealed record CountLinks(ActivityCounts Counts, string Path);
