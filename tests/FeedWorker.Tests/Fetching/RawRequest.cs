using System.Net.Sockets;
using System.Text;

namespace FeedWorker.Tests.Fetching;

/// <summary>One request as it came, and the wire to answer on.</summary>
internal sealed class RawRequest(string head, TcpClient client, CancellationToken stop)
{
    public string Head { get; } = head;

    public string Path { get; } = head.Split(' ') is [_, var path, ..] ? path : "";

    public DateTimeOffset At { get; } = TimeProvider.System.GetUtcNow();

    public bool IsRobots => Path == "/robots.txt";

    public bool IsClosed { get; private set; }

    /// <summary>The wire itself, for what comes after the head.</summary>
    public Stream Stream => client.GetStream();

    public CancellationToken Stop => stop;

    public string? Header(string name) => Head.Split('\n').Select(line => line.Split(':', 2))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await client.GetStream().WriteAsync(bytes, stop);
        await client.GetStream().FlushAsync(stop);
    }

    /// <summary>Ends the connection in order.</summary>
    public void Close()
    {
        IsClosed = true;
        client.Close();
    }

    /// <summary>Ends it with a reset.</summary>
    public void Reset()
    {
        IsClosed = true;
        client.Client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    public async Task WaitAsync(TimeSpan time) => await Task.Delay(time, stop);
}
