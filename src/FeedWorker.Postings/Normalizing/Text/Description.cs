namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A posting's text, cleaned, cut into blocks and sentences, each knowing the section it stands in.</summary>
internal sealed record Description
{
    /// <summary>What may be published: employer's headings and lists kept, boilerplate and the equal-opportunity statement out.</summary>
    public required string Html { get; init; }

    /// <summary>Blocks that are part of the description.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The employer's equal-opportunity statement, or null.</summary>
    public string? EqualOpportunity { get; init; }

    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The words that it was searched for.</summary>
    public required WordIndex Words { get; init; }

    public static Description Of(string html, WordIndex words) => html.Length == 0 ? Of([], words) : Of(Piece.Of(DescriptionSanitizer.Clean(html)), words);

    public static Description Of(Piece content, WordIndex words) => Of(BlockReader.Read(content), words);

    private static Description Of(IReadOnlyList<Block> read, WordIndex words)
    {
        var blocks = Sections.Mark(read, words);
        var kept = blocks.Where(b => b.Section != SectionKind.EqualOpportunity).ToArray();
        var equal = blocks.Where(b => b.Section == SectionKind.EqualOpportunity && b.Kind != BlockKind.Heading).Select(b => b.Text).ToArray();
        return new Description
        {
            Words = words,
            Blocks = kept,
            Html = BlockWriter.Write(kept),
            EqualOpportunity = equal.Length == 0 ? null : string.Join('\n', equal),
            Statements = [.. kept.SelectMany((b, i) => StatementSplitter.Split(b.Text).Select(t => Statement.Of(t, words, b.Section, b.Kind, b.Heading, i)))],
        };
    }
}
