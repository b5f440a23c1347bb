using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Headings with text under them.</summary>
internal sealed class HeadingWay : LineWay
{
    public override string Method => "headings";

    protected override bool Takes(Inspection page, Line line) => line.IsHeading;
}
