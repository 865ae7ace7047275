using System.Collections.Immutable;
using System.Net;
using Monitor.Core.Registry;
using Monitor.Gather.Http;

namespace Monitor.App.Config;

/// <summary>Reads the addresses of entities and sees to it that none leads inside and none belongs to two.</summary>
internal sealed class AddressBook(Kabupaten kabupaten)
{
    public const string Address = "alamat";
    public const string State = "status_alamat";

    private const int Longest = 2048;

    // Names that never lead to a public server (RFC 6761, RFC 8375 and the usual names of office networks).
    private static readonly ImmutableArray<string> InnerZones =
        ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "test", "example", "invalid", "onion"];

    private static readonly ImmutableArray<(string Word, AddressState State)> States =
    [
        ("usulan", AddressState.Proposed), ("disetujui", AddressState.Approved), ("mati", AddressState.Dead), ("dialihkan", AddressState.Redirected),
    ];

    private readonly Dictionary<string, (string Owner, string Place)> owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of one line, several separated by " | " with as many states; faults are added.</summary>
    public ImmutableArray<SiteAddress> Read(CsvLine line, string owner, List<ConfigException> faults)
    {
        string[] urls = Parts(line[Address]);
        string[] states = Parts(line[State]);
        if (urls.Length != states.Length)
        {
            faults.Add(line.Fault(State, $"ada {urls.Length} alamat tetapi {states.Length} status; tulis sama banyak, dipisah '|'."));
            return [];
        }

        var made = ImmutableArray.CreateBuilder<SiteAddress>();
        for (int i = 0; i < urls.Length; i++)
        {
            AddressState? state = StateOf(states[i]);
            (Uri? url, string? wrong) = Parse(urls[i]);
            if (state is null)
            {
                faults.Add(line.Fault(State, $"'{states[i]}' bukan usulan, disetujui, mati atau dialihkan."));
            }
            else if (url is null || (wrong ??= Taken(url, owner, line)) is not null)
            {
                faults.Add(line.Fault(Address, $"'{urls[i]}' {wrong}"));
            }
            else
            {
                made.Add(new SiteAddress(url, state.Value));
            }
        }

        return made.ToImmutable();
    }

    private static string[] Parts(string text) => text.Length == 0 ? [] : text.Split('|', StringSplitOptions.TrimEntries);

    private static AddressState? StateOf(string word)
    {
        foreach ((string known, AddressState state) in States)
        {
            if (known == word)
            {
                return state;
            }
        }

        return null;
    }

    private (Uri? Url, string? Wrong) Parse(string text)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
        {
            return (null, "bukan alamat web lengkap yang diawali https:// atau http://.");
        }

        return url.UserInfo.Length > 0 ? (null, "memuat nama pengguna atau kata sandi.")
            : !url.IsDefaultPort ? (null, "memuat nomor porta; hanya porta baku yang dibaca.")
            : IsInner(url) ? (null, "menunjuk ke jaringan dalam atau nama yang tidak ada di internet.")
            : (url, null);
    }

    private bool IsInner(Uri url)
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

    private string? Taken(Uri url, string owner, CsvLine line)
    {
        string host = url.IdnHost.TrimEnd('.');

        // The same server answers with and without www.
        string key = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        if (owners.TryGetValue(key, out (string Owner, string Place) first))
        {
            return $"sudah dipakai {first.Owner} ({first.Place}).";
        }

        owners.Add(key, (owner, $"{Path.GetFileName(line.File)} baris {line.Number}"));
        return null;
    }
}
