using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Terms of a definition list.</summary>
internal sealed class DefinitionListWay : LineWay
{
    public override string Method => "definition-list";

    protected override bool Takes(Inspection page, Line line) => line.Kind == LineKind.Term;
}
