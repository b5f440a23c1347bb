namespace FeedWorker.Postings.Finding.Outline;

/// <summary>What a line of the page is, by the nearest element that gives it a role.</summary>
internal enum LineKind
{
    /// <summary>A paragraph, or a line of a block without a role.</summary>
    Text,
    Heading,
    ListItem,
    Term,
    Definition,
    Cell,

    /// <summary>The visible part of a <c>details</c>, or a button that opens what follows.</summary>
    Summary,
}
