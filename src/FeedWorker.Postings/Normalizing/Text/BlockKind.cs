namespace FeedWorker.Postings.Normalizing.Text;

internal enum BlockKind
{
    Heading,
    Paragraph,
    Item,
}
