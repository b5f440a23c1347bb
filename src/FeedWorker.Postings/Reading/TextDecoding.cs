using System.Buffers;
using System.Text;
using AngleSharp.Text;
using UtfUnknown;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Bytes to text. The order is that of the web: byte-order mark, <c>Content-Type</c> header, the document's own declaration (looked for far beyond
/// the first 1024 bytes, since careers pages often carry it late), valid UTF-8, then detection.
/// </summary>
internal static class TextDecoding
{
    private const int DeclarationReach = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create(" ;\"'/>,");

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, and a note when the charset had to be guessed or the declared one was wrong.</summary>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark(bytes) is var (marked, length) && marked is not null) return (marked.GetString(bytes[length..]), null);

        var declared = Supported(CharsetOf(contentType)) ?? Supported(Declaration(bytes));
        if (declared is not null && declared is not UTF8Encoding) return (declared.GetString(bytes), null);
        if (TryUtf8(bytes) is { } text) return (text, null);

        var detected = Detect(bytes);
        var note = declared is null ? $"{detected.WebName} by detection" : $"{detected.WebName} by detection, though UTF-8 is declared";
        return (detected.GetString(bytes), note);
    }

    /// <summary>The value of <c>charset</c> in a <c>Content-Type</c>, or null.</summary>
    private static string? CharsetOf(string? contentType)
    {
        if (contentType is null) return null;
        var at = contentType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = contentType.AsSpan(at + "charset".Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=') return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(CharsetEnds);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static ReadOnlySpan<byte> Meta => "<meta"u8;

    private static string? Declaration(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, DeclarationReach)];
        if (bytes.StartsWith("<?xml"u8))
        {
            var prolog = Encoding.Latin1.GetString(bytes[..Math.Max(0, bytes.IndexOf("?>"u8))]);
            if (prolog.Contains("encoding", StringComparison.Ordinal)) return CharsetOf(prolog.Replace("encoding", "charset", StringComparison.Ordinal));
        }

        // Only tags are made text of: a look at each "<" is cheaper than a copy of all.
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            var tag = bytes[at..];
            if (tag.Length >= Meta.Length && Ascii.EqualsIgnoreCase(tag[..Meta.Length], Meta))
            {
                var end = tag.IndexOf((byte)'>');
                if (end < 0) break;
                if (CharsetOf(Encoding.Latin1.GetString(tag[..end])) is { } charset) return charset;
            }

            var next = tag[1..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static Encoding? Supported(string? charset) =>
        string.IsNullOrEmpty(charset) || !TextEncoding.IsSupported(charset) ? null : TextEncoding.Resolve(charset);

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return null;
        return StrictUtf8.GetString(bytes);
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DeclarationReach)].ToArray()).Detected;
        var encoding = detected is { Confidence: > 0.5f } ? Supported(detected.EncodingName) ?? detected.Encoding : null;
        // Mostly valid UTF-8 with a few broken bytes, or no verdict: windows-1252 loses nothing, UTF-8 would.
        return encoding is null or ASCIIEncoding ? TextEncoding.Resolve("windows-1252") : encoding;
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };
}
