namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Tells what each block is about from the headings (real or merely bold), and drops what belongs to the site rather than to the job.</summary>
internal static class Sections
{
    private static readonly (WordGroup Words, SectionKind Section)[] ByHeading =
    [
        (WordGroup.HeadEqual, SectionKind.EqualOpportunity),
        (WordGroup.HeadApply, SectionKind.Apply),
        (WordGroup.HeadPay, SectionKind.Pay),
        (WordGroup.HeadPreferred, SectionKind.Preferred),
        (WordGroup.HeadQualifications, SectionKind.Qualifications),
        (WordGroup.HeadResponsibilities, SectionKind.Responsibilities),
        (WordGroup.HeadBenefits, SectionKind.Benefits),
        (WordGroup.HeadHours, SectionKind.Hours),
        (WordGroup.HeadPlace, SectionKind.Place),
        (WordGroup.HeadEmployer, SectionKind.Employer),
    ];

    private const int LongestHeading = 90;

    public static IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks, WordIndex words)
    {
        var marked = new List<Block>(blocks.Count);
        var section = SectionKind.Body;
        var level = 0;
        var heading = "";
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var searched = Statement.Of(block.Text, words);
            if (IsBoilerplate(block, searched))
            {
                // An "Apply" button goes, but where it leads to is worth keeping.
                if (block.Links.Count > 0 && marked.Count > 0) marked[^1] = marked[^1] with { Links = [.. marked[^1].Links, .. block.Links] };
                continue;
            }

            var headed = IsHeading(blocks, i);
            if (headed)
            {
                var named = NameOf(searched);
                var own = block.Kind == BlockKind.Heading ? block.Level : 6;
                // A sub-heading that names nothing stays within the section that it divides; a heading of the same rank ends it.
                if (named is not null || own <= level) section = named ?? SectionKind.Body;
                if (named is not null || section == SectionKind.Body) level = own;
                heading = block.Text;
            }

            marked.Add(block with { Section = StatesEqualOpportunity(block, searched, headed) ? SectionKind.EqualOpportunity : section, Searched = searched, Heading = headed ? "" : heading });
        }

        return DropEmptyTail(marked);
    }

    /// <summary>The section that a heading's words name, or null.</summary>
    public static SectionKind? NameOf(string heading, WordIndex words) => heading.Length > LongestHeading ? null : NameOf(Statement.Of(heading, words));

    /// <inheritdoc cref="NameOf(string, WordIndex)"/>
    public static SectionKind? NameOf(Statement statement)
    {
        if (statement.Text.Length > LongestHeading) return null;
        foreach (var (group, section) in ByHeading)
        {
            if (statement.Has(group)) return section;
        }

        return null;
    }

    // A paragraph that is short, bold throughout (or ends in a colon before a list) heads what follows.
    private static bool IsHeading(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        if (block.Kind == BlockKind.Heading) return true;
        if (block.Kind != BlockKind.Paragraph || block.Text.Length > 90 || block.Text.Contains('\n', StringComparison.Ordinal)) return false;
        if (at + 1 >= blocks.Count || blocks[at + 1].Kind == BlockKind.Heading) return false;
        return (block.AllBold && !IsSentence(block.Text)) || (block.Text[^1] is ':' or '：' && blocks[at + 1].Kind == BlockKind.Item);
    }

    private static bool IsSentence(string text) => text[^1] is '.' or '!' && text.Contains(' ', StringComparison.Ordinal);

    private static bool StatesEqualOpportunity(Block block, Statement searched, bool headed) =>
        !headed && block.Kind == BlockKind.Paragraph && block.Text.Length is > 60 and < 4000 && EqualWords(searched) >= 2;

    // One word again and again may be a name ("the Diverse team").
    private static int EqualWords(Statement statement) =>
        statement.Has(WordGroup.EqualWord) ? statement.Of(WordGroup.EqualWord).Select(h => statement.Folded.Substring(h.Start, h.Length)).Distinct(StringComparer.Ordinal).Count() : 0;

    private static bool IsBoilerplate(Block block, Statement searched) =>
        block.Kind != BlockKind.Heading && block.Text.Length <= 60 && !block.Text.Contains('@', StringComparison.Ordinal)
        && searched.First(WordGroup.Boilerplate) is { } hit && hit.Length >= block.Text.TrimEnd('.', '!', ' ', '»', '→', '›').Length - 2;

    // Headings with nothing under them, at the end of the text, are what is left of dropped boilerplate.
    private static List<Block> DropEmptyTail(List<Block> blocks)
    {
        while (blocks.Count > 1 && blocks[^1] is { Kind: BlockKind.Heading } last)
        {
            blocks.RemoveAt(blocks.Count - 1);
            // "Apply now via email" as a heading: where it leads to is worth keeping.
            if (last.Links.Count > 0) blocks[^1] = blocks[^1] with { Links = [.. blocks[^1].Links, .. last.Links] };
        }

        return blocks;
    }
}
