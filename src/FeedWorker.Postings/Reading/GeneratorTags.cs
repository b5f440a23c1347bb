using System.Text;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Reading;

/// <summary>
/// Takes out what a site generator would have replaced: Liquid, Jinja and Nunjucks tags, Hugo shortcodes, Handlebars, ERB, PHP, kramdown attributes,
/// MDX imports. What stands between the tags stays, except for the bodies of loops and of comments: those are templates, not text.
/// </summary>
internal static partial class GeneratorTags
{
    private const int MatchTimeout = 5000;

    public static string Remove(string text)
    {
        text = TagLinks.Replace(text);
        if (text.Contains("{%", StringComparison.Ordinal)) text = RemoveLiquid(text);
        if (text.Contains("{{#each", StringComparison.Ordinal)) text = HandlebarsLoop().Replace(text, " ");
        if (text.Contains("{{", StringComparison.Ordinal)) text = Output().Replace(text, static m => Address(m.Value));
        if (text.Contains("<%", StringComparison.Ordinal)) text = ErbTag().Replace(text, "");
        if (text.Contains("<?", StringComparison.Ordinal)) text = PhpTag().Replace(text, "");
        if (text.Contains("{:", StringComparison.Ordinal)) text = KramdownAttributes().Replace(text, "");
        if (text.Contains("{/*", StringComparison.Ordinal)) text = JsxComment().Replace(text, "");
        return text;
    }

    /// <summary>Markdown only: import and export lines of MDX.</summary>
    public static string RemoveImports(string text) =>
        text.Contains("import ", StringComparison.Ordinal) || text.Contains("export ", StringComparison.Ordinal) ? MdxImport().Replace(text, "") : text;

    private static string RemoveLiquid(string text)
    {
        var kept = new StringBuilder(text.Length);
        var dropping = new Stack<string>();
        var copied = 0;
        foreach (var (start, length) in LiquidTags(text))
        {
            if (dropping.Count == 0) kept.Append(text, copied, start - copied);
            copied = start + length;
            var tag = text.AsSpan(start, length);
            var word = WordOf(tag);
            if (dropping.Count == 0 && word is not ("assign" or "set" or "capture" or "if" or "elsif" or "unless" or "when" or "case")) kept.Append(Address(tag.ToString()));
            if (word is "for" or "comment" or "tablerow" or "macro" || (word == "if" && IsNever(tag))) dropping.Push("end" + word);
            else if (dropping.Count > 0 && word == "if") dropping.Push("endif");
            else if (dropping.TryPeek(out var end) && word == end) dropping.Pop();
        }

        // A loop that is never closed would swallow the page: then its tag alone is dropped.
        return dropping.Count > 0 ? WithoutLiquidTags(text) : kept.Append(text, copied, text.Length - copied).ToString();
    }

    private static string WithoutLiquidTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, length) in LiquidTags(text))
        {
            kept.Append(text, copied, start - copied);
            copied = start + length;
        }

        return kept.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The mail address that a shortcode was given: whatever it makes of it, readers see whom to write to. Of several, which is shown is not ours to say.</summary>
    private static string Address(string tag)
    {
        if (tag.Contains('@', StringComparison.Ordinal) && Mail().Matches(tag) is { Count: > 0 } mails && mails.Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1) return $" {mails[0].Value} ";
        return UserAtDomain().Match(tag) is { Success: true } parts ? $" {parts.Groups["user"].Value}@{parts.Groups["domain"].Value} " : "";
    }

    /// <summary>Each from its <c>{%</c> to the next <c>%}</c>; once no end follows, nothing is looked for again, so that a text of mere beginnings costs one pass.</summary>
    private static IEnumerable<(int Start, int Length)> LiquidTags(string text)
    {
        for (var from = 0; text.IndexOf("{%", from, StringComparison.Ordinal) is var start && start >= 0;)
        {
            var end = text.IndexOf("%}", start + 2, StringComparison.Ordinal);
            if (end < 0) yield break;
            from = end + 2;
            yield return (start, from - start);
        }
    }

    private static string WordOf(ReadOnlySpan<char> tag)
    {
        var inner = tag[2..^2].TrimStart('-').TrimStart();
        var length = 0;
        while (length < inner.Length && (char.IsLetterOrDigit(inner[length]) || inner[length] == '_')) length++;
        return inner[..length].ToString();
    }

    private static bool IsNever(ReadOnlySpan<char> tag) => tag.Contains(" false ", StringComparison.Ordinal) || tag.Contains(" false%", StringComparison.Ordinal);

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.[A-Za-z]{2,24}\b", RegexOptions.None, MatchTimeout)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(?:user|name|local|mailbox)=[""'](?<user>[A-Za-z0-9._-]{1,64})[""']\s+(?:domain|host|at)=[""'](?<domain>[A-Za-z0-9.-]{1,80}\.[A-Za-z]{2,24})[""']", RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex UserAtDomain();

    [GeneratedRegex(@"\{\{#each.*?\{\{/each\}\}", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex HandlebarsLoop();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Output();

    [GeneratedRegex("<%.*?%>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex ErbTag();

    [GeneratedRegex(@"<\?(php|=).*?(\?>|\z)", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PhpTag();

    [GeneratedRegex(@"\{:[^}\n]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex KramdownAttributes();

    [GeneratedRegex(@"\{/\*.*?\*/\}", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex JsxComment();

    [GeneratedRegex(@"^(import\s.+\sfrom\s.+|import\s['""].+|export\s(default|const|let|function)\s.*)$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MdxImport();
}
