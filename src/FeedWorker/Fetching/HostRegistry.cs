using System.Collections.Concurrent;

namespace FeedWorker.Fetching;

/// <summary>The hosts that are remembered; idle ones are forgotten, so that pages that link to ever new hosts cost nothing.</summary>
internal sealed class HostRegistry(FetchPipelines pipelines, TimeProvider time) : IDisposable
{
    /// <summary>More hosts than this are only remembered while they are wanted.</summary>
    private const int MaxHosts = 2000;

    private readonly ConcurrentDictionary<string, HostState> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _hosts.Count;

    public HostState For(Uri address)
    {
        if (_hosts.Count > MaxHosts)
            ForgetIdle();
        var host = _hosts.GetOrAdd(address.IdnHost, _ => new HostState(pipelines.ForHost(), time));
        host.Touch();
        return host;
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
            host.Dispose();
    }

    /// <summary>A forgotten state is not disposed: somebody may have just been given it.</summary>
    private void ForgetIdle()
    {
        foreach (var (name, _) in _hosts.Where(host => host.Value.MayBeForgotten).OrderBy(host => host.Value.LastUsed).Take(MaxHosts / 2))
            _hosts.TryRemove(name, out _);
    }
}
