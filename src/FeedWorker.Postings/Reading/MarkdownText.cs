using System.Text;
using Markdig;
using Markdig.Parsers;

namespace FeedWorker.Postings.Reading;

/// <summary>Markdown as people write it on careers pages, with HTML between its lines, to the HTML it means.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static string ToHtml(string markdown)
    {
        markdown = GeneratorTags.RemoveImports(GeneratorTags.Remove(HtmlComments.Remove(markdown)));
        return Markdown.ToHtml(Unindent(markdown), Pipeline);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseGridTables().UseDefinitionLists().UseCustomContainers().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseGenericAttributes();
        // Text that is indented under an HTML tag is text to its readers, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    /// <summary>Tags lose their indentation, so that they are HTML and not the contents of a paragraph; fenced code keeps it.</summary>
    private static string Unindent(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var fenced = false;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~")) fenced = !fenced;
            var isTag = !fenced && trimmed.Length > 1 && trimmed[0] == '<' && (char.IsAsciiLetter(trimmed[1]) || trimmed[1] == '/') && !trimmed.StartsWith("<http");
            result.Append(isTag ? trimmed : line).Append('\n');
        }

        return result.ToString();
    }
}
