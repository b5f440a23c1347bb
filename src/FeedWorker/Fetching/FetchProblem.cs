using System.Net.Sockets;
using System.Security.Authentication;
using FeedWorker.Postings.Model;

namespace FeedWorker.Fetching;

/// <summary>Turns what the network stack throws into the end of a sentence, and says whether trying again makes sense.</summary>
internal static class FetchProblem
{
    public static Exchange Of(Exception fault) => fault switch
    {
        _ when Inner<AddressRefusedException>(fault) is { } refused => Exchange.Failed($"is refused: {refused.Message}", transient: false),
        _ when Inner<ProxyFailedException>(fault) is { } proxy => Exchange.Failed($"could not be reached: {proxy.Message}", transient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } tunnel => Exchange.Failed($"could not be reached: the proxy (fetch.proxy) opens no way to it: {Clean(tunnel.Message)}", transient: true),
        _ when Inner<BodyLimitException>(fault) is { } limit => Exchange.Failed(limit.Message, transient: false),
        _ when Inner<AuthenticationException>(fault) is { } tls => Exchange.Failed($"has no valid TLS certificate or offers no usable TLS version: {Clean(tls.Message)}", transient: false),
        InvalidDataException data => Exchange.Failed(data.Message.StartsWith("is ", StringComparison.Ordinal)
            ? data.Message : "ended early or is not compressed in the way that it says", transient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Exchange.Failed("could not be reached: its host name is not known", transient: true),
        _ when Inner<SocketException>(fault) is { } socket => Exchange.Failed($"could not be reached: {SentenceOf(socket)}", transient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Exchange.Failed("answers with headers that are too large", transient: false),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => Exchange.Failed("answers with something that is not HTTP", transient: true),
        HttpRequestException or HttpIOException or IOException => Exchange.Failed("broke off before its answer was whole", transient: true),
        _ => Exchange.Failed($"could not be read: {Clean(fault.Message)}", transient: false),
    };

    private static string SentenceOf(SocketException fault) => fault.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "its host name is not known",
        SocketError.ConnectionRefused => "nothing answers at this address and port",
        SocketError.ConnectionReset => "the connection was reset",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "there is no way to its network from here",
        _ => Clean(fault.Message),
    };

    private static T? Inner<T>(Exception? fault)
        where T : Exception
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is T found)
                return found;
        }

        return null;
    }

    /// <summary>The stack's own words on one line: some of them hold what a stranger sent.</summary>
    private static string Clean(string message)
    {
        var line = OneLine.Of(message).TrimEnd('.', ' ');
        return line.Length > 200 ? line[..200] + "…" : line;
    }
}
