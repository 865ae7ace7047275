using System.Text.Json;

namespace Monitor.App.Config;

/// <summary>Where a key stands in a JSON text, so that a complaint about its value can name the place.</summary>
internal static class JsonPlace
{
    private const int InSection = 2;

    /// <summary>JSON as people write it: with remarks, and commas behind the last value.</summary>
    public static JsonReaderOptions AsWritten { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Line and column, first is 1, of a byte.</summary>
    public static (long Line, long Column) At(ReadOnlySpan<byte> json, int index)
    {
        ReadOnlySpan<byte> before = json[..index];
        return (1 + before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>Line and column, first is 1, of a key inside a section; zeros when it is not written there.</summary>
    public static (long Line, long Column) Of(ReadOnlySpan<byte> json, string section, string key)
    {
        var reader = new Utf8JsonReader(json, AsWritten);
        string? current = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == InSection - 1)
            {
                current = reader.GetString();
            }
            else if (reader.CurrentDepth == InSection && current == section && reader.GetString() == key)
            {
                return At(json, (int)reader.TokenStartIndex);
            }
        }

        return (0, 0);
    }
}
