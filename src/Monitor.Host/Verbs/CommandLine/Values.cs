using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Monitor.Host.Verbs.CommandLine;

/// <summary>Options with a value that is read strictly and refused with a reason.</summary>
internal static class Values
{
    /// <summary>A day as yyyy-mm-dd.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-mm-dd",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            ParseFaults.Add(result, $"{name}: '{text}' bukan tanggal yyyy-mm-dd.");
            return null;
        },
    };

    /// <summary>A whole number between two limits, both included.</summary>
    public static Option<int?> Number(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            {
                return number;
            }

            ParseFaults.Add(result, $"{name}: '{text}' bukan bilangan bulat antara {least} dan {most}.");
            return null;
        },
    };

    /// <summary>One of a few words.</summary>
    public static Option<T?> OneOf<T>(string name, IReadOnlyDictionary<string, T> words, string description)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            CustomParser = result =>
            {
                string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (words.TryGetValue(text, out T value))
                {
                    return value;
                }

                ParseFaults.Add(result, $"{name}: '{text}' bukan salah satu dari {string.Join(", ", words.Keys)}.");
                return null;
            },
        };

    public static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
