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
                var (name, quality) = Parse(line.AsSpan()[range]);
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

    private static Coding Parse(ReadOnlySpan<char> part)
    {
        var semicolon = part.IndexOf(';');
        if (semicolon < 0) return new Coding(part.Trim(), 1);
        var weight = part[(semicolon + 1)..].Trim();
        var quality = weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q) ? q : 1;
        return new Coding(part[..semicolon].Trim(), quality);
    }

    private readonly ref struct Coding(ReadOnlySpan<char> name, double quality)
    {
        private readonly ReadOnlySpan<char> _name = name;

        public void Deconstruct(out ReadOnlySpan<char> name, out double weight) => (name, weight) = (_name, quality);
    }
}
