using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Blocks made alike (cards, rows of divs) whose titles are no headings.</summary>
internal sealed class RepeatedWay : LineWay
{
    public override string Method => "repeated";

    protected override bool Takes(Inspection page, Line line) => line is { Kind: LineKind.Text, IsBold: false, Text.Length: <= Evidence.TitleJudge.LongestTitle };
}
