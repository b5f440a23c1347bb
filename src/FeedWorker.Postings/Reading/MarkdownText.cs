using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;

namespace FeedWorker.Postings.Reading;

/// <summary>Markdown as people write it on careers pages, with HTML between its lines, to the HTML it means.</summary>
internal static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = Build(links: false);

    /// <summary>Bare addresses become links. That looks at every other letter, and takes half as long again.</summary>
    private static readonly MarkdownPipeline Linking = Build(links: true);

    private static readonly SearchValues<string> Addresses = SearchValues.Create(["http:", "https:", "ftp:", "mailto:", "tel:", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Nobody writes a longer page by hand.</summary>
    private const int Longest = 512 * 1024;

    // "jobs{at}example.org": not one of Markdown's attributes but an address that robots shall not find.
    [GeneratedRegex(@"\{ ?(at|ät|dot|punkt|punto|point) ?\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeltSign();

    // "[Apply](mailto:a@example.org?subject=Cook (Leeds))": blanks and brackets, which Markdown takes in angle brackets only.
    [GeneratedRegex(@"\]\((mailto:[^()\n]{1,200}(?:\([^()\n]{0,100}\)[^()\n]{0,200}){0,3})\)", RegexOptions.NonBacktracking)]
    private static partial Regex MailLink();

    /// <summary>The HTML, or why there is none.</summary>
    public static (string? Html, string? Failure) ToHtml(string markdown)
    {
        if (markdown.Length > Longest) return (null, $"The Markdown is longer than {Longest / 1024} KB.");
        markdown = SpeltSign().Replace(markdown, "[$1]");
        if (markdown.Contains("](mailto:", StringComparison.Ordinal)) markdown = MailLink().Replace(markdown, static m => m.Value.Contains(' ', StringComparison.Ordinal) && !m.Value.Contains('"', StringComparison.Ordinal) ? $"](<{m.Groups[1].Value}>)" : m.Value);
        markdown = GeneratorTags.RemoveImports(GeneratorTags.Remove(HtmlComments.Remove(markdown)));
        try
        {
            return (Markdown.ToHtml(MarkdownTraps.Disarm(Unindent(markdown)), markdown.AsSpan().ContainsAny(Addresses) ? Linking : Pipeline), null);
        }
        catch (ArgumentException tooDeep)
        {
            // Markdig's way to say that quotes, lists or emphasis are nested without end.
            return (null, $"The Markdown cannot be read: {tooDeep.Message}");
        }
    }

    private static MarkdownPipeline Build(bool links)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseGridTables().UseDefinitionLists().UseCustomContainers().UseEmphasisExtras();
        if (links) builder.UseAutoLinks();
        builder.UseTaskLists().UseGenericAttributes();
        // Text that is indented under an HTML tag is text to its readers, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    /// <summary>Tags lose their indentation, so that they are HTML and not the contents of a paragraph; fenced code keeps it.</summary>
    private static string Unindent(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var (fenced, blank) = (false, true);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~")) fenced = !fenced;
            var isTag = !fenced && trimmed.Length > 1 && trimmed[0] == '<' && (char.IsAsciiLetter(trimmed[1]) || trimmed[1] == '/') && !trimmed.StartsWith("<http");
            // "#Jobs" is a heading to whoever wrote it, and was one in Markdown before CommonMark.
            var bare = !fenced && blank ? BareHeading(line) : 0;
            if (bare > 0) result.Append(line[..bare]).Append(' ').Append(line[bare..]).Append('\n');
            else result.Append(isTag ? trimmed : line).Append('\n');
            // A rule, or a break between paragraphs, ends where its line ends: the Markdown after it is Markdown, as most site generators read it.
            var ends = isTag && (IsAlone(trimmed, "<hr") || (blank && IsAlone(trimmed, "<br")) || IsWholeHeading(trimmed));
            if (ends) result.Append('\n');
            blank = trimmed.IsEmpty || ends || (!fenced && trimmed.StartsWith('#'));
        }

        return result.ToString();
    }

    private static bool IsAlone(ReadOnlySpan<char> line, string tag) =>
        line.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && line.TrimEnd().EndsWith('>') && line[1..].IndexOf('<') < 0;

    /// <summary>"&lt;h2&gt;Cook&lt;/h2&gt;" on a line of its own.</summary>
    private static bool IsWholeHeading(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        return trimmed.Length > 9 && trimmed[1] is 'h' or 'H' && trimmed[2] is >= '1' and <= '6' && trimmed[^1] == '>' && trimmed[^2] == trimmed[2] && trimmed[^3] is 'h' or 'H' && trimmed[^4] == '/';
    }

    /// <summary>Number of the marks of a heading that has no space after them; 0 for any other line, a line of hashtags among them.</summary>
    private static int BareHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && char.IsLetter(line[marks]) && (marks > 1 || !char.IsLower(line[marks])) && line[marks..].IndexOf('#') < 0 ? marks : 0;
    }
}
