using Microsoft.AspNetCore.Identity;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>Refuses what is guessed first: listed passwords, the office's own words, and one piece written again and again.</summary>
/// <remarks>ASVS 5.0, 6.2.4, 6.2.5 and 6.2.11. There are no rules about kinds of characters; length does the work.</remarks>
public sealed class PasswordRules(AccountSettings settings) : IPasswordValidator<Account>
{
    public const int Shortest = 12;

    // Longer than anybody types; keeps hashing cheap for the server.
    public const int Longest = 256;

    // Characters that must be left once the office's own words are taken out; the rest carries the secret.
    private const int FewestOwn = 8;

    // A context word shorter than this hides in ordinary words.
    private const int ShortestContext = 4;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Problem(user, password ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "KataSandi", Description = problem })
            : IdentityResult.Success);

    /// <summary>Why the password is not taken, as a sentence; null when it is.</summary>
    public string? Problem(Account user, string password)
    {
        if (password.Length > Longest)
        {
            return $"Kata sandi paling panjang {Longest} huruf.";
        }

        string folded = Folded(password);
        if (IsListed(password.ToLowerInvariant()) || IsListed(folded) || IsListed(Unit(folded)))
        {
            return "Kata sandi ini termasuk yang paling sering ditebak. Pakai beberapa kata yang tidak berhubungan.";
        }

        if (folded.Distinct().Count() < 5 || IsRun(folded))
        {
            return "Kata sandi ini mudah ditebak karena berulang atau berurutan. Pakai beberapa kata yang tidak berhubungan.";
        }

        string own = folded;
        foreach (string word in Context(user))
        {
            own = own.Replace(word, "", StringComparison.Ordinal);
        }

        return own.Length < FewestOwn && own.Length < folded.Length
            ? "Kata sandi ini berisi nama Anda atau kata yang dikenal umum di sini. Pakai kata lain."
            : null;
    }

    private bool IsListed(string text) =>
        settings.CommonPasswords.Contains(text) || settings.CommonPasswords.Contains(text.Trim("0123456789!?.,@#$%&*-_+= ".ToCharArray()));

    private IEnumerable<string> Context(Account user) => settings.ContextWords
        .Concat(user.FullName.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Concat((user.UserName ?? "").Split(['@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        .Select(Folded)
        .Where(word => word.Length >= ShortestContext)
        .OrderByDescending(word => word.Length);

    /// <summary>Lower case, with the figures that people write for letters turned back inside words.</summary>
    private static string Folded(string text)
    {
        char[] letters = text.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool insideWord = i + 1 < letters.Length && char.IsLetter(letters[i + 1]);
            letters[i] = !insideWord ? letters[i] : letters[i] switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                char other => other,
            };
        }

        return new string(letters);
    }

    /// <summary>The shortest piece of which the text is a repetition; the text itself when it is none.</summary>
    private static string Unit(string text)
    {
        for (int length = 1; length <= text.Length / 2; length++)
        {
            string unit = text[..length];
            if (text.Length % length == 0 && text == string.Concat(Enumerable.Repeat(unit, text.Length / length)))
            {
                return unit;
            }
        }

        return text;
    }

    /// <summary>Whether nearly every character follows the one before it: "abcdefghijkl", "987654321098".</summary>
    private static bool IsRun(string text)
    {
        int steps = text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.Second - pair.First) == 1 || (pair.First, pair.Second) is ('9', '0') or ('0', '9'));
        return steps >= text.Length - 2;
    }
}
