using System.Security.Cryptography;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Gather.Http;

/// <summary>The door: nothing is kept before numbers shaped like a resident's were replaced.</summary>
internal static class Privacy
{
    // Without a key of the installation numbers are told apart within this process only; they never pass in the clear.
    private static readonly byte[] OwnKey = RandomNumberGenerator.GetBytes(32);

    public static string Door(string text, ReadOnlySpan<byte> key, ContentKind kind) =>
        PersonalNumbers.Seal(text, Key(key), kind == ContentKind.Json);

    public static Uri Address(Uri url, ReadOnlySpan<byte> key) => PersonalAddresses.Seal(url, Key(key));

    /// <summary>The key of the installation, or this process's own where it has none.</summary>
    public static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> key) => key.IsEmpty ? OwnKey : key;
}
