using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.Core.Pengaduan;

/// <summary>Takes times, states and counts out of the public complaint list of an OpenSID site while it is read. Nothing else of the list becomes a value:
/// one version of OpenSID hands out the reporter's NIK, address and telephone with it (domain study, section 8).</summary>
public static partial class OpenSidList
{
    private const int MostDepth = 32;
    private const int LongestTime = 40;

    private static readonly string[] OfPersons = ["nik", "nama", "email", "telepon", "telpon", "no_hp", "hp", "phone", "alamat", "ip_address"];

    /// <summary>The list as it may be kept: {"total":…,"pribadi":…,"aduan":[{"masuk":…,"status":…,"jawaban":…}]}.</summary>
    /// <returns>Null when the answer is no such list.</returns>
    public static string? Reduced(ReadOnlySpan<byte> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var found = new Found();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            writer.WriteStartObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                Property(ref reader, writer, found);
            }

            // What stands behind the list is none of it.
            if (!found.IsList || reader.TokenType != JsonTokenType.EndObject || reader.Read())
            {
                return null;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        if (found.Total is { } total)
        {
            writer.WriteNumber("total", total);
        }

        writer.WriteBoolean("pribadi", found.IsPersonal);
        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Property(ref Utf8JsonReader reader, Utf8JsonWriter writer, Found found)
    {
        bool isData = reader.ValueTextEquals("data"u8);
        bool isMeta = reader.ValueTextEquals("meta"u8);
        reader.Read();
        if (isData && !found.IsList && reader.TokenType == JsonTokenType.StartArray)
        {
            found.IsList = true;
            writer.WriteStartArray("aduan");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var complaint = new Row();
                    Object(ref reader, complaint, found);
                    Write(writer, complaint);
                }
                else
                {
                    reader.Skip();
                }
            }

            writer.WriteEndArray();
        }
        else if (isMeta && reader.TokenType == JsonTokenType.StartObject)
        {
            Meta(ref reader, found);
        }
        else
        {
            reader.Skip();
        }
    }

    // The complaint itself, its "attributes", or one of its answers: each has a time of its own.
    private static void Object(ref Utf8JsonReader reader, Row row, Found found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isCreated = reader.ValueTextEquals("created_at"u8);
            bool isStatus = reader.ValueTextEquals("status"u8);
            bool isInner = reader.ValueTextEquals("attributes"u8);
            bool isAnswers = reader.ValueTextEquals("child"u8);
            bool isPersonal = IsPersonal(ref reader);
            reader.Read();
            if (isCreated && reader.TokenType == JsonTokenType.String && TimeOf(ref reader) is { } time)
            {
                row.Created = time;
            }
            else if (isStatus && StatusOf(ref reader) is { } status)
            {
                row.Status = status;
            }
            else if (isInner && reader.TokenType == JsonTokenType.StartObject)
            {
                Object(ref reader, row, found);
            }
            else if (isAnswers && reader.TokenType == JsonTokenType.StartArray)
            {
                Answers(ref reader, row, found);
            }
            else
            {
                found.IsPersonal |= isPersonal && reader.TokenType is JsonTokenType.String or JsonTokenType.Number && isPersonal && !IsBlank(ref reader);
                reader.Skip();
            }
        }
    }

    private static void Answers(ref Utf8JsonReader reader, Row row, Found found)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var answer = new Row();
            Object(ref reader, answer, found);

            // Times of one list are written in one form, so that the earlier one is the lesser text.
            row.Answered = answer.Created is { } at && (row.Answered is null || string.CompareOrdinal(at, row.Answered) < 0) ? at : row.Answered;
        }
    }

    private static void Meta(ref Utf8JsonReader reader, Found found)
    {
        int depth = reader.CurrentDepth;
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("total"u8))
            {
                reader.Read();
                found.Total ??= reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int total) && total >= 0 ? total : null;
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, Row row)
    {
        writer.WriteStartObject();
        if (row.Created is not null)
        {
            writer.WriteString("masuk", row.Created);
        }

        if (row.Status is { } status)
        {
            writer.WriteNumber("status", status);
        }

        if (row.Answered is not null)
        {
            writer.WriteString("jawaban", row.Answered);
        }

        writer.WriteEndObject();
    }

    private static string? TimeOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestTime || reader.ValueIsEscaped)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(reader.ValueSpan);
        return Time().IsMatch(text) ? text : null;
    }

    private static int? StatusOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt32(out int number) && number is >= 0 and <= 9 ? number : null,
        JsonTokenType.String => reader.ValueSpan.Length == 1 && int.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int digit) ? digit : null,
        _ => null,
    };

    private static bool IsPersonal(ref Utf8JsonReader reader)
    {
        foreach (string name in OfPersons)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(ref Utf8JsonReader reader) => reader.ValueSpan.IndexOfAnyExcept(" -"u8) < 0;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    private sealed class Found
    {
        public bool IsList { get; set; }

        public bool IsPersonal { get; set; }

        public int? Total { get; set; }
    }

    private sealed class Row
    {
        public string? Created { get; set; }

        public int? Status { get; set; }

        public string? Answered { get; set; }
    }
}
