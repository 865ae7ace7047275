using Monitor.App.Config;
using Monitor.App.Options;

namespace Monitor.App.Tests.Config;

public sealed class SettingsFileTests
{
    private const string Good = "{\n  \"Gather\": {\n    \"UserAgent\": \"Uji/1.0 (petugas@contoh.test)\",\n    \"Pages\": 7\n  }\n}\n";

    [Fact]
    public void Settings_of_the_repository_are_valid_and_name_a_register_that_is_there()
    {
        MonitorOptions options = SettingsFile.Read(Path.Combine(TempFolder.Repository, "config", "appsettings.json"));

        Assert.Equal("Asia/Jakarta", options.Office.Zone);
        Assert.True(options.Gather.Witnesses.Length >= 2);
        Assert.True(Directory.Exists(Path.Combine(TempFolder.Repository, "config", options.Office.Registry)));
    }

    [Fact]
    public void Defaults_stand_where_the_file_is_silent_and_comments_are_allowed()
    {
        MonitorOptions options = Read("// catatan\n" + Good);

        Assert.Equal((7, 4, ".data"), (options.Gather.Pages, options.Gather.Depth, options.Data.Folder));
    }

    [Theory]
    [InlineData("\"Pages\": 7", "\"Halaman\": 7", "Halaman", 4)]
    [InlineData("\"Pages\": 7", "\"Pages\": 0", "Gather.Pages", 4)]
    [InlineData("\"Pages\": 7", "\"Pages\": \"banyak\"", "Int32", 4)]
    [InlineData("\"Pages\": 7", "\"Pages\": 7,\n    \"Pages\": 8", "Pages", 5)]
    [InlineData("\"Pages\": 7", "\"Pages\" 7", "7", 4)]
    [InlineData("petugas@contoh.test", "tanya kami", "Gather.UserAgent", 3)]
    [InlineData("\"Gather\"", "\"Gathers\"", "Gathers", 2)]
    public void A_wrong_setting_is_named_with_file_key_and_line(string from, string to, string named, long line)
    {
        ConfigException fault = Assert.Throws<ConfigException>(() => Read(Good.Replace(from, to, StringComparison.Ordinal)));

        Assert.EndsWith("appsettings.json", fault.File, StringComparison.Ordinal);
        Assert.Contains(named, fault.Fault, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
        Assert.True(fault.Column > 0);
    }

    [Fact]
    public void A_byte_order_mark_as_Windows_editors_write_it_is_no_fault() => Assert.Equal(7, Read("\uFEFF" + Good).Gather.Pages);

    [Fact]
    public void A_missing_file_is_a_fault_that_names_it() =>
        Assert.Equal("/tidak/ada.json", Assert.Throws<ConfigException>(() => SettingsFile.Read("/tidak/ada.json")).File);

    private static MonitorOptions Read(string json)
    {
        using TempFolder folder = new TempFolder().With("appsettings.json", json);
        return SettingsFile.Read(Path.Combine(folder.Path, "appsettings.json"));
    }
}
