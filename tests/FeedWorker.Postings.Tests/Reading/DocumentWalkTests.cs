using AngleSharp.Dom;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Reading;

/// <summary>The walk over a document visits what recursion would, in the same order.</summary>
public sealed class DocumentWalkTests
{
    [Theory]
    [InlineData("<p>one<b>two</b>three</p><!-- four --><ul><li>five<li></ul>six")]
    [InlineData("")]
    public void Every_node_is_visited_once_and_in_order(string html)
    {
        var document = DecodedHtml.Parse(html).Document!;
        var visited = new List<INode>();
        var walk = new DocumentWalk(document);
        while (walk.MoveNext()) visited.Add(walk.Node);
        visited.ShouldBe(document.Descendants());
    }

    [Fact]
    public void What_is_not_entered_is_left_out()
    {
        var body = DecodedHtml.Parse("<div>a<i>b</i></div><p>c</p>").Document!.Body!;
        var walk = new DocumentWalk(body);
        var texts = new List<string>();
        for (var more = walk.MoveNext(); more; more = walk.MoveNext(walk.Node is not IElement { LocalName: "div" }))
            if (walk.Node is IText text) texts.Add(text.Data);
        texts.ShouldBe(["c"]);
    }
}
