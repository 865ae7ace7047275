using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Browser;

/// <summary>Runs only where a Chromium is found.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public static string? Path { get; } = Chromium.OfThisMachine.Find();

    public BrowserFactAttribute() => Skip = Path is null ? "No Chromium on this machine." : null;
}

/// <summary>The same for tests with data.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}

/// <summary>Browsers are heavy: their tests run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests
{
    public const string Name = "Browser";
}
