namespace FeedWorker.Postings.Words;

/// <summary>A phrase whose <c>*</c> stands for up to five words: <c>no * openings</c> is also "no current job openings".</summary>
internal sealed class GappedPhrase
{
    private const int WidestGap = 5;

    private readonly string[] _parts;

    public GappedPhrase(string pattern)
    {
        Pattern = pattern;
        _parts = [.. pattern.Split('*').Select(p => p.Trim()).Where(p => p.Length > 0)];
    }

    public string Pattern { get; }

    /// <summary>The word it begins with, or the character in Chinese and Japanese.</summary>
    public string FirstToken => _parts[0][..Tokens.EndAt(_parts[0], 0)];

    /// <summary>True when the phrase begins at an index of a lower-case sentence.</summary>
    public bool IsAt(ReadOnlySpan<char> sentence, int start) => new Phrase(_parts[0], WordKinds.None).IsAt(sentence, start) && RestFollows(sentence, start + _parts[0].Length, 1);

    private bool RestFollows(ReadOnlySpan<char> sentence, int from, int part)
    {
        if (part == _parts.Length) return true;
        var limit = from;
        for (var words = 0; words <= WidestGap && limit < sentence.Length; words++)
        {
            while (limit < sentence.Length && !char.IsLetterOrDigit(sentence[limit])) limit++;
            if (limit < sentence.Length && new Phrase(_parts[part], WordKinds.None).IsAt(sentence, limit) && RestFollows(sentence, limit + _parts[part].Length, part + 1)) return true;
            if (limit < sentence.Length) limit = Tokens.EndAt(sentence, limit);
        }

        return false;
    }
}
