using System.Text;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>
/// Writes blocks as the HTML that a JobPosting's description may hold: <c>p br ul ol li h1…h5 strong em</c>, no attributes. The text was escaped
/// block by block, so nothing of the page's own markup can come through, and <c>&lt;/script&gt;</c> cannot occur.
/// </summary>
internal static class BlockWriter
{
    // Letters of the tags around a block, as most have them.
    private const int LettersOfTags = 16;

    public static string Write(List<Block> blocks)
    {
        var length = 0;
        foreach (var block in blocks) length += block.Html.Length + LettersOfTags;
        var html = new StringBuilder(length);
        var lists = new Stack<string>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Item)
            {
                OpenItem(html, lists, block);
                html.Append(block.Html);
                continue;
            }

            CloseLists(html, lists, 0);
            var tag = block.Kind == BlockKind.Heading ? $"h{block.Level}" : "p";
            html.Append('<').Append(tag).Append('>').Append(block.Html).Append("</").Append(tag).Append('>');
        }

        CloseLists(html, lists, 0);
        return html.ToString();
    }

    private static void OpenItem(StringBuilder html, Stack<string> lists, Block block)
    {
        var tag = block.Ordered ? "ol" : "ul";
        var depth = Math.Min(block.Level, lists.Count + 1);
        CloseLists(html, lists, depth);
        if (lists.Count == depth && (lists.Peek() != tag || (block.StartsList && depth == 1))) CloseLists(html, lists, depth - 1);
        if (lists.Count == depth)
        {
            html.Append("</li><li>");
            return;
        }

        html.Append('<').Append(tag).Append("><li>");
        lists.Push(tag);
    }

    private static void CloseLists(StringBuilder html, Stack<string> lists, int depth)
    {
        while (lists.Count > depth) html.Append("</li></").Append(lists.Pop()).Append('>');
    }
}
