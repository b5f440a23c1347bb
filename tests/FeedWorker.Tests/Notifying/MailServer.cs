using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeedWorker.Tests.Notifying;

/// <summary>A mail server on this machine that speaks SMTP (RFC 5321) as far as one mail needs it, and misbehaves where a test says so.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What is said to a command (<c>RCPT</c>, <c>QUIT</c>; the empty one is the greeting) in place of agreeing; an empty answer stalls, null hangs up.</summary>
    public Dictionary<string, string?> Says { get; } = [];

    /// <summary>The extensions told after EHLO.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = ["AUTH PLAIN LOGIN"];

    /// <summary>Every command line in order.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>The mails that were taken, as they came, dots unstuffed.</summary>
    public List<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client went, or the test is over.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (!await AnswerAsync(stream, "", "220 mail.example ready")) return;
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            Heard.Add(line);
            var command = line.Split(' ')[0].ToUpperInvariant();
            var agreed = command switch
            {
                "EHLO" => string.Concat(Extensions.Select(e => $"250-{e}\r\n")) + "250 8BITMIME",
                "AUTH" => "235 welcome",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            if (!await AnswerAsync(stream, command, agreed)) return;
            if (command == "DATA" && !Says.ContainsKey("DATA"))
            {
                await TakeMailAsync(reader);
                if (!await AnswerAsync(stream, ".", "250 queued")) return;
            }
        }
    }

    private async Task TakeMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".") mail.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        Mails.Add(mail.ToString());
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, string command, string agreed)
    {
        var answer = Says.GetValueOrDefault(command, agreed);
        if (answer is null) return false;
        if (answer.Length == 0) await Task.Delay(Timeout.Infinite, _end.Token);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), _end.Token);
        return true;
    }
}
