using System.Net;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

/// <summary>A resolver that answers each look-up of any name with the next of the given answers, the last one for ever.</summary>
internal sealed class NamedHosts(params string[][] answers) : IHostResolver
{
    private int _asked;

    public int Asked => _asked;

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        var turn = Interlocked.Increment(ref _asked) - 1;
        return Task.FromResult(answers[Math.Min(turn, answers.Length - 1)].Select(IPAddress.Parse).ToArray());
    }
}
