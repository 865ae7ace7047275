namespace Monitor.Core.Text;

/// <summary>What the date part of a 16-digit number allows it to be.</summary>
public enum NumberClass
{
    /// <summary>No possible date, or serial 0000: neither NIK nor KK.</summary>
    Other = 0,

    /// <summary>Day 1–31: a man's NIK, or the number of a family card with its day of issue.</summary>
    Either,

    /// <summary>Day 41–71: a woman's NIK; no family card has it.</summary>
    NikOnly,
}

/// <summary>The rules a NIK or KK number is built by: region PPKKCC, date DDMMYY (women: day + 40), serial.</summary>
public static class NumberShape
{
    /// <summary>What sixteen ASCII digits may be.</summary>
    public static NumberClass Of(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 16 || Two(digits, 0) < 11 || Two(digits, 2) == 0 || Two(digits, 4) == 0)
        {
            return NumberClass.Other;
        }

        return OfDateAndSerial(digits[6..]);
    }

    /// <summary>What the last ten digits may be, where the region is masked.</summary>
    public static NumberClass OfDateAndSerial(ReadOnlySpan<char> digits)
    {
        int day = Two(digits, 0);
        bool woman = day > 40;
        day = woman ? day - 40 : day;
        int month = Two(digits, 2);
        if (month is < 1 or > 12 || day < 1 || day > DaysIn(month, Two(digits, 4)) || digits[6..10].SequenceEqual("0000"))
        {
            return NumberClass.Other;
        }

        return woman ? NumberClass.NikOnly : NumberClass.Either;
    }

    // A leap day counts when one of the centuries has it: 2000 had, so every year divisible by four does.
    private static int DaysIn(int month, int year) => month switch
    {
        2 => year % 4 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
