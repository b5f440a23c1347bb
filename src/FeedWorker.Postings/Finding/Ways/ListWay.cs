using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Items of a plain list.</summary>
internal sealed class ListWay : LineWay
{
    public override string Method => "list";

    protected override bool Takes(Line line) => line is { Kind: LineKind.ListItem, IsLink: false };

    /// <summary>The first line of an item names it; what stands below a line break tells of it.</summary>
    public override IEnumerable<Candidate> Propose(Inspection page)
    {
        var lines = page.Outline.Lines;
        foreach (var group in LineGroups.Of(page, l => Takes(l) && (l.Index == 0 || lines[l.Index - 1].Holder != l.Holder || l.Holder.LocalName != "li")))
            yield return Candidates.Of(Method, LineGroups.Rows(page, group));
    }
}
