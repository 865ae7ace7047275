using System.Collections.Frozen;

namespace Monitor.Core.Text;

/// <summary>Tells numbers nobody answers: samples of themes, sequences and repeated digits.</summary>
internal sealed class PhonePlaceholders(Kamus kamus)
{
    // Six in a row are far beyond what operators sell as a fine number.
    private const int Run = 6;

    private readonly FrozenSet<string> samples = kamus.Words("kanal.telepon-contoh")
        .Select(number => PhoneNumbers.Parse(number) ?? number)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a number in E.164 is only a sample.</summary>
    public bool Has(string e164)
    {
        ReadOnlySpan<char> digits = e164.AsSpan(3);
        return samples.Contains(e164) || HasRun(digits, 0) || HasRun(digits, 1) || HasRun(digits, -1);
    }

    private static bool HasRun(ReadOnlySpan<char> digits, int step)
    {
        int length = 1;
        for (int i = 1; i < digits.Length; i++)
        {
            // After nine comes zero, as on the keys of a telephone.
            int expected = (digits[i - 1] - '0' + step + 10) % 10;
            length = digits[i] - '0' == expected ? length + 1 : 1;
            if (length >= Run)
            {
                return true;
            }
        }

        return false;
    }
}
