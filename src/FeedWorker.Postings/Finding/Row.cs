using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;

namespace FeedWorker.Postings.Finding;

/// <summary>A part of the page that may be one opening: its title line, the lines that belong to it, and the evidence.</summary>
internal sealed record Row
{
    public required Line Title { get; init; }

    /// <summary>The title; the line's text unless only a part of the line is the title.</summary>
    public required string TitleText { get; init; }

    /// <summary>First line of the row (a card may show its department above the title).</summary>
    public required int First { get; init; }

    /// <summary>Index after its last line.</summary>
    public required int End { get; init; }

    /// <summary>The element that holds the whole row and nothing else; null when the row is a stretch between headings.</summary>
    public IElement? Record { get; init; }

    public required EvidenceTally Tally { get; init; }

    public required TitleVerdict Verdict { get; init; }

    /// <summary>Why the row is no open posting ("marked 'filled'"), or null.</summary>
    public string? Closed { get; init; }

    public bool IsGeneralInvitation { get; init; }

    /// <summary>A heading on the page itself calls the list openings.</summary>
    public bool IsUnderOpeningsHeading { get; init; }

    /// <summary>No heading but the page's own stands above it, so that nothing calls the list something else.</summary>
    public bool IsUnderPageHeading { get; init; }

    /// <summary>A link that a way of finding already chose as the posting's own.</summary>
    public IElement? OwnLink { get; init; }

    /// <summary>The title is a part of its line, so that the line as a whole belongs to the content.</summary>
    public bool TitleIsPart { get; init; }

    /// <summary>Facts that a way of finding already knows (the cells of a table row).</summary>
    public IReadOnlyList<FoundFact> Facts { get; init; } = [];

    public double Points => Tally.Points;
}
