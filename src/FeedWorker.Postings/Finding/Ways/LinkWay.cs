using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Lines that are links, in a list or not: to pages, or to documents.</summary>
internal sealed class LinkWay : LineWay
{
    public override string Method => "links";

    protected override bool Takes(Inspection page, Line line) => line is { IsLink: true, IsHeading: false, Kind: not (LineKind.Cell or LineKind.Term) };
}
