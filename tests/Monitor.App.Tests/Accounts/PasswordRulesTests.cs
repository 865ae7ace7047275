using System.Collections.Frozen;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly Lazy<FrozenSet<string>> Listed = new(() => CommonPasswords.Read(ListFile()));

    private static readonly Account User = new() { UserName = "sri.hartati@peraga.test", FullName = "Sri Hartati" };

    [Theory]
    [InlineData("password2026!")]
    [InlineData("p4ssw0rd1234")]
    [InlineData("QwertyUiop123")]
    [InlineData("rahasia123456")]
    [InlineData("bismillah2026")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("adminadminadmin")]
    [InlineData("passwordpassword")]
    [InlineData("diskominfo2026")]
    public void What_is_guessed_first_is_refused(string password) => Assert.Contains("ditebak", Problem(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("abcdefghijklm")]
    [InlineData("1234567890123")]
    [InlineData("zyxwvutsrqpon")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("ababbabaabba")]
    public void Runs_and_repetitions_are_refused(string password) => Assert.Contains("ditebak", Problem(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("klaten-2026-x")]
    [InlineData("HartatiSri99")]
    [InlineData("Desa.Klaten12")]
    [InlineData("kl4t3n.k1at.5")]
    public void The_own_name_and_the_words_of_the_place_carry_no_secret(string password) => Assert.Contains("nama Anda", Problem(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("sawah kuning burung gelatik")]
    [InlineData("tujuh-payung-basah")]
    [InlineData("9fk2mxq7wzt4")]
    [InlineData("naik sepeda ke klaten pagi")]
    [InlineData("密码很长的一个句子吧朋友")]
    public void A_few_unrelated_words_or_random_letters_are_taken(string password) => Assert.Null(Problem(password));

    [Fact]
    public void A_very_long_password_is_refused_before_it_is_hashed() =>
        Assert.NotNull(Problem(string.Concat(Enumerable.Repeat("sawah kuning ", 30))));

    [Fact]
    public void The_list_holds_more_than_three_thousand_entries_without_doubles()
    {
        string[] lines = [.. File.ReadLines(ListFile()).Where(line => line.Length > 0 && line[0] != '#')];
        Assert.Equal(lines.Length, Listed.Value.Count);
        Assert.InRange(lines.Length, 3000, 20000);
    }

    private static string? Problem(string password) =>
        new PasswordRules(new AccountSettings("", true, Listed.Value, ["klaten", "desa", "monitor", "diskominfo"])).Problem(User, password);

    private static string ListFile()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "config", "kata-sandi-umum.txt")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "config", "kata-sandi-umum.txt");
    }
}
