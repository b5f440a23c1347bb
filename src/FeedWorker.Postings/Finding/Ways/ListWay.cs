using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Items of a plain list.</summary>
internal sealed class ListWay : LineWay
{
    public override string Method => "list";

    /// <summary>The first line of an item names it; what stands below a line break tells of it.</summary>
    protected override bool Takes(Inspection page, Line line) =>
        line is { Kind: LineKind.ListItem, IsLink: false } && (line.Index == 0 || page.Outline.Lines[line.Index - 1].Holder != line.Holder || line.Holder.LocalName != "li");
}
