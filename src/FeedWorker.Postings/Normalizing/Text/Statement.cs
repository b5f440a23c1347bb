namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>One sentence, line or labelled value of a posting: the unit in which field readers look for what is said.</summary>
internal sealed record Statement
{
    public required string Text { get; init; }

    /// <summary><see cref="Text"/> through <see cref="Fold.Lower"/>; same length.</summary>
    public required string Folded { get; init; }

    public required WordHit[] Hits { get; init; }

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
        return new Statement { Text = text, Folded = folded, Hits = hits, Groups = GroupsOf(hits), Section = section, Kind = kind, Heading = heading, Block = block };
    }

    /// <summary>A sentence of a block that was searched as a whole.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">Its running number.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="words">What the text was searched for.</param>
    /// <param name="next">The first hit of the text that no sentence before this one had.</param>
    public static Statement Within(Block block, int number, int start, int length, WordIndex words, ref int next)
    {
        var whole = block.Searched!;
        if (length == whole.Text.Length)
        {
            next = whole.Hits.Length;
            return whole with { Section = block.Section, Kind = block.Kind, Heading = block.Heading, Block = number };
        }

        var end = start + length;
        while (next < whole.Hits.Length && whole.Hits[next].Start < start) next++;
        var first = next;
        var crosses = false;
        for (; next < whole.Hits.Length && whole.Hits[next].Start < end; next++) crosses |= whole.Hits[next].End > end;
        var folded = whole.Folded.Substring(start, length);
        // Words that run on into the next sentence hide the shorter ones that this one has.
        var hits = crosses ? words.Scan(folded) : Moved(whole.Hits.AsSpan(first, next - first), start);
        return new Statement { Text = whole.Text.Substring(start, length), Folded = folded, Hits = hits, Groups = GroupsOf(hits), Section = block.Section, Kind = block.Kind, Heading = block.Heading, Block = number };
    }

    public bool Has(WordGroup group) => (Groups >> (int)group & 1) != 0;

    /// <summary>Whether it holds a word of any of these lists.</summary>
    /// <param name="groups">As <see cref="MaskOf"/> gives them.</param>
    public bool HasAny(UInt128 groups) => (Groups & groups) != 0;

    public static UInt128 MaskOf(params IEnumerable<WordGroup> groups) => groups.Aggregate(UInt128.Zero, (mask, group) => mask | (UInt128.One << (int)group));

    public GroupHits Of(WordGroup group) => new(Has(group) ? Hits : [], group);

    public WordHit? First(WordGroup group)
    {
        foreach (var hit in Of(group)) return hit;
        return null;
    }

    private static UInt128 GroupsOf(WordHit[] hits)
    {
        UInt128 groups = 0;
        foreach (var hit in hits) groups |= UInt128.One << (int)hit.Group;
        return groups;
    }

    private static WordHit[] Moved(ReadOnlySpan<WordHit> hits, int by)
    {
        if (hits.IsEmpty) return [];
        var moved = hits.ToArray();
        if (by > 0)
            for (var i = 0; i < moved.Length; i++) moved[i] = moved[i] with { Start = moved[i].Start - by };
        return moved;
    }
}
