using System.Collections.Immutable;
using Monitor.App.Reports.Rows;

namespace Monitor.App.Pages;

/// <summary>A drop-down of a filter.</summary>
public sealed record FilterList(string Name, string Label, ImmutableArray<FilterOption> Options);
