using System.Text;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Tests.Finding;

namespace FeedWorker.Postings.Tests.Reading;

public sealed class PageReaderTests
{
    static PageReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "text/html; charset=windows-1252", "")]
    [InlineData("iso-8859-2", "text/html", "<meta charset=\"iso-8859-2\">")]
    [InlineData("shift_jis", "text/html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">")]
    [InlineData("utf-8", "text/html", "")]
    public void The_charset_is_the_headers_then_the_pages_own(string charset, string contentType, string meta)
    {
        var word = charset switch { "shift_jis" => "看護師", "iso-8859-2" => "księgowa", _ => "café" };
        Read(Encoding.GetEncoding(charset).GetBytes($"<html><head>{meta}</head><body><p>{word}</p></body></html>"), contentType).Page!.Document.Body!.TextContent.ShouldContain(word);
    }

    [Fact]
    public void A_declaration_after_the_first_1024_bytes_counts() =>
        Read(Encoding.GetEncoding("windows-1250").GetBytes($"<html><head><!-- {new string('x', 3000)} --><meta charset=windows-1250></head><body>Pielęgniarka</body></html>"), "text/html")
            .Page!.Document.Body!.TextContent.ShouldContain("Pielęgniarka");

    [Theory]
    [InlineData("We â€œtrustâ€\u009d the libraryâ€™s staff â€“ always", "We “trust” the library’s staff – always")]
    [InlineData("GÃ¤rtner und KÃ¶chin gesucht", "Gärtner und Köchin gesucht")]
    [InlineData("æ­£ç¤¾å“¡", "正社員")]
    [InlineData("NÃO É «IRMÃ»", "NÃO É «IRMÃ»")]
    [InlineData("10 € – café ‘à la carte’ ©", "10 € – café ‘à la carte’ ©")]
    public void Double_encoding_is_undone_and_right_text_stays(string text, string expected)
    {
        var page = Read(Encoding.UTF8.GetBytes($"<html><body><p>{text}</p></body></html>"), "text/html; charset=utf-8").Page!;

        page.Document.Body!.TextContent.ShouldBe(expected);
        page.Notes.Contains("double-encoded UTF-8 repaired").ShouldBe(text != expected);
    }

    [Theory]
    [InlineData("---\ntitle: Cook\nplace:\n  city: Rome\nroles:\n  - name: A\n  - name: B\n---\n# Hi\n")]
    [InlineData("+++\ntitle = \"Cook\"\n[place]\ncity = \"Rome\"\n[[roles]]\nname = \"A\"\n[[roles]]\nname = \"B\"\n+++\n# Hi\n")]
    public void Front_matter_is_read_and_taken_off(string markdown)
    {
        var page = Read(Encoding.UTF8.GetBytes(markdown), "text/markdown").Page!;

        page.Title.ShouldBe("Cook");
        page.FrontMatter["place.city"].ShouldBe("Rome");
        page.FrontMatter["roles.1.name"].ShouldBe("B");
        page.Document.Body!.TextContent.Trim().ShouldBe("Hi");
    }

    [Fact]
    public void Comments_generator_tags_and_loops_are_no_content()
    {
        const string Markdown = "<!-- ## Old <!-- ## Older -->\n{% for j in jobs %}\n## {{ j.title }}\n{% endfor %}\n{% if x %}\n## Cook{:.big}\n{% endif %}\n{{< hint >}}Text{{< /hint >}}\n";

        Read(Encoding.UTF8.GetBytes(Markdown), "text/markdown").Page!.Document.Body!.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Cook", "Text"]);
    }

    [Fact]
    public void Markdown_between_html_blocks_is_markdown() =>
        Read("<div class=\"row\">\n<div>\n\n### [Cook](/cook)\nText\n\n</div>\n    <div class=\"x\">\n        <h3>Baker</h3>\n    </div>\n</div>"u8.ToArray(), "text/markdown").Page!
            .Document.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBe(["Cook", "Baker"]);

    [Fact]
    public void Words_outweigh_a_wrong_lang()
    {
        var page = Read("<html lang=\"en\"><body>Wir suchen für unser Team und die Werkstatt in der Stadt eine Person, die mit uns und für unsere Kunden arbeitet und sich auf die Aufgabe freut.</body></html>"u8.ToArray(), "text/html").Page!;

        page.Language.ShouldBe("de");
        page.Notes.ShouldContain(n => n.Contains("though 'en' is declared", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new byte[] { }, "empty")]
    [InlineData(new byte[] { 0x20, 0x0A }, "empty")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2 }, "PNG")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "ZIP")]
    [InlineData(new byte[] { 1, 2, 0, 0, 3 }, "binary")]
    public void What_is_no_text_fails_with_a_reason(byte[] bytes, string reason) => Read(bytes, null).Failure.ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void Broken_xml_fails_with_the_line() => Read("<?xml version=\"1.0\"?>\n<rss><channel>"u8.ToArray(), "application/xml").Failure.ShouldNotBeNull().ShouldContain("line 2");

    [Fact]
    public void A_feed_becomes_its_entries()
    {
        var page = Read("<rss version=\"2.0\"><channel><item><title>Cook</title><link>https://x.test/cook</link><description>Full-time.</description></item></channel></rss>"u8.ToArray(), "application/rss+xml").Page!;

        page.Kind.ShouldBe(PageKind.Feed);
        page.Document.QuerySelector("h2 a")!.GetAttribute("href").ShouldBe("https://x.test/cook");
    }

    [Fact]
    public void Base_is_honoured() =>
        Read("<html><head><base href=\"/en/\"></head><body>x</body></html>"u8.ToArray(), "text/html").Page!.BaseUrl.ShouldBe(new Uri("https://example.org/en/"));

    private static PageReading Read(byte[] body, string? contentType) => new PageReader().Read(Found.Source(body, contentType), null);
}
