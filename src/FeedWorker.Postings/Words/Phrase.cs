namespace FeedWorker.Postings.Words;

/// <summary>A word or phrase in lower case, with the lists that hold it.</summary>
internal readonly record struct Phrase(string Text, WordKinds Kinds)
{
    /// <summary>True when it stands at an index of a lower-case text, ending with a word (typographic apostrophes and odd spaces are the same as plain ones).</summary>
    public bool IsAt(ReadOnlySpan<char> text, int start)
    {
        if (start + Text.Length > text.Length) return false;
        for (var i = 0; i < Text.Length; i++)
            if (text[start + i] != Text[i] && Tokens.Fold(text[start + i]) != Tokens.Fold(Text[i])) return false;
        var end = start + Text.Length;
        return end == text.Length || Tokens.IsIdeograph(Text[^1]) || !char.IsLetterOrDigit(Text[^1]) || !char.IsLetterOrDigit(text[end]) || Tokens.IsIdeograph(text[end]);
    }
}
