using System.Collections.Immutable;
using System.Text;

namespace Monitor.Core.Facts.Html;

/// <summary>One open form: its fields and text as they grow.</summary>
internal sealed class FormParts(Attributes attributes, Surroundings around, int block)
{
    private readonly List<(string Type, string Name, string Id, string Label)> fields = [];
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private readonly string action = attributes["action"];
    private readonly string method = string.Equals(attributes["method"], "post", StringComparison.OrdinalIgnoreCase) ? "post" : "get";
    private int unlabelled;

    public void AddText(string block)
    {
        if (text.Length < 20_000)
        {
            text.Append(text.Length > 0 ? " " : "").Append(block);
        }
    }

    public void AddField(string type, Attributes field) =>
        fields.Add((type, field["name"], field["id"], field.First("placeholder", "aria-label", "title")));

    public void StartLabel() => unlabelled = fields.Count;

    public void EndLabel(string target, string label)
    {
        if (target.Length > 0)
        {
            labels[target] = label;
            return;
        }

        for (int i = unlabelled; i < fields.Count; i++)
        {
            fields[i] = fields[i] with { Label = label };
        }
    }

    public HtmlForm ToForm() => new(
        action,
        method,
        [.. fields.Select(field => new HtmlField(field.Type, field.Name, labels.GetValueOrDefault(field.Id, field.Label)))],
        text.ToString(),
        around.Region,
        around.Hint)
    { Block = block };
}
