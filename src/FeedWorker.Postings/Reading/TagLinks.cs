using System.Net;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Links that a site generator would have made of a tag: Hugo's shortcodes with a text and an address (<c>{{&lt; button "Cook" "/cook.pdf" &gt;}}</c>),
/// Liquid's <c>{% link jobs/cook.md %}</c> and <c>{{ "/jobs/cook" | relative_url }}</c>.
/// </summary>
internal static partial class TagLinks
{
    private static readonly string[] TextNames = ["text", "title", "label", "name", "content", "caption"];
    private static readonly string[] AddressNames = ["href", "url", "link", "file", "src", "page", "path", "to", "dest", "destination"];

    /// <summary>The text with such tags turned into what they stand for.</summary>
    public static string Replace(string text)
    {
        if (text.Contains("{{<", StringComparison.Ordinal) || text.Contains("{{%", StringComparison.Ordinal)) text = Shortcode().Replace(text, m => Link(m) ?? m.Value);
        if (text.Contains("{%", StringComparison.Ordinal)) text = LiquidLink().Replace(text, "${path}");
        if (text.Contains("_url", StringComparison.Ordinal) && text.Contains("{{", StringComparison.Ordinal)) text = LiquidFilter().Replace(text, "${path}");
        return text;
    }

    private static string? Link(Match shortcode)
    {
        string? words = null, address = null;
        foreach (Match argument in Argument().Matches(shortcode.Groups["arguments"].Value))
        {
            var (name, value) = (argument.Groups["name"].Value.ToLowerInvariant(), argument.Groups["value"].Value.Trim());
            if (name.Length > 0)
            {
                if (TextNames.Contains(name) && !IsAddress(value)) words ??= value;
                else if (AddressNames.Contains(name)) address ??= value;
            }
            else if (IsAddress(value)) address ??= value;
            else words ??= value;
        }

        return words is { Length: > 1 } && address is { Length: > 1 } ? $"<a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(words)}</a>" : null;
    }

    private static bool IsAddress(string value) =>
        value.Length > 1 && !value.Contains(' ', StringComparison.Ordinal)
        && (value[0] is '/' or '#' || value.StartsWith("http", StringComparison.OrdinalIgnoreCase) || value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("./", StringComparison.Ordinal)
            || value.StartsWith("../", StringComparison.Ordinal) || value.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".html", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{\{[<%]\s*/?[\w/-]+(?<arguments>[^{}]*?)/?\s*[>%]\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"(?:(?<name>[\w-]+)\s*=\s*)?""(?<value>[^""]*)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\{%-?\s*(?:link|post_url)\s+(?<path>[^\s%{}]+)\s*-?%\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LiquidLink();

    [GeneratedRegex(@"\{\{-?\s*[""'](?<path>[^""'{}]+)[""']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*-?\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LiquidFilter();
}
