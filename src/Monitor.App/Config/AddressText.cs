using System.Collections.Immutable;
using System.Net;
using Monitor.Core.Registry;
using Monitor.Gather.Http;

namespace Monitor.App.Config;

/// <summary>Reads an address as people write it, and sees to it that it leads outside.</summary>
internal static class AddressText
{
    private const int Longest = 2048;

    // Names that never lead to a public server (RFC 6761, RFC 8375 and the usual names of office networks).
    private static readonly ImmutableArray<string> InnerZones =
        ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "test", "example", "invalid", "onion"];

    /// <summary>The address, or what is wrong with the text, as the end of a sentence that begins with it.</summary>
    public static (Uri? Url, string? Wrong) Read(string text, Kabupaten kabupaten)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            return (null, "bukan alamat web lengkap yang diawali https:// atau http://.");
        }

        return url.UserInfo.Length > 0 ? (null, "memuat nama pengguna atau kata sandi.")
            : !url.IsDefaultPort ? (null, "memuat nomor porta; hanya porta baku yang dibaca.")
            : IsInner(url, kabupaten) ? (null, "menunjuk ke jaringan dalam atau nama yang tidak ada di internet.")
            : (url, null);
    }

    private static bool IsInner(Uri url, Kabupaten kabupaten)
    {
        if (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return !IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out IPAddress? address) || !GlobalAddress.IsGlobal(address);
        }

        string host = url.IdnHost.TrimEnd('.').ToLowerInvariant();

        // The zones of a fictitious kabupaten are answered by the demo itself.
        bool isPlay = kabupaten.IsFictitious && kabupaten.Zones.Any(zone => IsIn(host, zone));
        return !isPlay && (!host.Contains('.', StringComparison.Ordinal) || InnerZones.Any(zone => IsIn(host, zone)));
    }

    private static bool IsIn(string host, string zone) => host == zone || host.EndsWith("." + zone, StringComparison.Ordinal);
}
