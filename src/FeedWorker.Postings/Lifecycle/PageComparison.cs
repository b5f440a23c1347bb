namespace FeedWorker.Postings.Lifecycle;

/// <summary>How a page differs from what is remembered of it.</summary>
/// <param name="IsStrange">It is not the page that is known.</param>
/// <param name="IsCutOff">Its end is missing.</param>
/// <param name="Differences">In words, for the operator.</param>
internal sealed record PageComparison(bool IsStrange, bool IsCutOff, IReadOnlyList<string> Differences)
{
    /// <summary>A frame of fewer words is too small to be judged by its words.</summary>
    private const int SmallFrame = 8;

    /// <summary>Compares. Without a profile only what the page says of itself can be judged.</summary>
    public static PageComparison Between(PageProfile? profile, PageLook look)
    {
        var phrase = StrangePage.Phrase(look);
        if (profile is null)
        {
            List<string> odd = [];
            if (phrase is not null) odd.Add($"the page says \"{phrase}\"");
            if (look.AsksForPassword) odd.Add("the page asks for a password");
            if (look.Words.Count == 0) odd.Add("the page has no text");
            return new PageComparison(odd.Count > 0, false, odd);
        }

        var words = look.Words.ToHashSet();
        var kept = profile.FrameWords.Count == 0 ? 1 : (double)profile.FrameWords.Count(words.Contains) / profile.FrameWords.Count;
        if (phrase is not null && phrase.Split(' ').Where(w => w.Length >= 4).All(profile.FrameWords.Contains)) phrase = null;
        var signs = Signs(profile, look, phrase).ToList();
        var isSmall = profile.FrameWords.Count < SmallFrame;
        if (!isSmall && kept < 0.5) signs.Insert(0, $"only {kept:P0} of the words around the postings are still there");
        var alien = (phrase is not null && kept < 0.9) || (look.AsksForPassword && !profile.AsksForPassword);
        var isStrange = alien || look.Words.Count == 0 || (!isSmall && kept < 0.5) || (isSmall && signs.Count >= 2) || (signs.Count >= 2 && kept < 0.8);
        var cutOff = (profile.ClosesItself == true && look.ClosesItself == false)
            || (profile.TailWords.Count >= 4 && profile.TailWords.Count(words.Contains) <= profile.TailWords.Count / 8);
        if (cutOff) signs.Add("the end of the page is missing");
        return new PageComparison(isStrange, cutOff, signs);
    }

    private static IEnumerable<string> Signs(PageProfile profile, PageLook look, string? phrase)
    {
        if (phrase is not null) yield return $"the page says \"{phrase}\"";
        if (look.AsksForPassword && !profile.AsksForPassword) yield return "the page asks for a password";
        if (look.Host != profile.Host) yield return $"it came from {look.Host}, not from {profile.Host}";
        if (look.Title != profile.Title) yield return $"its title is \"{look.Title}\", not \"{profile.Title}\"";
        if (look.Heading != profile.Heading && profile.Heading.Length > 0) yield return $"its heading is \"{look.Heading}\", not \"{profile.Heading}\"";
        if (look.Language != profile.Language && profile.Language is not null) yield return $"its language is {look.Language ?? "unknown"}, not {profile.Language}";
        if (look.Words.Count * 4 < profile.FrameSize) yield return $"it has {look.Words.Count} words where {profile.FrameSize} stood around the postings";
        if (look.Headings == 0 && profile.Headings > 2) yield return "it has no headings any more";
    }
}
