namespace FeedWorker.Postings.Reading;

/// <summary>
/// Characters that nobody sees and that only stand in the way of comparing: soft hyphens, zero-width spaces, stray byte order marks. The two
/// joiners are among them in Latin text, where editors leave them behind; between letters of scripts that join, and between the parts of an emoji,
/// they belong to the word.
/// </summary>
internal static class Unseen
{
    /// <summary>From here on are the scripts that know joiners (Hebrew and Arabic first), symbols and surrogates.</summary>
    private const char FirstJoining = '\u0590';

    /// <summary>Whether the character there may go without anybody missing it.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        < '\u00AD' => false,
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => true,
        // Overrides of direction make a text read otherwise than it is written.
        '\u202D' or '\u202E' => true,
        '\u200C' or '\u200D' => index == 0 || index + 1 == text.Length || !Joins(text[index - 1]) || !Joins(text[index + 1]),
        _ => false,
    };

    /// <summary>General punctuation is beyond the first joining script and joins nothing; so does an ideographic space.</summary>
    private static bool Joins(char c) => c is >= FirstJoining and not (>= '\u2000' and <= '\u206F') and not '\u3000' and not '\uFEFF';
}
