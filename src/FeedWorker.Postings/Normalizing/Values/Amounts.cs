using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Finds sums of money in a folded text, in the notations of the world: "$60,000–80,000", "45.000 €", "CHF 95'000.-", "60-80k", "350万円".</summary>
internal static partial class Amounts
{
    // Symbols and codes, longest first. A plain "$" or "kr" says which family, not which country.
    private const string Symbols = @"us\$|u\.s\. ?\$|ca\$|c\$|cad\$|au\$|a\$|nz\$|s\$|hk\$|mx\$|r\$|nt\$|\$|€|£|¥|₹|₩|₽|₪|฿|₺|₫|₱|₴|zł|kč|円|元|kr\.?|ft|lei"
        + "|usd|eur|euros?|gbp|chf|sfr\\.?|fr\\.|cad|aud|nzd|sgd|hkd|jpy|cny|rmb|inr|rs\\.?|sek|nok|dkk|pln|czk|huf|ron|bgn|brl|mxn|zar|ils|try|krw|php|thb|aed|sar|ngn|kes|uah|rub|myr|idr|vnd|clp|cop|ars|pen|pounds|dollars";

    private const string Number = @"(?:[0-9]{1,3}(?:[.,'’  ][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?)";
    private const string Scale = @"(?: ?(?:k\b|tsd\.?\b|t€|teur\b|万|萬|lakhs?\b|lacs?\b|lpa\b|mila\b|tys\.?(?=\W|$)|mio\b|m\b|million|millionen|bn\b|milliarden|mrd|億))?";
    private const string Dash = @" ?(?:-|–|—|−|~|〜|～|to|up to|bis|bis zu|à|jusqu'à|fino a|até|a|al|ai|hasta|y|et|e|and|und|till|til|tot|do|en|至|到|から) ?";

