using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Verbs;

public sealed class ChromiumTests
{
    [Fact]
    public void Playwrights_own_newest_install_comes_first()
    {
        string home = RunFolder.New();
        foreach (string revision in new[] { "chromium-998", "chromium-1140" })
        {
            string folder = Directory.CreateDirectory(Path.Combine(home, revision, "chrome-linux")).FullName;
            File.WriteAllText(Path.Combine(folder, "chrome"), "");
        }

        string? found = new Chromium(name => name == "PLAYWRIGHT_BROWSERS_PATH" ? home : null, path => path == "/usr/bin/chromium" || File.Exists(path)).Find();

        Assert.Equal(Path.Combine(home, "chromium-1140", "chrome-linux", "chrome"), found);
    }

    [Fact]
    public void An_installed_browser_is_found_by_its_usual_names()
    {
        Chromium machine = new(_ => null, path => path == "/usr/bin/google-chrome");

        Assert.Equal("/usr/bin/google-chrome", machine.Find());
    }

    [Fact]
    public async Task Nothing_is_installed_where_the_packages_are_not_debians()
    {
        List<string> said = [];

        Assert.Null(await new Chromium(_ => null, _ => false).InstallAsync(said.Add, CancellationToken.None));
        Assert.Empty(said);
    }
}
