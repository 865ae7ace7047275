using Monitor.Gather;
using Monitor.Gather.Browser;
using Monitor.Gather.Http;
using Monitor.Gather.Tests;
using Monitor.Host.Setup;

namespace Monitor.Host.Tests.Browser;

/// <summary>A pool with the real drawing process and a guard that lets through what the rules permit; knows every process that it ever had.</summary>
internal sealed class DrawingRoom : IAsyncDisposable
{
    private readonly Resolver resolver;
    private readonly GuardProxy proxy;
    private readonly HashSet<int> seen = [];
    private readonly HashSet<int> sessions = [];

    public DrawingRoom(TargetRules rules, RenderLimits? limits = null)
    {
        resolver = new Resolver(rules, TimeProvider.System);
        proxy = new GuardProxy(rules, resolver);
        GatherSettings settings = Sessions.Settings with { BrowserPath = BrowserFactAttribute.Path, Renderer = OwnProgram.Renderer };
        Pool = new BrowserPool(settings, proxy, rules.TrustedRoot is not null, TimeProvider.System, limits ?? RenderLimits.Default);
    }

    public BrowserPool Pool { get; }

    public int Refusals => proxy.Refusals;

    /// <summary>The living processes of the drawings: the drawing programs, Playwright's driver and all of Chromium.</summary>
    public IReadOnlyList<ProcessEntry> Processes()
    {
        var all = new ProcessFamily(Environment.ProcessId);
        HashSet<int> heads = [.. all.Members().Where(entry => ProcessFamily.Command(entry.Id).TrimEnd().EndsWith(" " + OwnProgram.RenderVerb, StringComparison.Ordinal)).Select(entry => entry.Id)];
        ProcessEntry[] found = [.. heads.SelectMany(head => new ProcessFamily(head).Members()).Where(entry => entry.Id != Environment.ProcessId).DistinctBy(entry => entry.Id)];
        int own = all.Members().Single(entry => entry.Id == Environment.ProcessId).Session;
        seen.UnionWith(found.Select(entry => entry.Id));
        sessions.UnionWith(found.Select(entry => entry.Session).Where(session => session != own));
        return [.. found.Where(entry => !entry.IsDead)];
    }

    public Task<Drawing> DrawAsync(Uri url, bool waits = true, bool picture = false) => Pool.DrawAsync(url, false, waits, picture, CancellationToken.None);

    /// <summary>What is left of all processes ever seen: living, orphaned or dead and not taken leave of.</summary>
    public IReadOnlyList<string> Left() => [.. ProcessFamily.Everything()
        .Where(entry => seen.Contains(entry.Id) || sessions.Contains(entry.Session))
        .Select(entry => $"{entry.Id} {entry.State} child of {entry.Parent}: {ProcessFamily.Command(entry.Id)}")];

    /// <summary>The same once the first process of the machine has had ten seconds to bury the dead that fell to it.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        for (int i = 0; i < 100 && Left().Count > 0; i++)
        {
            await Task.Delay(100);
        }

        return Left();
    }

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        await proxy.DisposeAsync();
        resolver.Dispose();
    }
}
