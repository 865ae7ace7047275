using System.Net;
using System.Net.Sockets;

namespace Monitor.Gather.Http;

/// <summary>Tells public addresses from all others by the IANA special-purpose registries; IPv4 hidden in IPv6 forms is judged as IPv4.</summary>
public static class GlobalAddress
{
    private static readonly IPNetwork[] RefusedV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // 2001::/23 holds Teredo and other protocol assignments, 2001:db8::/32 and 3fff::/20 are documentation.
    private static readonly IPNetwork[] RefusedV6 = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    public static bool IsGlobal(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(RefusedV4, network => network.Contains(address));
        }

        Span<byte> bytes = stackalloc byte[16];
        if (!address.TryWriteBytes(bytes, out int length) || length != 16)
        {
            return false;
        }

        if (Hidden(bytes) is { } inner)
        {
            return IsGlobal(inner);
        }

        return GlobalV6.Contains(address) && !Array.Exists(RefusedV6, network => network.Contains(address));
    }

    private static IPAddress? Hidden(ReadOnlySpan<byte> bytes)
    {
        bool mapped = bytes[..10].IndexOfAnyExcept((byte)0) < 0 && (bytes.Slice(10, 2) is [0xff, 0xff] or [0, 0]);
        bool nat64 = bytes[..4] is [0, 0x64, 0xff, 0x9b] && bytes[4..12].IndexOfAnyExcept((byte)0) < 0;
        if (mapped || nat64)
        {
            return new IPAddress(bytes[12..]);
        }

        return bytes[..2] is [0x20, 0x02] ? new IPAddress(bytes.Slice(2, 4)) : null;
    }
}
