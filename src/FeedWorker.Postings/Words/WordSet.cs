namespace FeedWorker.Postings.Words;

/// <summary>Words of one list in every language that has it: pages are often declared in the wrong language, or written in two.</summary>
/// <param name="key">The list, such as <c>finding.pronouns</c>.</param>
internal sealed class WordSet(string key)
{
    private readonly TokenTable<string> _words = TokenTable<string>.Of(Lexicon.InEveryLanguage(key));

    /// <summary>A whole lower-case text is one of them.</summary>
    public bool Contains(ReadOnlySpan<char> lower) => _words[lower] is not null;

    /// <summary>One of the words of a lower-case text is one of them.</summary>
    public bool IsIn(ReadOnlySpan<char> lower)
    {
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(lower, i);
            // A single letter after an apostrophe or in "I/O" is no word.
            if (_words[lower[i..end]] is not null && (end - i > 1 || (end < lower.Length && lower[end] == ' ' && (i == 0 || lower[i - 1] == ' ')))) return true;
            i = end;
        }

        return false;
    }
}
