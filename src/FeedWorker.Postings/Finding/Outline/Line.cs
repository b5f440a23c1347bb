using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Outline;

/// <summary>One visible line of a page: a run of text that a browser would not break but for width. The page is a list of these in reading order.</summary>
internal sealed record Line
{
    public required int Index { get; init; }

    /// <summary>Visible text, white space folded.</summary>
    public required string Text { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>The nearest block element.</summary>
    public required IElement Block { get; init; }

    /// <summary>The element that gives the line its role (the <c>li</c>, <c>td</c>, <c>h2</c> …), else <see cref="Block"/>.</summary>
    public required IElement Holder { get; init; }

    /// <summary>First node of the line, for cutting the page where a line begins.</summary>
    public required INode Start { get; init; }

    /// <summary>1…6 for a heading, else 0.</summary>
    public int Level { get; init; }

    /// <summary>Links within the line, in order.</summary>
    public IReadOnlyList<IElement> Links { get; init; } = [];

    /// <summary>Elements within the line that set words in bold, in order.</summary>
    public IReadOnlyList<IElement> Bolds { get; init; } = [];

    /// <summary>Pictures within the line that announce a fact, in order.</summary>
    public IReadOnlyList<FactSign> Signs { get; init; } = [];

    /// <summary>Characters of the text that are inside links.</summary>
    public int LinkedLength { get; init; }

    /// <summary>Leading characters that are bold; the whole length when all of it is.</summary>
    public int BoldLength { get; init; }

    /// <summary>Lines made alike by the page's author have the same shape: role, tags and classes of the block and what holds it.</summary>
    public required int Shape { get; init; }

    /// <summary>Index of the heading line this one stands under, or -1.</summary>
    public int Under { get; init; } = -1;

    /// <summary>A heading or link that is struck through as a whole: it still parts what stands above it from what stands below.</summary>
    public bool IsStruck { get; init; }

    public bool IsHeading => Kind == LineKind.Heading;

    /// <summary>All of it, but for a mark or two, is one link.</summary>
    public bool IsLink => Links.Count > 0 && LinkedLength >= Text.Length * 0.8;

    public bool IsBold => BoldLength > 0 && BoldLength >= Text.Length - 2;

    /// <summary>The text in lower case, for matching.</summary>
    public string Lower => field ??= Text.ToLowerInvariant();
}
