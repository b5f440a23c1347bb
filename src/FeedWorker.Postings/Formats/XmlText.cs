using System.Text;
using System.Xml;

namespace FeedWorker.Postings.Formats;

/// <summary>Text on its way into an XML document.</summary>
internal static class XmlText
{
    private const char NextLine = '\u0085';

    /// <summary>Settings of every document that we write: UTF-8 without a mark, one declaration, no prefix declared twice.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
        CloseOutput = false,
    };

    /// <summary>
    /// The text without the characters that XML 1.0 forbids even as references (controls, unpaired surrogates, U+FFFE, U+FFFF) or
    /// discourages (U+0080–U+009F: no text means them, they are Windows letters gone astray), with line ends as a parser would report them.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var bad = FirstUnwelcome(text);
        if (bad < 0) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, bad);
        for (var i = bad; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                clean.Append('\n');
                if (i + 1 < text.Length && text[i + 1] == '\n') i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == NextLine)
            {
                clean.Append('\n');
            }
            else if (IsWelcome(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static bool IsWelcome(char c) => !char.IsSurrogate(c) && c is not (>= '\u0080' and <= '\u009f') && XmlConvert.IsXmlChar(c);

    private static int FirstUnwelcome(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') return i;
            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
                i++;
            }
            else if (!IsWelcome(c))
            {
                return i;
            }
        }

        return -1;
    }
}
