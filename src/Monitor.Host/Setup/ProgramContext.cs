namespace Monitor.Host.Setup;

/// <summary>What a verb needs of the world it runs in.</summary>
/// <param name="Root">The folder that holds config/; looked for only when a verb needs it.</param>
internal sealed record ProgramContext(Func<string> Root, TimeProvider Time, Chromium Chromium)
{
    public static ProgramContext OfThisMachine { get; } = new(MonitorRoot.Find, TimeProvider.System, Chromium.OfThisMachine);

    /// <summary>The configuration, read and checked.</summary>
    /// <exception cref="App.Config.ConfigException">A file is refused.</exception>
    public MonitorSetup Setup() => MonitorSetup.Load(Root(), Time);
}
