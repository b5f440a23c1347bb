using System.Buffers;
using System.Text;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Takes the sting out of Markdown whose reading would cost the square of its length. From every beginning of a link
/// or of attributes (<c>{#</c>) the Markdown library looks ahead to the next white space, from the bracket of a title (<c>[a](b (title))</c>) and from <c>&lt;?</c> or <c>&lt;!</c>
/// to the end of the paragraph: thousands of them in one breath, none of them ever closed, are an attack. Honest text comes back as it went in.
/// </summary>
internal static class MarkdownTraps
{
    /// <summary>A run of text without white space may be longer only if it holds few beginnings (an image written out as base64 holds one).</summary>
    internal const int LongestRun = 4096;

    /// <summary>More beginnings than this in one run, or of one kind in one paragraph, are no page's habit.</summary>
    internal const int MostBeginnings = 128;

    /// <summary>A run with too many beginnings gets white space at least this often.</summary>
    internal const int Breath = 1024;

    private static readonly SearchValues<char> White = SearchValues.Create(" \t\n\r\f\v");

    // Outside a link, what can begin one, a mark of HTML or a paragraph.
    private static readonly SearchValues<char> Turns = SearchValues.Create("]<\n");

    /// <summary>The same text (the very same string, if there is nothing to take out) whose reading costs time in step with its length.</summary>
    public static string Disarm(string markdown) => WithoutEndlessParagraphs(WithoutEndlessRuns(markdown));

    private static string WithoutEndlessRuns(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var start = 0; text.Length - start > LongestRun;)
        {
            // Whatever stands before the last white space in reach is no long run.
            var blank = text.AsSpan(start, LongestRun + 1).LastIndexOfAny(White);
            if (blank >= 0)
            {
                start += blank + 1;
                continue;
            }

            var length = text.AsSpan(start).IndexOfAny(White);
            var end = length < 0 ? text.Length : start + length;
            if (HoldsTooMany(text.AsSpan(start, end - start)))
            {
                result ??= new StringBuilder(text.Length + (text.Length / Breath));
                result.Append(text, copied, start - copied);
                AppendWithBreaths(result, text.AsSpan(start, end - start));
                copied = end;
            }

            start = end + 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool HoldsTooMany(ReadOnlySpan<char> run) =>
        run.Count("](") + run.Count("://") + run.Count("www.") + run.Count("mailto:") + run.Count("tel:") + run.Count("{#") + run.Count("{.") > MostBeginnings;

    /// <summary>After a closing bracket where there is one, so that a link that is whole stays whole.</summary>
    private static void AppendWithBreaths(StringBuilder result, ReadOnlySpan<char> run)
    {
        while (run.Length > Breath)
        {
            var cut = run[..Breath].LastIndexOf(')') is var bracket && bracket >= 0 ? bracket + 1 : Breath;
            if (char.IsHighSurrogate(run[cut - 1])) cut--;
            result.Append(run[..cut]).Append(' ');
            run = run[cut..];
        }

        result.Append(run);
    }

    private static string WithoutEndlessParagraphs(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal) && !text.Contains("<?", StringComparison.Ordinal) && !text.Contains("<!", StringComparison.Ordinal)) return text;
        StringBuilder? result = null;
        var (copied, titles, marks) = (0, 0, 0);
        var inLink = LinkPart.None;
        for (var i = 0; i < text.Length; i++)
        {
            if (inLink == LinkPart.None)
            {
                var turn = text.AsSpan(i).IndexOfAny(Turns);
                if (turn < 0) break;
                i += turn;
            }

            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\n' && next is '\n' or '\r') (titles, marks) = (0, 0);
            var (isTitle, part) = Follow(inLink, text[i], next);
            inLink = part;
            if ((isTitle && ++titles > MostBeginnings) || (text[i] == '<' && next is '?' or '!' && ++marks > MostBeginnings))
            {
                result ??= new StringBuilder(text.Length + (text.Length / 8));
                result.Append(text, copied, i - copied).Append('\\');
                copied = i;
            }
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether a bracket begins the title of a link, and where in a link one is after it.</summary>
    private static (bool IsTitle, LinkPart Part) Follow(LinkPart part, char letter, char next) => (part, letter) switch
    {
        (_, ']') when next == '(' => (false, LinkPart.Bracket),
        (LinkPart.Bracket, _) => (false, LinkPart.Target),
        (LinkPart.Target, ' ' or '\t' or '\n' or '\r') => (false, LinkPart.Gap),
        (LinkPart.Gap, ' ' or '\t' or '\n' or '\r') => (false, LinkPart.Gap),
        (LinkPart.Gap, '(') => (true, LinkPart.None),
        (LinkPart.Gap, _) => (false, LinkPart.None),
        _ => (false, part),
    };

    private enum LinkPart
    {
        None,
        Bracket,
        Target,
        Gap,
    }
}
