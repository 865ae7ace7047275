namespace Monitor.Gather.Http;

/// <summary>How a person's telephone arrives from a search engine. The one request that does not say who asks: an intrusion shown to such visitors
/// only is otherwise never seen. It does not pose as the search engine itself, which firewalls block and cloakers check by address.</summary>
internal static class SearchVisitor
{
    public const string UserAgent = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";

    public const string Referer = "https://www.google.com/";
}
