using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Lines in bold where a heading might have stood.</summary>
internal sealed class BoldLineWay : LineWay
{
    public override string Method => "bold";

    protected override bool Takes(Inspection page, Line line) => line is { IsBold: true, IsHeading: false, Kind: LineKind.Text or LineKind.ListItem };
}
