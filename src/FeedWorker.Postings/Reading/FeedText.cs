using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FeedWorker.Postings.Reading;

/// <summary>RSS, Atom and sitemaps to the HTML that they mean: a list of articles, or of links.</summary>
internal static class FeedText
{
    private const int MostEntries = 10_000;
    private const int MostLevels = 200;

    /// <summary>The HTML, or why the XML cannot be read.</summary>
    public static (string? Html, string? Failure) ToHtml(string xml)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 64 * 1024 * 1024 };
            if (IsTooDeep(xml, settings)) return (null, $"The XML nests its elements more than {MostLevels} deep.");
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), settings);
            var root = XDocument.Load(reader).Root!;
            var html = new StringBuilder("<!DOCTYPE html><html><head></head><body><main>\n");
            foreach (var entry in Named(root, "item", "entry", "job", "url", "sitemap").Take(MostEntries)) Append(html, entry);
            return (html.Append("</main></body></html>").ToString(), null);
        }
        catch (XmlException broken)
        {
            return (null, $"The XML is broken at line {broken.LineNumber}: {broken.Message}");
        }
    }

    /// <summary>Depth costs more than its share: the reader names every open element when one is not closed.</summary>
    private static bool IsTooDeep(string xml, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(xml.TrimStart()), settings);
        while (reader.Read())
            if (reader.Depth > MostLevels) return true;
        return false;
    }

    private static IEnumerable<XElement> Named(XElement root, params string[] names) => root.Descendants().Where(e => names.Contains(e.Name.LocalName));

    private static void Append(StringBuilder html, XElement entry)
    {
        var link = Text(entry, "link") ?? Child(entry, "link")?.Attribute("href")?.Value ?? Text(entry, "loc") ?? Text(entry, "url");
        var title = Text(entry, "title") ?? Text(entry, "name");
        if (title is null && link is null) return;
        html.Append("<article class=\"feed-entry\"><h2>");
        if (link is not null) html.Append("<a href=\"").Append(WebUtility.HtmlEncode(link)).Append("\">");
        html.Append(WebUtility.HtmlEncode(title ?? NameIn(link!)));
        if (link is not null) html.Append("</a>");
        html.Append("</h2>\n<div>").Append(Text(entry, "encoded") ?? Text(entry, "content") ?? Text(entry, "description") ?? Text(entry, "summary")).Append("</div>");
        if ((Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "updated")) is { } date)
            html.Append("<time class=\"date-posted\">").Append(WebUtility.HtmlEncode(date)).Append("</time>");
        html.Append("</article>\n");
    }

    private static XElement? Child(XElement entry, string name) => entry.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Text(XElement entry, string name) => Child(entry, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The words of an address's last segment, for sitemaps, which hold no titles.</summary>
    private static string NameIn(string link)
    {
        var path = Uri.TryCreate(link, UriKind.Absolute, out var address) ? address.AbsolutePath : link;
        var segment = path.TrimEnd('/').Split('/')[^1];
        var words = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(segment)).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
