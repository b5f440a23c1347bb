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

    /// <summary>True when the phrase stands in a lower-case sentence.</summary>
    public bool IsIn(ReadOnlySpan<char> sentence)
    {
        for (var from = 0; from < sentence.Length;)
        {
            var at = IndexOf(sentence, _parts[0], from);
            if (at < 0) return false;
            if (RestFollows(sentence, at + _parts[0].Length, 1)) return true;
            from = at + 1;
        }

        return false;
    }

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

    private static int IndexOf(ReadOnlySpan<char> sentence, string part, int from)
    {
        var phrase = new Phrase(part, WordKinds.None);
        for (var i = from; i < sentence.Length; i++)
        {
            if (Tokens.Fold(sentence[i]) != Tokens.Fold(part[0])) continue;
            if (i > 0 && char.IsLetterOrDigit(sentence[i - 1]) && !Tokens.IsIdeograph(sentence[i])) continue;
            if (phrase.IsAt(sentence, i)) return i;
        }

        return -1;
    }
}
