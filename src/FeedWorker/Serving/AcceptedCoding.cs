using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace FeedWorker.Serving;

/// <summary>Which of our encodings a client takes, from its <c>Accept-Encoding</c> (RFC 9110, 12.5.3).</summary>
internal static class AcceptedCoding
{
    /// <summary>The best one that is not refused: Brotli before gzip where the client likes both the same.</summary>
    public static ContentCoding Of(StringValues header)
    {
        if (header.Count == 0) return ContentCoding.Identity;
        double brotli = -1, gzip = -1, any = -1, identity = -1;
        foreach (var line in header)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var name = Parse(line.AsSpan()[range], out var quality);
                if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = quality;
                else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = quality;
                else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase)) identity = quality;
                else if (name is "*") any = quality;
            }
        }

        if (brotli < 0) brotli = any;
        if (gzip < 0) gzip = any;
        if (brotli > 0 && brotli >= gzip && brotli >= identity) return ContentCoding.Brotli;
        return gzip > 0 && gzip >= identity ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    private static ReadOnlySpan<char> Parse(ReadOnlySpan<char> part, out double quality)
    {
        quality = 1;
        var semicolon = part.IndexOf(';');
        if (semicolon < 0) return part.Trim();
        var weight = part[(semicolon + 1)..].Trim();
        if (weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q)) quality = q;
        return part[..semicolon].Trim();
    }
}
