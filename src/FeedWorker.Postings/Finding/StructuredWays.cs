using FeedWorker.Postings.Finding.Structured;

namespace FeedWorker.Postings.Finding;

/// <summary>Every way of reading openings from data, best first.</summary>
internal static class StructuredWays
{
    public static IReadOnlyList<IStructuredWay> All { get; } = [new JsonLdWay(), new MicrodataWay(), new RdfaWay(), new EmbeddedStateWay(), new FrontMatterListWay()];
}
