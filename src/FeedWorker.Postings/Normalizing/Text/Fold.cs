using System.Buffers;
using System.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>Makes texts comparable without changing where their characters stand.</summary>
internal static class Fold
{
    /// <summary>White space other than the space, control characters, and what nobody sees.</summary>
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => (char.IsWhiteSpace(c) && c != ' ') || char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u202D' or '\u202E' or '\u2060' or '\uFEFF')]);

    /// <summary>Lower case, with one kind of apostrophe, hyphen and space. The result has the same length as the input.</summary>
    public static string Lower(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            span[i] = c >= '\u0080' ? LowerOne(c) : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }
    });

    /// <summary>Folds white space to single spaces (line breaks stay), and takes out what nobody sees: soft hyphens, zero-width characters, BOM.</summary>
    public static string Space(string text)
    {
        if (IsSpaced(text)) return text;
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                while (length > 0 && buffer[length - 1] == ' ') length--;
                if (length > 0 && buffer[length - 1] != '\n') buffer[length++] = '\n';
            }
            else if (c == ' ' || char.IsWhiteSpace(c))
            {
                if (length > 0 && buffer[length - 1] is not (' ' or '\n')) buffer[length++] = ' ';
            }
            else if (!IsUnseenAt(text, i))
            {
                buffer[length++] = c;
            }
        }

        while (length > 0 && buffer[length - 1] is ' ' or '\n') length--;
        var folded = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    /// <summary>No white space but single spaces, and nothing that nobody sees.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => (!text.ContainsAnyExceptInRange(' ', '~') || !text.ContainsAny(Odd)) && text.IndexOf("  ", StringComparison.Ordinal) < 0;

    /// <summary>A control character, or one of no width that joins nothing.</summary>
    public static bool IsUnseenAt(ReadOnlySpan<char> text, int index) => text[index] is < ' ' or > '~' && (char.IsControl(text[index]) || Unseen.IsAt(text, index));

    // Most texts are: single spaces, none at the ends.
    private static bool IsSpaced(string text) => text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && IsPlain(text);

    /// <summary>One line of text.</summary>
    public static string Line(string text) => IsSpaced(text) ? text : Space(text.ReplaceLineEndings(" "));

    /// <summary>Scripts written without spaces between words.</summary>
    public static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>At most <paramref name="length"/> characters, cut at a word, for evidence.</summary>
    public static string Short(string text, int length = 160)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length - 1);
        return string.Concat(text.AsSpan(0, cut < length / 2 ? length - 1 : cut), "…");
    }

    private static char LowerOne(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\uFF07' => '\'',
        '\u2010' or '\u2011' => '-',
        '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u3000' => ' ',
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        '\uFF1A' => ':',
        '\uFF0F' => '/',
        '\u201C' or '\u201D' => '"',
        _ => char.ToLowerInvariant(c),
    };
}
