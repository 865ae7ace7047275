namespace Monitor.Core.Text;

/// <summary>A number, a word of a date, another word, or a sign.</summary>
/// <param name="Number">Value of up to eight digits; −1 for anything else.</param>
/// <param name="Sign">The sign, or NUL.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DateToken(int Index, int Length, int Number, DateWord? Word, char Sign, bool SpaceBefore)
{
    public int End => Index + Length;

    public bool IsNumber(int digits) => Number >= 0 && Length == digits;

    public bool IsShort => Number >= 0 && Length <= 2;

    public bool Is(DateWordKind kind) => Word?.Kind == kind;
}

/// <summary>Cuts a text into the tokens dates are made of.</summary>
internal static class DateTokens
{
    // Longer texts are prose; dates that matter stand in its first part.
    private const int MaxLength = 20_000;

    public static List<DateToken> Of(string text, DateWords words)
    {
        var tokens = new List<DateToken>();
        int length = Math.Min(text.Length, MaxLength);
        bool space = true;
        for (int i = 0; i < length;)
        {
            char letter = text[i];
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                i++;
                continue;
            }

            int start = i;
            if (char.IsAsciiDigit(letter))
            {
                int value = 0;
                for (; i < length && char.IsAsciiDigit(text[i]); i++)
                {
                    value = i - start < 8 ? (value * 10) + text[i] - '0' : value;
                }

                tokens.Add(new DateToken(start, i - start, i - start <= 8 ? value : -1, null, '\0', space));
            }
            else if (char.IsLetter(letter))
            {
                // "adminOktober 5" is what two spans without a space between them read as.
                while (i < length && !(i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1])) && (char.IsLetter(text[i]) || (IsApostrophe(text[i]) && i + 1 < length && char.IsLetter(text[i + 1]))))
                {
                    i++;
                }

                // "July 3rd, 2026": the ending of an English number says nothing more.
                if (space || !tokens[^1].IsShort || text.AsSpan(start, i - start) is not ("st" or "nd" or "rd" or "th"))
                {
                    tokens.Add(new DateToken(start, i - start, -1, words.Find(text.AsSpan(start, i - start)), '\0', space));
                }
            }
            else
            {
                i++;
                tokens.Add(new DateToken(start, 1, -1, null, letter, space));
            }

            space = false;
        }

        return tokens;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '`' or '’' or '‘' or '´';
}
