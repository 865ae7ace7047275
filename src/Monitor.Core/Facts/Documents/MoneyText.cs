using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Core.Facts.Documents;

/// <summary>Counts what makes a page a budget or its report: amounts of rupiah and names of accounts.</summary>
internal sealed partial class MoneyText(PhraseBook accounts)
{
    // Section 2.1 of the domain study.
    private const int EnoughAmounts = 5;
    private const int EnoughAccounts = 3;
    private const long DummyStep = 10_000_000;
    private const int LongestBlock = 5_000;

    private readonly List<long> amounts = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>Amounts greater than zero.</summary>
    public int Amounts => amounts.Count;

    /// <summary>Whether the text holds the figures themselves: enough amounts under enough accounts, not all equal and not all round like an example's.</summary>
    public bool IsSubstance =>
        amounts.Count >= EnoughAmounts && named.Count >= EnoughAccounts && amounts.Distinct().Count() >= 3 && !amounts.TrueForAll(amount => amount % DummyStep == 0);

    public void Add(string text)
    {
        string part = text.Length > LongestBlock ? text[..LongestBlock] : text;
        if (part.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            foreach (Match match in Amount().Matches(part))
            {
                if (long.TryParse(Digits(match.Groups["n"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out long amount) && amount >= 1_000)
                {
                    amounts.Add(amount);
                }
            }
        }

        ImmutableArray<TitleToken> tokens = TitleTokens.Of(part);
        foreach (PhraseMatch match in accounts.Find(tokens))
        {
            named.Add(string.Join(' ', tokens[match.Start..match.End].Select(token => token.Text)));
        }
    }

    private static string Digits(string number)
    {
        // Two digits behind the last sign are sen.
        int sign = number.LastIndexOfAny([',', '.']);
        string whole = sign >= 0 && number.Length - sign == 3 ? number[..sign] : number;
        return string.Concat(whole.Where(char.IsAsciiDigit));
    }

    // "Rp 889.478.000,00", "Rp889.478.000", "Rp. 889478000", and bare "889.478.000" from a million on.
    [GeneratedRegex(@"(?:[Rr][Pp]\s?\.?\s?(?<n>\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d{4,15})|\b(?<n>\d{1,3}(?:\.\d{3}){2,}(?:,\d{2})?|\d{1,3}(?:,\d{3}){2,}(?:\.\d{2})?)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();
}
