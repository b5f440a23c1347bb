using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Items of a plain list.</summary>
internal sealed class ListWay : LineWay
{
    public override string Method => "list";

    protected override bool Takes(Line line) => line is { Kind: LineKind.ListItem, IsLink: false };
}
