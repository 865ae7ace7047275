using System.Globalization;

namespace Monitor.Core.Tests.Facts.Cases;

/// <summary>One page, source or file of a case.</summary>
internal sealed record CasePart(string Path, IReadOnlyDictionary<string, string> Options, string Body)
{
    private static readonly string[] Known = ["kode", "tipe", "ke", "via", "bytes", "gagal", "dalam", "untuk", "ocr", "rahasia", "pada"];

    public string Type => Options.GetValueOrDefault("tipe", "html");

    public int Code => int.Parse(Options.GetValueOrDefault("kode", "200"), CultureInfo.InvariantCulture);

    /// <summary>The earlier days on which it was read so; none for what is read today.</summary>
    public DateOnly[] ReadOn { get; } =
        [.. Options.GetValueOrDefault("pada", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    public static CasePart Of(string head, string body)
    {
        string[] words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var options = words.Skip(1).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.Ordinal);
        string? strange = options.Keys.FirstOrDefault(key => !Known.Contains(key));
        return strange is null && words.Length > 0 ? new CasePart(words[0], options, body) : throw new FormatException($"'--- {head}': '{strange}' is no option.");
    }
}

/// <summary>A case as its file tells it; the format stands in tests/fixtures/cases/README.md.</summary>
internal sealed record CaseFile(string Title, IReadOnlyDictionary<string, string> Head, IReadOnlyList<CasePart> Parts)
{
    private const string Mark = "--- ";

    public static CaseFile Read(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length == 0 || !lines[0].StartsWith("# ", StringComparison.Ordinal))
        {
            throw new FormatException("The first line says what the case shows: '# …'.");
        }

        int first = Array.FindIndex(lines, line => line.StartsWith(Mark, StringComparison.Ordinal));
        if (first < 0)
        {
            throw new FormatException("A case needs at least one part: '--- /'.");
        }

        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in lines[1..first].Where(line => line.Trim().Length > 0))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            string key = colon > 0 ? line[..colon].Trim() : throw new FormatException($"'{line}' is no 'key: value'.");
            if (!CaseExpectation.Keys.Contains(key) || !head.TryAdd(key, line[(colon + 2)..].Trim()))
            {
                throw new FormatException($"'{key}' is no key of a case, or stands twice.");
            }
        }

        if (!head.Keys.Any(CaseExpectation.Asserted.Contains))
        {
            throw new FormatException("A case must expect something.");
        }

        return new CaseFile(lines[0][2..].Trim(), head, [.. Cut(lines[first..])]);
    }

    /// <summary>The values of a key; null when the case does not ask, empty for "-".</summary>
    public string[]? Values(string key) =>
        !Head.TryGetValue(key, out string? value) ? null : value == "-" ? [] : value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<CasePart> Cut(string[] lines)
    {
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Mark, StringComparison.Ordinal))];
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : lines.Length;
            yield return CasePart.Of(lines[starts[i]][Mark.Length..], string.Join('\n', lines[(starts[i] + 1)..end]).Trim('\n'));
        }
    }
}
