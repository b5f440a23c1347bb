using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Titles that open their text when clicked.</summary>
internal sealed class AccordionWay : LineWay
{
    public override string Method => "accordion";

    protected override bool Takes(Inspection page, Line line) => line.Kind == LineKind.Summary;
}
