using System.Buffers;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Recognises the sentence in which a page or a section says that it has nothing.</summary>
internal static class NoOpenings
{
    private const int LongestSentence = 400;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?。！？;；");

    /// <summary>The sentence, or null. "If there are no openings …" says nothing of the kind.</summary>
    public static string? SentenceIn(Line line, Vocabulary words)
    {
        if (line.Text.Length < 4) return null;
        var text = line.Text;
        var lower = line.Lower;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(lower, start);
            var sentence = lower.AsSpan(start, end - start).Trim();
            if (sentence.Length is > 3 and < LongestSentence && words.SaysNone(sentence) && !IsConditional(sentence, words)) return text[start..Math.Min(text.Length, end + 1)].Trim();
            start = end + 1;
        }

        return null;
    }

    /// <summary>A mark ends a sentence unless letters follow it at once: "write to jobs@example.no with …".</summary>
    private static int EndOf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(SentenceEnds);
            if (next < 0) return text.Length;
            at += next;
            if (text[at] != '.' || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])) return at;
        }

        return text.Length;
    }

    private static bool IsConditional(ReadOnlySpan<char> sentence, Vocabulary words)
    {
        foreach (var start in words.ConditionalStarts)
            if (sentence.StartsWith(start, StringComparison.Ordinal) && (sentence.Length == start.Length || !char.IsLetterOrDigit(sentence[start.Length]) || Tokens.IsIdeograph(start[^1]))) return true;
        return false;
    }
}
