using System.Collections.Immutable;

namespace Monitor.App.Pages;

/// <summary>A new password that was typed twice.</summary>
internal static class NewPassword
{
    /// <summary>What is wrong with the two fields; whether the password itself is good is Identity's question.</summary>
    internal static ImmutableArray<string> Problems(string? password, string? again) =>
        string.IsNullOrEmpty(password) ? ["Isi kata sandi baru."]
        : password != again ? ["Kedua isian kata sandi belum sama."]
        : [];
}
