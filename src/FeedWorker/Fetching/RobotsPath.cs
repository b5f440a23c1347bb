using System.Globalization;
using System.Text;

namespace FeedWorker.Fetching;

/// <summary>Brings paths and patterns to one form before they are compared (RFC 9309, 2.2.2): UTF-8, percent-encoded in upper case, plain characters bare.</summary>
internal static class RobotsPath
{
    public static string Normalize(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                AppendByte(normal, value);
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else if (Rune.TryGetRuneAt(path, i, out var rune))
            {
                foreach (var part in utf8[..rune.EncodeToUtf8(utf8)])
                    normal.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return normal.ToString();
    }

    /// <summary>Only what means nothing special is written bare: an encoded slash, star or dollar stays encoded.</summary>
    private static void AppendByte(StringBuilder normal, byte value)
    {
        var letter = (char)value;
        if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
            normal.Append(letter);
        else
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
    }
}
