using System.Collections.Frozen;

namespace Monitor.App.Reports;

/// <summary>The signs that stand beside words, as the inside of an SVG symbol of 16 × 16 drawn in the colour of the text.</summary>
public static class Signs
{
    /// <summary>Shapes by id; each is told from the others without colour.</summary>
    public static FrozenDictionary<string, string> Shapes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["centang"] = """<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m4.6 8.3 2.4 2.4 4.5-5" fill="none" stroke="#fff" stroke-width="1.8"/>""",
        ["separuh"] = """<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor"/>""",
        ["silang"] = """<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path d="m5 5 6 6m0-6-6 6" stroke="#fff" stroke-width="1.8"/>""",
        ["garis"] = """<path d="M3 8h10" stroke="currentColor" stroke-width="2"/>""",
        ["seru"] = """<path d="M8 1 15.5 14.5H.5z" fill="currentColor"/><path d="M8 5.6v4.2m0 1.3v1.6" stroke="#fff" stroke-width="1.7"/>""",
        ["cincin"] = """<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.6 2.2"/>""",
        ["perisai"] = """<path d="M8 1 14 3v5c0 3.5-2.6 5.8-6 7-3.4-1.2-6-3.5-6-7V3z" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        ["henti"] = """<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor"/><path d="M4.5 8h7" stroke="#fff" stroke-width="2"/>""",
        ["bahaya"] = """<path d="M8 1 15.5 14.5H.5z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 5.6v4.2m0 1.3v1.6" stroke="currentColor" stroke-width="1.7"/>""",
        ["jam"] = """<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 4.5V8l2.5 1.5" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
        ["pasir"] = """<path d="M4 2h8M4 14h8M5 2c0 4 6 8 6 12M11 2c0 4-6 8-6 12" fill="none" stroke="currentColor" stroke-width="1.5"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
