using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.App.Accounts;

/// <summary>The secret part of a one-time link: 256 random bits, of which only the hash is ever stored.</summary>
internal static class SecretToken
{
    // 32 bytes as base64url.
    private const int Length = 43;

    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The hash by which a token is found; null for a text that cannot be a token.</summary>
    /// <remarks>A plain hash is enough: 256 random bits cannot be guessed from it.</remarks>
    public static string? HashOf(string? token) =>
        token is { Length: Length } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))) : null;
}
