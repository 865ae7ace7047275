using System.Collections.Immutable;

namespace Monitor.Gather.Browser;

/// <summary>The command that starts a drawing process: a program whose main work is <see cref="RenderServer.RunAsync"/>.</summary>
public sealed record RenderProgram(string Path, ImmutableArray<string> Arguments);

/// <summary>What one drawing process may use.</summary>
/// <param name="Start">Until its browser stands.</param>
/// <param name="Page">For one page, all its waiting included.</param>
/// <param name="Grace">To end by itself before it is killed.</param>
/// <param name="Pages">Pages after which it is replaced: a browser grows with each.</param>
/// <param name="Memory">Bytes resident in all its processes above which it is replaced, in the middle of a page too.</param>
internal sealed record RenderLimits(TimeSpan Start, TimeSpan Page, TimeSpan Grace, int Pages, long Memory)
{
    /// <summary>For a browser to show that it can open an empty page.</summary>
    public TimeSpan Proof { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until a drawing process that lives has answered in any case: what is longer is not the page's doing.</summary>
    public TimeSpan Answer => Page + Proof + Grace;

    /// <summary>Starts that failed in a row before drawing rests.</summary>
    public int FailedStarts { get; init; } = 3;

    /// <summary>How long it rests then: a machine may lack memory for a while, and a browser that is broken costs every page a minute.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(5);

    public static RenderLimits Default { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(3), 50, 1200L * 1024 * 1024);
}
