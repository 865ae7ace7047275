namespace Monitor.Core.Snapshots;

/// <summary>The written consent of the owner of a host zone that its sites may be read in spite of robots.txt.</summary>
/// <param name="Zone">The host itself and every name below it.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Date">Day of the letter, from which it is in force.</param>
/// <param name="Until">Last day on which it is in force.</param>
/// <param name="By">Who gave it.</param>
public sealed record RobotsConsent(string Zone, string Number, DateOnly Date, DateOnly Until, string By)
{
    public bool Covers(Uri url) => url.IdnHost.Equals(Zone, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith("." + Zone, StringComparison.OrdinalIgnoreCase);

    public bool IsInForce(DateOnly day) => Date <= day && day <= Until;
}
