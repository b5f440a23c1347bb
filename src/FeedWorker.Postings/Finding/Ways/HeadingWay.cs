using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Headings with text under them.</summary>
internal sealed class HeadingWay : LineWay
{
    public override string Method => "headings";

    /// <summary>What stands behind a break in a heading tells of the title, unless it is another.</summary>
    protected override bool Takes(Inspection page, Line line) =>
        line.IsHeading && (line.Index == 0 || page.Outline.Lines[line.Index - 1].Block != line.Block || page.Judge.Of(line).NamesJob);
}
