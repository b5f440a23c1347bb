using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>
/// What is published at one version of the state: each resource rendered when it is first asked for, then kept ready while there is room.
/// A change of the state makes a new publication; this one is dropped whole, so that no two answers disagree.
/// </summary>
internal sealed class Publication(long version, PublishedTree tree, IPublishedState state, long budget = Publication.DefaultBudget)
{
    /// <summary>Bytes of memory that ready resources may take together.</summary>
    public const long DefaultBudget = 64 << 20;

    private readonly ConcurrentDictionary<string, ReadyResource> _ready = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Resource?>>> _rendering = new(StringComparer.Ordinal);
    private long _weight;

    public long Version => version;

    /// <summary>Keys of what is ready, the last used first: what the next publication should have ready from the start.</summary>
    public IReadOnlyList<ReadyKey> Hot => [.. _ready.Values.OrderByDescending(r => r.LastUsed).Select(r => r.Key)];

    /// <summary>What is ready at a path that starts with a slash and has no query.</summary>
    public bool TryGet(string path, [MaybeNullWhen(false)] out Resource resource)
    {
        if (_ready.TryGetValue(path, out var ready))
        {
            ready.Used();
            resource = ready.Resource;
            return true;
        }

        resource = null;
        return false;
    }

    /// <summary>The resource, rendered now if need be (once, however many ask); null when there is nothing at the path.</summary>
    public Task<Resource?> GetAsync(ReadyKey key)
    {
        var name = key.ToString();
        if (TryGet(name, out var ready)) return Task.FromResult<Resource?>(ready);
        return _rendering.GetOrAdd(name, _ => new Lazy<Task<Resource?>>(() => Task.Run(() => RenderAsync(key, name)))).Value;
    }

    private async Task<Resource?> RenderAsync(ReadyKey key, string name)
    {
        try
        {
            var draft = await tree.FindAsync(key.Path.TrimStart('/'), key.Narrowing, default);
            if (draft is null) return null;
            var resource = ResourceRenderer.Render(draft);

            // Rendered while the state moved on: true enough to answer with, but not to be kept under this version.
            if (await state.VersionAsync(default) == version) Keep(key, name, resource);
            return resource;
        }
        finally
        {
            _rendering.TryRemove(name, out _);
        }
    }

    private void Keep(ReadyKey key, string name, Resource resource)
    {
        if (!_ready.TryAdd(name, new ReadyResource(key, resource))) return;
        if (Interlocked.Add(ref _weight, resource.Weight) > budget) Trim();
    }

    /// <summary>Makes room: what was not asked for the longest goes first, until three quarters are left.</summary>
    private void Trim()
    {
        foreach (var ready in _ready.Values.OrderBy(r => r.LastUsed).ToList())
        {
            if (Interlocked.Read(ref _weight) <= budget / 4 * 3) return;
            if (_ready.TryRemove(ready.Key.ToString(), out _)) Interlocked.Add(ref _weight, -ready.Resource.Weight);
        }
    }
}
