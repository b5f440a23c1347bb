using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeedWorker.Tests.Fetching;

/// <summary>A server on loopback that sends exactly the bytes it is told to, however wrong.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawRequest, Task> _answer;
    private readonly Task _loop;

    public RawServer(Func<RawRequest, Task> answer)
    {
        _answer = answer;
        _listener.Start(512);
        _loop = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    /// <summary>Paths asked for, in order, robots.txt left out.</summary>
    public IReadOnlyList<string> Paths => [.. Requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    public Uri Address(string path = "/", string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    /// <summary>Answers every page alike; robots.txt is missing.</summary>
    public static RawServer Always(string headAndBody) => new(request => request.IsRobots ? request.SendAsync(NotFound) : request.SendAsync(headAndBody));

    public const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    public static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";

    public static string RedirectTo(string location, int status = 302) => $"HTTP/1.1 {status} Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1, leaveOpen: true);
                while (await HeadAsync(reader) is { } head)
                {
                    var request = new RawRequest(head, client, _stop.Token);
                    Requests.Enqueue(request);
                    await _answer(request);
                    if (request.IsClosed)
                        return;
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The client had enough; that is what most of these tests are about.
            }
        }
    }

    private async Task<string?> HeadAsync(StreamReader reader)
    {
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.Length == 0)
                return head.ToString();
            head.AppendLine(line);
        }

        return null;
    }
}
