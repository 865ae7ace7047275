namespace Monitor.App.Tests.Accounts;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    internal void Pass(TimeSpan span) => now += span;
}
