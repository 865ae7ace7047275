using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.App.Accounts;

/// <summary>What signing in needs to know about the place it runs in.</summary>
/// <param name="KeyFolder">Folder of the keys that protect cookies; made with access for its owner only.</param>
/// <param name="IsPlainLoopback">Served over plain http on this machine only (demo, tests): cookies then carry no Secure mark, or nobody could sign in.</param>
/// <param name="CommonPasswords">Words and passwords that are guessed first, in lower case.</param>
/// <param name="ContextWords">Words that everybody here would guess, such as the kabupaten's name.</param>
public sealed record AccountSettings(
    string KeyFolder,
    bool IsPlainLoopback,
    FrozenSet<string> CommonPasswords,
    ImmutableArray<string> ContextWords)
{
    /// <summary>How often an open session is compared with its account.</summary>
    public TimeSpan StampCheck { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>A session ends after this time, however busy it was.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Rounds of PBKDF2 with SHA-512; the default is the OWASP Password Storage Cheat Sheet's.</summary>
    public int HashRounds { get; init; } = 210_000;
}