    [GeneratedRegex(
        "(?:(?<s1>" + Symbols + @") ?|(?<![0-9.,]))(?<n1>" + Number + ")(?<k1>" + Scale + @")(?<t1>[,.][-–]{1,2}(?![0-9]))?(?: ?(?<s2>" + Symbols + @")(?![a-z]))?(?<mid> ?(?:per hour|/hour|/hr|/h|per year|/year|p\.a\.|annually|brutto|gross|bruts?|brutos?|lordi)(?= ?(?:-|–|to|bis) ?))?"
        + "(?:" + Dash + "(?<s3>" + Symbols + ")? ?(?<n2>" + Number + ")(?<k2>" + Scale + @")(?<t2>[,.][-–]{1,2}(?![0-9]))?(?: ?(?<s4>" + Symbols + ")(?![a-z]))?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Pattern();

    // The pattern is costly where numbers abound; a text without any of these holds no money.
    // Apart by their kind, since a search for all of them together is slow.
    private static readonly SearchValues<char> Signs = SearchValues.Create("$€£¥₹₩₽₪฿₺₫₱₴円元万");
    private static readonly SearchValues<string> Codes = SearchValues.Create(
        [" kr", "kr ", " eur", "eur ", "usd", "gbp", "chf", " fr.", " cad", " aud", " nzd", " sgd", " hkd", " jpy", " cny", " rmb", " inr",
            " rs", " sek", " nok", " dkk", " pln", " czk", " huf", " ft ", " ron ", " lei", " brl", " mxn", " zar", " krw", " php ", " thb", " aed", " pounds", " dollars", "lpa", "lakh"],
        StringComparison.Ordinal);

    /// <summary>Whether a text holds a sign or code of a currency; cheap.</summary>
    public static bool MayStandIn(string folded) => folded.AsSpan().ContainsAny(Signs) || folded.AsSpan().ContainsAny(Codes) || folded.Contains("zł", StringComparison.Ordinal) || folded.Contains("kč", StringComparison.Ordinal);

    // The longest sign before a number, with its space: no sum begins farther before its first digit.
    private const int LongestSign = 9;

    /// <summary>All sums in the text, with or without a currency.</summary>
    /// <param name="folded">Text through <see cref="Text.Fold.Lower"/>.</param>
    public static IEnumerable<Amount> In(string folded)
    {
        // Sums need digits; searching only from digit to digit spares the long stretches between them.
        for (var at = 0; folded.AsSpan(at).IndexOfAnyInRange('0', '9') is >= 0 and var digit;)
        {
            var match = Pattern().Match(folded, Math.Max(at, at + digit - LongestSign));
            if (!match.Success) yield break;
            at = match.Index + match.Length;
            if (IsPartOfWord(folded, match)) continue;
            if (Of(match) is { } amount) yield return amount;
        }
    }

    /// <summary>No sum that anybody is paid, in any currency: beyond it, scaling by "bn" would leave the range of the type.</summary>
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>The value of a number as people write it; the separators are told from their places. Null for what is no number, or beyond any pay.</summary>
    public static decimal? Parse(string number)
    {
        var text = number.Replace(" ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var last = text.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            var digits = text.Length - last - 1;
            var decimals = digits is 1 or 2;
            var whole = (decimals ? text[..last] : text).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            text = decimals ? $"{whole}.{text[(last + 1)..]}" : whole;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < Most ? value : null;
    }

    private static bool IsPartOfWord(string text, Match match)
    {
        var start = match.Index;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !Text.Fold.IsIdeographic(text[start - 1])) return true;
        // "401(k)", "24/7", "3.2.1", "50%" are no sums; nor is a number that goes on as a word.
        var end = match.Index + match.Length;
        return end < text.Length && (text[end] is '%' or '(' || (char.IsLetter(text[end]) && !Text.Fold.IsIdeographic(text[end]) && char.IsDigit(text[end - 1])));
    }

    private static Amount? Of(Match match)
    {
        var symbol = Symbol(match);
        if (Parse(match.Groups["n1"].Value) is not { } first) return null;
        var scale1 = Value(match, "k1");
        var scale2 = Value(match, "k2");
        if (!match.Groups["n2"].Success) return New(match, symbol ?? Implied(scale1), Scaled(first, scale1), null);
        if (Parse(match.Groups["n2"].Value) is not { } second) return null;
        // In "60-80k" the scale stands once, and means both.
        return New(match, symbol ?? Implied(scale2) ?? Implied(scale1), Scaled(first, scale1 ?? (first < second * 10 && first < 1000 ? scale2 : null)), Scaled(second, scale2 ?? (second < 1000 ? scale1 : null)));
    }

    // "$25,000 CAD": the code says which dollar.
    private static string? Symbol(Match match)
    {
        string?[] written = [Value(match, "s1"), Value(match, "s2"), Value(match, "s3"), Value(match, "s4")];
        var first = Array.Find(written, s => s is not null);
        return first is "$" or "kr" or "kr." ? Array.Find(written, s => s is { Length: 3 } && s.All(char.IsAsciiLetter)) ?? first : first;
    }

    private static Amount New(Match match, string? symbol, decimal first, decimal? second)
    {
        var other = second ?? first;
        return new Amount(Math.Min(first, other), Math.Max(first, other), symbol, match.Index, match.Length);
    }

    private static string? Implied(string? scale) => scale is "t€" or "teur" ? "eur" : scale is "lpa" || scale?.StartsWith("lakh", StringComparison.Ordinal) == true ? "inr" : null;

    private static decimal Scaled(decimal value, string? scale) => value * scale switch
    {
        null => 1m,
        "k" or "tsd" or "tsd." or "t€" or "teur" or "mila" or "tys" or "tys." => 1_000m,
        "万" or "萬" => 10_000m,
        "lakh" or "lakhs" or "lac" or "lacs" or "lpa" => 100_000m,
        "億" => 100_000_000m,
        "bn" or "milliarden" or "mrd" => 1_000_000_000m,
        _ => 1_000_000m,
    };

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true } g && g.Value.Trim() is { Length: > 0 } value ? value : null;
}
