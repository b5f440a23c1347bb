using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Reads "Location: Berlin" and the like.</summary>
internal static class LabelledFact
{
    private const int LongestLabel = 40;
    private const int LongestValue = 200;

    /// <summary>The fact of a line that begins with a known label, or null.</summary>
    public static FoundFact? In(string text, Vocabulary words)
    {
        // "3. Workplace: …" is a label in a numbered list.
        if (text.Length > 3 && char.IsAsciiDigit(text[0]) && text[1] is '.' or ')' && text[2] == ' ') text = text[3..];
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(':', '：');
        if (colon <= 0 || colon + 1 >= text.Length) return null;
        Span<char> label = stackalloc char[LongestLabel];
        var length = text.AsSpan(0, colon).ToLowerInvariant(label);
        if (words.LabelOf(label[..length]) is not { } kind) return null;
        var value = text[(colon + 1)..].Trim().TrimEnd('.', '。', ';', ',').Trim();
        return value.Length is 0 or > LongestValue ? null : new FoundFact(kind, value);
    }
}
