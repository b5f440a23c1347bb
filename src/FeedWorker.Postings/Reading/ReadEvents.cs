using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FeedWorker.Postings.Reading;

/// <summary>Events that were read from YAML already, for whoever wants to read them once more.</summary>
internal sealed class ReadEvents(IReadOnlyList<ParsingEvent> events) : IParser
{
    private int _at = -1;

    public ParsingEvent? Current => _at >= 0 && _at < events.Count ? events[_at] : null;

    public bool MoveNext() => ++_at < events.Count;
}
