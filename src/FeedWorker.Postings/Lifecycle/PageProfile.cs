namespace FeedWorker.Postings.Lifecycle;

/// <summary>What a site's careers page usually looks like, remembered from its last good run.</summary>
internal sealed record PageProfile
{
    private const int FrameWordsKept = 300;
    private const int TailLength = 40;

    public required string Host { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    public string? Language { get; init; }

    public int Headings { get; init; }

    /// <summary>Words of the page without its openings, all of them counted.</summary>
    public int FrameSize { get; init; }

    /// <summary>The different words of three letters or more among them, first seen first; bounded.</summary>
    public IReadOnlyList<string> FrameWords { get; init; } = [];

    /// <summary>Those of the frame's words that stand at the very end of the page: a page that lost them was cut off.</summary>
    public IReadOnlyList<string> TailWords { get; init; } = [];

    public bool? ClosesItself { get; init; }

    public bool AsksForPassword { get; init; }

    public static PageProfile Of(PageLook look)
    {
        var frame = look.FrameWords.Where(IsTelling).Distinct().Take(FrameWordsKept).ToList();
        var before = look.Words.Take(Math.Max(0, look.Words.Count - TailLength)).ToHashSet();
        var inFrame = look.FrameWords.ToHashSet();
        return new PageProfile
        {
            Host = look.Host,
            Title = look.Title,
            Heading = look.Heading,
            Language = look.Language,
            Headings = look.Headings,
            FrameSize = look.FrameWords.Count,
            FrameWords = frame,
            TailWords = [.. look.Words.TakeLast(TailLength).Where(w => IsTelling(w) && inFrame.Contains(w) && !before.Contains(w)).Distinct()],
            ClosesItself = look.ClosesItself,
            AsksForPassword = look.AsksForPassword,
        };
    }

    /// <summary>Short Latin words (the, and, der) stand on every page; a pair of characters of an unspaced script does not.</summary>
    private static bool IsTelling(string word) => word.Length >= 4 || word[0] > '\u0e00';
}
