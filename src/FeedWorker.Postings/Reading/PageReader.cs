using AngleSharp.Html.Dom;

namespace FeedWorker.Postings.Reading;

/// <summary>Bytes in, page out: the charset is settled, double-encoded text repaired, Markdown and PDF turned into the HTML they mean.</summary>
public sealed class PageReader
{
    private static readonly IReadOnlyDictionary<string, string> NoFrontMatter = new Dictionary<string, string>();

    /// <summary>Reads any supported source. Empty, binary or unreadable input is a failure with a reason, never an exception.</summary>
    /// <param name="source">What was fetched.</param>
    /// <param name="language">The operator's word for the language, or null to recognise it.</param>
    public PageReading Read(SourceBytes source, string? language)
    {
        var bytes = source.Body.Span;
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return PageReading.Fail("The source is empty.");
        if (SourceKind.IsPdf(bytes)) return ReadPdf(source, language);
        if (SourceKind.Binary(bytes) is { } binary) return PageReading.Fail($"The source is not text: it looks like {binary}.");

        var notes = new List<string>();
        var (text, decoding) = TextDecoding.Decode(bytes, source.ContentType);
        if (decoding is not null) notes.Add(decoding);
        var repaired = DoubleEncoding.Repair(text);
        if (!ReferenceEquals(repaired, text)) notes.Add("double-encoded UTF-8 repaired");

        var kind = SourceKind.Of(repaired, source.ContentType, source.Address);
        var (html, json, frontMatter, failure) = ToHtml(repaired, kind);
        return failure is null ? Parse(source, kind, html, json, frontMatter, language, notes) : PageReading.Fail(failure);
    }

    private static PageReading ReadPdf(SourceBytes source, string? language)
    {
        var pdf = PdfDocumentReader.Read(source.Body);
        return pdf.Html is { } html ? Parse(source, PageKind.Pdf, html, null, NoFrontMatter, language, []) : PageReading.Fail(pdf.Failure!);
    }

    private static (string Html, string? Json, IReadOnlyDictionary<string, string> FrontMatter, string? Failure) ToHtml(string text, PageKind kind)
    {
        switch (kind)
        {
            case PageKind.Json:
                return ("", text, NoFrontMatter, null);
            case PageKind.Feed or PageKind.Sitemap:
                var (list, broken) = FeedText.ToHtml(text);
                return (list ?? "", null, NoFrontMatter, broken);
            case PageKind.PlainText:
                return (PlainText.ToHtml(text), null, NoFrontMatter, null);
            default:
                var (values, body) = FrontMatterBlock.Split(text);
                var (markdown, unreadable) = kind == PageKind.Markdown ? MarkdownText.ToHtml(body) : (GeneratorTags.Remove(body), null);
                return (markdown ?? "", null, values, unreadable);
        }
    }

    private static PageReading Parse(
        SourceBytes source, PageKind kind, string html, string? json, IReadOnlyDictionary<string, string> frontMatter, string? language, List<string> notes)
    {
        var (document, failure) = DecodedHtml.Parse(html);
        if (document is null) return PageReading.Fail(failure!);
        if (DocumentLimits.Broken(document) is { } limit) return PageReading.Fail(limit);

        var configured = language?.Split('-', '_')[0].ToLowerInvariant();
        var (recognised, note) = configured is { Length: > 0 } ? (configured, null) : LanguageRecognition.Of(document);
        if (note is not null) notes.Add(note);
        var title = frontMatter.GetValueOrDefault("title") ?? document.Title;
        return PageReading.Of(new Page
        {
            Kind = kind,
            Document = document,
            BaseUrl = BaseOf(document, source.Address),
            Address = source.Address,
            FetchedAt = source.FetchedAt,
            Language = recognised,
            Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            FrontMatter = frontMatter,
            Json = json,
            MentionsJobPosting = (json ?? html).Contains("JobPosting", StringComparison.Ordinal),
            Notes = notes,
        });
    }

    /// <summary>The first <c>base</c> with an <c>href</c>, if it makes a web address.</summary>
    private static Uri BaseOf(IHtmlDocument document, Uri address)
    {
        var href = document.Head?.Children.FirstOrDefault(e => e.LocalName == "base" && e.HasAttribute("href"))?.GetAttribute("href");
        return href is not null && Uri.TryCreate(address, href.Trim(), out var found) && found.Scheme is "http" or "https" or "file" ? found : address;
    }
}
