namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A heading, paragraph or list item of a description.</summary>
internal sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>Heading level 1…5, or depth of a list item from 1; 0 for a paragraph.</summary>
    public int Level { get; init; }

    /// <summary>A list item with a number.</summary>
    public bool Ordered { get; init; }

    /// <summary>The first item of a new list.</summary>
    public bool StartsList { get; init; }

    /// <summary>Inline HTML: escaped text, <c>br</c>, <c>strong</c>, <c>em</c>.</summary>
    public required string Html { get; init; }

    /// <summary>The same as plain text; <c>br</c> is a line break.</summary>
    public required string Text { get; init; }

    /// <summary>A paragraph that is bold from end to end: often a heading in disguise.</summary>
    public bool AllBold { get; init; }

    /// <summary>Addresses of the links in it, absolute where they could be resolved.</summary>
    public IReadOnlyList<BlockLink> Links { get; init; } = [];

    public SectionKind Section { get; init; }

    /// <summary>The text of the heading above it, or empty.</summary>
    public string Heading { get; init; } = "";

    /// <summary><see cref="Text"/> with the words found in it, where it was searched as a whole.</summary>
    public Statement? Searched { get; init; }
}
