using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.App.Jobs;

/// <summary>One value of a delivery with its place; what is wrong with it goes into the list of faults.</summary>
internal sealed partial class DeliveryPlace(JsonElement value, string path, List<DeliveryFault> faults)
{
    private const int LongestCode = 40;
    private const int OldestYear = 2000;

    public string Path => path;

    public bool IsNull => value.ValueKind == JsonValueKind.Null;

    /// <summary>Whether it is an object of these keys and no others.</summary>
    public bool IsObject(ImmutableArray<string> keys)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault("harus berupa objek.");
            return false;
        }

        // The name of an unknown key is the sender's, and may hold anything.
        int unknown = value.EnumerateObject().Count(property => !keys.Contains(property.Name));
        if (unknown > 0)
        {
            Fault($"memuat {unknown} kunci yang tidak dikenal; yang dikenal: {string.Join(", ", keys)}.");
        }

        return true;
    }

    public bool IsList(int least, int most)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < least || value.GetArrayLength() > most)
        {
            Fault($"harus berupa larik berisi {least} sampai {most} kejadian.");
            return false;
        }

        return true;
    }

    public IEnumerable<DeliveryPlace> Items() => value.EnumerateArray().Select((item, index) => new DeliveryPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), faults));

    public DeliveryPlace? Required(string key)
    {
        if (value.TryGetProperty(key, out JsonElement found))
        {
            return new DeliveryPlace(found, $"{path}.{key}", faults);
        }

        faults.Add(new DeliveryFault($"{path}.{key}", "belum ada."));
        return null;
    }

    /// <summary>Null also for a value that is null.</summary>
    public DeliveryPlace? Optional(string key) =>
        value.TryGetProperty(key, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? new DeliveryPlace(found, $"{path}.{key}", faults) : null;

    public string? Text()
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Fault("harus berupa teks.");
        return null;
    }

    public bool Flag()
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault("harus true atau false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A number or name that a program gave: no blanks, and nothing in the form of a telephone number or a NIK.</summary>
    public string? Code()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (IsCode(text))
        {
            return text;
        }

        Fault($"harus 1 sampai {LongestCode} huruf, angka, titik, garis, atau titik dua, tanpa nomor telepon atau NIK.");
        return null;
    }

    public static bool IsCode(string text) => text.Length <= LongestCode && CodeForm().IsMatch(text) && !Personal().IsMatch(string.Concat(text.Where(sign => sign is not ('-' or '.' or '_'))));

    public T? Word<T>(ImmutableDictionary<string, T> words)
        where T : struct
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out T meaning))
        {
            return meaning;
        }

        Fault($"harus salah satu dari: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.");
        return null;
    }

    /// <summary>The meaning of a word, or the word itself when it is a new one in the form of those that are known; anything else is a fault.</summary>
    public (T Meaning, string? Unknown) WordOrNew<T>(ImmutableDictionary<string, T> words)
        where T : struct
    {
        if (Text() is not { } text)
        {
            return default;
        }

        if (words.TryGetValue(text, out T meaning))
        {
            return (meaning, null);
        }

        if (text.Length <= LongestCode && NewWord().IsMatch(text))
        {
            return (default, text);
        }

        Fault($"harus salah satu dari: {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}; kata baru hanya huruf kecil dan tanda hubung.");
        return default;
    }

    /// <summary>A moment with its zone.</summary>
    public DateTimeOffset? Instant()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (Moment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at) && at.Year >= OldestYear)
        {
            return at.ToUniversalTime();
        }

        Fault("harus waktu dengan zona, misalnya 2026-11-29T08:15:00+07:00.");
        return null;
    }

    private void Fault(string message) => faults.Add(new DeliveryFault(path, message));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._:/-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeForm();

    // As the words of states are written; no room for a number of a person.
    [GeneratedRegex("^[a-z]+(-[a-z]+){0,4}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NewWord();

    // Thirteen digits in a row are no number of a complaint; 08… and 628… with nine or more are telephones.
    [GeneratedRegex(@"[0-9]{13}|(^|[^0-9])(08|628)[0-9]{7,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();
}
