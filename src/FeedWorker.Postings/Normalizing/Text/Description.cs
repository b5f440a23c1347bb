namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>A posting's text, cleaned, cut into blocks and sentences, each knowing the section it stands in.</summary>
internal sealed record Description
{
    /// <summary>What may be published: employer's headings and lists kept, boilerplate and the equal-opportunity statement out.</summary>
    public required string Html { get; init; }

    /// <summary>Blocks that are part of the description.</summary>
    public required List<Block> Blocks { get; init; }

    /// <summary>The employer's equal-opportunity statement, or null.</summary>
    public string? EqualOpportunity { get; init; }

    public required List<Statement> Statements { get; init; }

    /// <summary>Labelled lines, and lines under a label; worked out once.</summary>
    public List<LabelledFact> LabelledFacts => field ??= PostingSources.TextFacts(this, Words);

    /// <summary>The words that it was searched for.</summary>
    public required WordIndex Words { get; init; }

    public static Description Of(string html, WordIndex words) => html.Length == 0 ? Of([], words) : Of(Piece.Of(DescriptionSanitizer.Clean(html)), words);

    public static Description Of(Piece content, WordIndex words) => Of(BlockReader.Read(content), words);

    private static Description Of(IReadOnlyList<Block> read, WordIndex words)
    {
        var blocks = Sections.Mark(read, words);
        var kept = new List<Block>(blocks.Count);
        List<string>? equal = null;
        foreach (var block in blocks)
        {
            if (block.Section != SectionKind.EqualOpportunity) kept.Add(block);
            else if (block.Kind != BlockKind.Heading) (equal ??= []).Add(block.Text);
        }

        return new Description
        {
            Words = words,
            Blocks = kept,
            Html = BlockWriter.Write(kept),
            EqualOpportunity = equal is null ? null : string.Join('\n', equal),
            Statements = StatementsOf(kept, words),
        };
    }

    private static List<Statement> StatementsOf(List<Block> blocks, WordIndex words)
    {
        var statements = new List<Statement>(blocks.Count * 2);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var ranges = StatementSplitter.Ranges(block.Text);
            var next = 0;
            foreach (var (start, length) in ranges)
            {
                statements.Add(StatementSplitter.CutsAtEnds(block.Text)
                    ? Statement.Within(block, i, start, length, words, ref next)
                    : Statement.Of(block.Text.Substring(start, length), words, block.Section, block.Kind, block.Heading, i));
            }
        }

        return statements;
    }
}
