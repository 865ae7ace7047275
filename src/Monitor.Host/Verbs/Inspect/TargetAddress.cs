using System.Diagnostics.CodeAnalysis;
using System.Net;
using Monitor.Gather;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>Reads the address a person typed, and says plainly why one is not accepted.</summary>
internal static class TargetAddress
{
    private const int Longest = 512;

    /// <summary>Reads an address; a missing scheme is https, as in a browser's address bar.</summary>
    /// <param name="fault">Why the address is refused, in Bahasa Indonesia.</param>
    public static bool TryRead(string text, TargetRules rules, [NotNullWhen(true)] out Uri? url, [NotNullWhen(false)] out string? fault)
    {
        url = null;
        string typed = text.Trim();
        string full = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        fault = typed.Length is 0 or > Longest || typed.Any(char.IsWhiteSpace) || typed.Any(char.IsControl)
            ? $"'{Shown(typed)}' bukan alamat situs: harus satu kata, paling panjang {Longest} huruf, misalnya https://desa.contoh.id/."
            : !Uri.TryCreate(full, UriKind.Absolute, out Uri? read)
                ? $"'{Shown(typed)}' tidak dapat dibaca sebagai alamat. Contoh yang benar: https://desa.contoh.id/."
                : Refusal(read, rules);
        if (fault is not null)
        {
            return false;
        }

        url = new UriBuilder(new Uri(full)) { Fragment = "" }.Uri;
        return true;
    }

    private static string? Refusal(Uri url, TargetRules rules)
    {
        bool isName = url.HostNameType == UriHostNameType.Dns;
        string host = url.IdnHost.TrimEnd('.');
        return url switch
        {
            { Scheme: not ("http" or "https") } => $"Skema '{url.Scheme}' tidak dibaca; hanya http dan https.",
            { UserInfo.Length: > 0 } => "Alamat memuat nama pengguna atau kata sandi. Hapus bagian sebelum '@'.",
            _ when host.Length == 0 || (isName && !host.Contains('.', StringComparison.Ordinal) && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) =>
                $"'{url.Host}' bukan nama situs yang lengkap, misalnya desa.contoh.id.",
            _ when !rules.PermitsPort(url.Port) => $"Port {url.Port} tidak dibaca; hanya 80 dan 443.",
            _ when IsLocal(host) && !rules.IsLoopback => $"{url.Host} adalah komputer ini sendiri. Tambahkan --allow-loopback bila memang situs percobaan di komputer ini.",
            _ when IPAddress.TryParse(host, out IPAddress? address) && !rules.Permits(address, url.Port) => Private(url, rules),
            _ => null,
        };
    }

    /// <summary>What is said of an address that the guard does not let through.</summary>
    public static string Private(Uri url, TargetRules rules) => rules.IsLoopback
        ? $"{url.Host} bukan alamat di komputer ini. --allow-loopback hanya untuk situs percobaan di komputer ini."
        : $"{url.Host} berada di jaringan pribadi, bukan alamat umum. Pemantau hanya membaca situs di internet.";

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
