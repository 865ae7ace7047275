using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Http;

/// <summary>Translates everything HttpClient throws, section 4.3 of the reliability study, into what became of the request.</summary>
internal static class FailureMap
{
    /// <summary>Whether an exception is a way for an exchange to end rather than a fault of ours.</summary>
    public static bool Knows(Exception failure) =>
        failure is HttpRequestException or IOException or InvalidDataException or SocketException or AuthenticationException
            or NotSupportedException or UriFormatException or OperationCanceledException or InvalidOperationException;

    public static (FetchStatus Status, string Detail) Translate(Exception failure)
    {
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (Certain(inner) is { } status)
            {
                return (status, Describe(inner));
            }
        }

        FetchStatus told = failure is HttpRequestException request ? Told(request) : FetchStatus.InvalidResponse;
        return (told, Describe(failure));
    }

    private static FetchStatus? Certain(Exception failure) => failure switch
    {
        GuardRefusedException or NotSupportedException or UriFormatException => FetchStatus.Refused,
        NameFailureException name => name.IsCertain ? FetchStatus.DnsFailed : FetchStatus.DnsUnavailable,
        LaneClosedException => FetchStatus.Blocked,
        BodyTooLargeException => FetchStatus.TooLarge,
        AuthenticationException => FetchStatus.TlsFailed,
        InvalidDataException => FetchStatus.InvalidResponse,
        OperationCanceledException or TimeoutException => FetchStatus.TimedOut,
        SocketException { SocketErrorCode: SocketError.TimedOut } => FetchStatus.TimedOut,
        _ => null,
    };

    private static FetchStatus Told(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => FetchStatus.DnsFailed,
        HttpRequestError.SecureConnectionError => FetchStatus.TlsFailed,
        HttpRequestError.ConnectionError => FetchStatus.ConnectFailed,
        HttpRequestError.Unknown when failure.InnerException is SocketException => FetchStatus.ConnectFailed,
        _ => FetchStatus.InvalidResponse,
    };

    private static string Describe(Exception failure)
    {
        string text = $"{failure.GetType().Name}: {failure.Message}".ReplaceLineEndings(" ");
        return text.Length <= 300 ? text : text[..300];
    }
}
