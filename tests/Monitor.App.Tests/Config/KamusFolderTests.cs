using Monitor.App.Config;
using Monitor.Core.Text;

namespace Monitor.App.Tests.Config;

public sealed class KamusFolderTests
{
    [Fact]
    public void Word_lists_of_the_repository_are_read()
    {
        Kamus kamus = KamusFolder.Read(Path.Combine(TempFolder.Repository, "config", "kamus"));

        Assert.Contains("januari", kamus.Words("tanggal.bulan-01"));
        Assert.NotEmpty(kamus.File("platform"));
    }

    [Fact]
    public void Lists_are_named_by_file_and_key_and_keep_their_order()
    {
        using TempFolder folder = new TempFolder().With("buah.yaml", "manis: [mangga, 'apel ']\nasam:\n  - jeruk\nkosong: []\n").With("lain.txt", "bukan kamus");
        Kamus kamus = KamusFolder.Read(folder.Path);

        Assert.Equal(["mangga", "apel "], kamus.Words("buah.manis").AsEnumerable());
        Assert.Equal(["jeruk"], kamus.Words("buah.asam").AsEnumerable());
        Assert.Empty(kamus.Words("buah.kosong"));
        Assert.Equal(3, kamus.Keys.Count());
    }

    [Theory]
    [InlineData("manis: [mangga\nasam: [jeruk]\n", 1, 8, "ada kurung atau tanda kutip yang tidak ditutup")]
    [InlineData("manis: [mangga]\nasam [jeruk]\n", 2, 1, "bukan YAML yang sah: \"asam [jeruk]\"; periksa titik dua")]
    [InlineData("manis: [mangga]\n\tasam: [jeruk]\n", 2, 1, "diawali tabulasi; pakai spasi.")]
    [InlineData("manis: ['mangga]\n", 1, 9, "bukan YAML yang sah: \"manis: ['mangga]\"; periksa")]
    [InlineData("manis: mangga\n", 1, 8, "harus berupa daftar")]
    [InlineData("manis: [mangga, [apel]]\n", 1, 17, "bukan kata")]
    [InlineData("manis: [mangga, '']\n", 1, 17, "bukan kata")]
    [InlineData("asam: [jeruk]\nmanis:\n  segar: [apel]\n", 3, 3, "harus berupa daftar")]
    [InlineData("manis: [mangga]\nmanis: [apel]\n", 2, 1, "kunci ini tertulis dua kali")]
    [InlineData("- mangga\n", 1, 1, "kunci: nilai")]
    [InlineData("", 0, 0, "berkas kosong")]
    public void A_wrong_file_is_named_with_line_and_column(string content, long line, long column, string said)
    {
        using TempFolder folder = new TempFolder().With("buah.yaml", content);

        ConfigException fault = Assert.Throws<ConfigException>(() => KamusFolder.Read(folder.Path));

        Assert.EndsWith("buah.yaml", fault.File, StringComparison.Ordinal);
        Assert.Contains(said, fault.Fault, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void A_missing_folder_is_a_fault() => Assert.Throws<ConfigException>(() => KamusFolder.Read("/tidak/ada"));
}
