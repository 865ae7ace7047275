using System.Globalization;

namespace Monitor.Gather.Browser;

/// <summary>What a browser asks of a proxy.</summary>
/// <param name="Forwarded">The head to pass on, with a path instead of an address and one exchange a connection.</param>
internal sealed record ProxyRequest(string Host, int Port, bool IsTunnel, string Forwarded)
{
    public static ProxyRequest? Parse(string head)
    {
        string[] lines = head.Split("\r\n");
        string[] first = lines[0].Split(' ');
        if (first.Length != 3)
        {
            return null;
        }

        if (first[0] == "CONNECT")
        {
            int colon = first[1].LastIndexOf(':');
            return colon > 0 && int.TryParse(first[1].AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port)
                ? new ProxyRequest(first[1][..colon], port, true, "")
                : null;
        }

        if (!Uri.TryCreate(first[1], UriKind.Absolute, out Uri? url) || url.Scheme != "http")
        {
            return null;
        }

        IEnumerable<string> kept = lines.Skip(1).Where(line => line.Length > 0
            && !line.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("Connection:", StringComparison.OrdinalIgnoreCase));
        string passed = string.Join("\r\n", kept.Prepend($"{first[0]} {url.PathAndQuery} HTTP/1.1").Append("Connection: close")) + "\r\n\r\n";
        return new ProxyRequest(url.IdnHost, url.Port, false, passed);
    }
}
