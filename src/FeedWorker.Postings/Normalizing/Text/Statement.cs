namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>One sentence, line or labelled value of a posting: the unit in which field readers look for what is said.</summary>
internal sealed record Statement
{
    public required string Text { get; init; }

    /// <summary><see cref="Text"/> through <see cref="Fold.Lower"/>; same length.</summary>
    public required string Folded { get; init; }

    public required IReadOnlyList<WordHit> Hits { get; init; }

    public SectionKind Section { get; init; }

    public BlockKind Kind { get; init; }

    /// <summary>The heading above it.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Running number of its block; statements of one block belong together.</summary>
    public int Block { get; init; }

    private UInt128 Groups { get; init; }

    public static Statement Of(string text, WordIndex words, SectionKind section = SectionKind.Body, BlockKind kind = BlockKind.Paragraph, string heading = "", int block = 0)
    {
        var folded = Fold.Lower(text);
        var hits = words.Scan(folded);
        UInt128 groups = 0;
        foreach (var hit in hits) groups |= UInt128.One << (int)hit.Group;
        return new Statement { Text = text, Folded = folded, Hits = hits, Groups = groups, Section = section, Kind = kind, Heading = heading, Block = block };
    }

    public bool Has(WordGroup group) => (Groups >> (int)group & 1) != 0;

    public IEnumerable<WordHit> Of(WordGroup group) => Has(group) ? Hits.Where(h => h.Group == group) : [];

    public WordHit? First(WordGroup group)
    {
        if (!Has(group)) return null;
        foreach (var hit in Hits)
        {
            if (hit.Group == group) return hit;
        }

        return null;
    }
}
