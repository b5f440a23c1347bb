using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace FeedWorker.Tests.Serving;

/// <summary>
/// What the W3C Feed Validator complains of, as far as it can concern feeds like ours, each under the validator's own name: errors and warnings alike.
/// It looks at the answer as it came over HTTP. What a grammar can say is not repeated here.
/// </summary>
internal sealed partial class FeedValidator
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly string[] KnownNamespaces = ["", Atom.NamespaceName, Content.NamespaceName, Dc.NamespaceName, "http://purl.org/syndication/history/1.0", "http://purl.org/atompub/tombstones/1.0"];
    private static readonly string[] DayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private readonly List<string> _complaints = [];
    private readonly Uri _address;

    private FeedValidator(Uri address) => _address = address;

    /// <summary>The names of everything that is wrong, in no order; empty for a feed at which nobody frowns.</summary>
    /// <param name="address">Where the world gets it.</param>
    /// <param name="type">Its <c>Content-Type</c>.</param>
    /// <param name="bytes">The body.</param>
    public static IReadOnlyList<string> Complaints(Uri address, MediaTypeHeaderValue? type, byte[] bytes)
    {
        var validator = new FeedValidator(address);
        var text = Encoding.UTF8.GetString(bytes);
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) || type?.CharSet != "utf-8" || !text.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", StringComparison.Ordinal)) validator.Say("EncodingMismatch");
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
            validator.Look(root, type?.MediaType);
        }
        catch (XmlException)
        {
            validator.Say("SAXError");
        }

        return validator._complaints;
    }

    private void Look(XElement root, string? type)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!KnownNamespaces.Contains(element.Name.NamespaceName)) Say("UnknownNamespace");
            var value = element.HasElements ? "" : element.Value;
            if (value.Any(c => char.IsControl(c) && c is not ('\t' or '\n'))) Say("BadCharacters");
            if (!element.HasElements && element.Attributes().All(a => a.IsNamespaceDeclaration) && value.Length == 0 && element.Name.LocalName != "complete") Say("NotBlank");
            if (value.Length > 0 && value.Trim().Length != value.Length && element.Name.LocalName is "link" or "guid" or "id" or "uri" or "updated" or "published" or "pubDate" or "language") Say("UnexpectedWhitespace");
        }

        if (root.Name == "rss") LookAtRss(root.Element("channel")!, type);
        else LookAtAtom(root, type);
    }

    private void LookAtRss(XElement channel, string? type)
    {
        if (type != "application/rss+xml") Say("UnexpectedContentType");
        LookAtSelf(channel, "application/rss+xml");
        if (channel.Element("lastBuildDate") is { } built) LookAtRfc822(built.Value);
        LookAtLanguage(channel.Element("language")?.Value);
        var items = channel.Elements("item").ToList();
        if (items.Select(i => i.Element("guid")?.Value).Distinct().Count() != items.Count) Say("DuplicateValue");
        foreach (var element in channel.DescendantsAndSelf())
            if (element.Name.Namespace == XNamespace.None && element.Attributes().Any(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.None)) Say("UseOfExtensionAttr");
        foreach (var item in items) LookAtItem(item);
    }

    private void LookAtItem(XElement item)
    {
        if (item.Element("guid") is not { } guid) Say("MissingGuid");
        else if (guid.Attribute("isPermaLink")?.Value != "false" && !IsWebAddress(guid.Value)) Say("InvalidHttpGUID");
        if (item.Element("pubDate") is { } date) LookAtRfc822(date.Value);
        if (item.Element(Dc + "date") is not null && item.Element("pubDate") is not null) Say("DuplicateItemSemantics");
        if (item.Element(Dc + "creator") is not null && item.Element("author") is not null) Say("DuplicateItemSemantics");
        if (item.Element("author") is { } author && !author.Value.Contains('@', StringComparison.Ordinal)) Say("InvalidContact");
        if (!IsWebAddress(item.Element("link")?.Value)) Say("InvalidFullLink");
        if (Tag().IsMatch(item.Element("title")?.Value ?? "")) Say("ContainsHTML");
        if (item.Element(Content + "encoded") is { } full)
        {
            if (!full.ElementsBeforeSelf("description").Any()) Say("NeedDescriptionBeforeContent");
            LookAtHtml(full.Value);
        }

        LookAtHtml(item.Element("description")?.Value ?? "");
    }

    private void LookAtAtom(XElement feed, string? type)
    {
        if (type != "application/atom+xml") Say("UnexpectedContentType");
        LookAtSelf(feed, "application/atom+xml");
        LookAtLanguage(feed.Attribute(XNamespace.Xml + "lang")?.Value);
        if (feed.Elements().SkipWhile(e => e.Name != Atom + "entry").Any(e => e.Name != Atom + "entry")) Say("MisplacedMetadata");
        var entries = feed.Elements(Atom + "entry").ToList();
        if (entries.Select(e => e.Element(Atom + "id")?.Value).Distinct().Count() != entries.Count) Say("DuplicateEntries");
        if (entries.Select(e => e.Element(Atom + "updated")?.Value).Distinct().Count() != entries.Count) Say("DuplicateUpdated");
        foreach (var date in feed.Descendants().Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published")) LookAtRfc3339(date.Value);
        foreach (var link in feed.Descendants(Atom + "link"))
        {
            if (!IsWebAddress(link.Attribute("href")?.Value)) Say("InvalidURIAttribute");
            if (link.Nodes().Any()) Say("AtomLinkNotEmpty");
        }

        foreach (var entry in entries)
        {
            if (entry.Element(Atom + "author") is null && feed.Element(Atom + "author") is null) Say("MissingElement");
            if (entry.Elements(Atom + "link").Count(l => l.Attribute("rel")?.Value == "alternate") > 1) Say("DuplicateAtomLink");
            LookAtLanguage(entry.Attribute(XNamespace.Xml + "lang")?.Value);
            if (entry.Element(Atom + "content") is not { } content) Say("MissingContentOrAlternate");
            else if (content.Attribute("type")?.Value == "html") LookAtHtml(content.Value);
        }
    }

    private void LookAtSelf(XElement feed, string type)
    {
        if (feed.Elements(Atom + "link").SingleOrDefault(l => l.Attribute("rel")?.Value == "self") is not { } self) Say("MissingSelf");
        else if (self.Attribute("href")?.Value != _address.AbsoluteUri) Say("SelfDoesntMatchLocation");
        else if (self.Attribute("type")?.Value != type) Say("SelfDoesntMatchType");
    }

    private void LookAtRfc822(string text)
    {
        if (!Rfc822().IsMatch(text) || !DateTimeOffset.TryParseExact(text[5..].Insert(text.Length - 7, ":"), "dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            Say("InvalidRFC2822Date");
            return;
        }

        if (DayNames[(int)instant.DayOfWeek] != text[..3]) Say("IncorrectDOW");
        LookAtInstant(instant);
    }

    private void LookAtRfc3339(string text)
    {
        if (Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)) LookAtInstant(instant);
        else Say("InvalidRFC3339Date");
    }

    private void LookAtInstant(DateTimeOffset instant)
    {
        if (instant.Year < 1990) Say("ImplausibleDate");
        if (instant > DateTimeOffset.UtcNow) Say("FutureDate");
    }

    private void LookAtLanguage(string? language)
    {
        if (language is not null && !Language().IsMatch(language)) Say("InvalidLanguage");
    }

    private void LookAtHtml(string html)
    {
        try
        {
            var fragment = XElement.Parse("<div>" + html.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("&nbsp;", "&#160;", StringComparison.Ordinal) + "</div>");
            foreach (var element in fragment.Descendants())
            {
                if (element.Name.LocalName is "script" or "iframe" or "object" or "embed" or "meta" or "link" or "style" or "form") Say("SecurityRisk");
                if (element.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "style")) Say("SecurityRiskAttr");
                foreach (var address in element.Attributes().Where(a => a.Name.LocalName is "href" or "src"))
                    if (!Uri.TryCreate(address.Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "mailto")) Say("ContainsRelRef");
            }
        }
        catch (XmlException)
        {
            Say("NotHtml");
        }
    }

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsoluteUri == text;

    private void Say(string name) => _complaints.Add(name);

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Language();

    [GeneratedRegex(@"</?(a|b|br|em|i|p|span|strong|div)\b|&(amp|lt|gt|quot|nbsp|#\d+);", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
