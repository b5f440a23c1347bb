using System.Text.Json;

namespace FeedWorker.Postings.Reading;

/// <summary>Tells what a source is: by its first bytes where they are unmistakable, then by its <c>Content-Type</c>, its name, and its text.</summary>
internal static class SourceKind
{
    private static readonly string[] HtmlSigns = ["<!doctype html", "<html", "<head", "<body", "<div", "<section", "<article", "<main", "<table", "<p>", "<p ", "<h1", "<h2", "<h3", "<ul", "<br"];

    /// <summary>A name for binary content ("a PNG image"), or null when it looks like text.</summary>
    public static string? Binary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x47, 0x49, 0x46, 0x38, ..] => "a GIF image",
        [0x50, 0x4B, 3, 4, ..] => "a ZIP archive or an office document",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
        _ => bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? "binary" : null,
    };

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static PageKind Of(string text, string? contentType, Uri address)
    {
        var start = text.AsSpan().TrimStart();
        if (XmlKind(start) is { } xml) return xml;
        if (start.Length > 0 && start[0] is '{' or '[' && IsJson(text)) return PageKind.Json;

        var media = contentType?.Split(';')[0].Trim().ToLowerInvariant();
        var extension = Path.GetExtension(address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString).ToLowerInvariant();
        if (media is "text/html" or "application/xhtml+xml") return PageKind.Html;
        if (media is "text/markdown" or "text/x-markdown" || extension is ".md" or ".markdown" or ".mdx" or ".qmd" or ".rmd" or ".mkd") return PageKind.Markdown;
        if (extension is ".html" or ".htm" or ".xhtml" or ".php" or ".aspx" or ".liquid" or ".njk" or ".hbs" or ".ejs" or ".erb") return PageKind.Html;
        return ByText(text, start);
    }

    private static PageKind ByText(string text, ReadOnlySpan<char> start)
    {
        var head = start[..Math.Min(start.Length, 64 * 1024)];
        if (start.StartsWith("<", StringComparison.Ordinal) && HasHtml(head)) return PageKind.Html;
        var markdown = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("+++", StringComparison.Ordinal)
            || head.IndexOf("](") >= 0 || start.StartsWith("# ") || head.IndexOf("\n# ") >= 0 || head.IndexOf("\n## ") >= 0 || head.IndexOf("\n### ") >= 0;
        return markdown ? PageKind.Markdown : HasHtml(head) ? PageKind.Html : PageKind.PlainText;
    }

    private static bool HasHtml(ReadOnlySpan<char> head)
    {
        foreach (var sign in HtmlSigns)
            if (head.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    private static PageKind? XmlKind(ReadOnlySpan<char> start)
    {
        if (start.Length == 0 || start[0] != '<') return null;
        var head = start[..Math.Min(start.Length, 4096)];
        if (head.IndexOf("<urlset", StringComparison.Ordinal) >= 0 || head.IndexOf("<sitemapindex", StringComparison.Ordinal) >= 0) return PageKind.Sitemap;
        if (head.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<feed", StringComparison.OrdinalIgnoreCase)) return PageKind.Feed;
        if (!head.StartsWith("<?xml", StringComparison.Ordinal)) return null;
        return head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0 ? PageKind.Html : PageKind.Feed;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false; // text that happens to begin with a bracket
        }
    }
}
