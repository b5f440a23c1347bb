using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>What goes in comes out of a real parser the same, whatever it is.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Traps =
    [
        "😀👩‍👩‍👧‍👦", "שלום עולם", "e\u0301\u0302\u0303", "]]>", "<![CDATA[", "</script><script>alert(1)</script>", "<!--", "\0\u0001\u0008\u000b\u001f", "\ud800", "\udc00\ud800",
        "\ufffe\uffff", "\u2028\u2029", "\r\n", "\r", "\u0085", "\u0080\u0091", "&amp;&lt;", "&", "<", "\"'", "&#0;", "%s{0}", "\\u003c", "\t", "ｆｕｌｌ", "\ufeff", "İı", "<?xml?>", "\u202e",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String, Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]), Gen.Char['\0', '\uffff'].Array[0, 20].Select(c => new string(c)))
        .Array[1, 6].Select(parts => "x" + string.Concat(parts) + "x");

    /// <summary>Forbidden characters gone, line ends as every XML parser reports them.</summary>
    private static string Survivor(string text)
    {
        var kept = new StringBuilder();
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u0085', '\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Rune.TryGetRuneAt(lines, i, out var rune)) continue; // an unpaired surrogate
            if (rune.Value is 0x9 or 0xA or (>= 0x20 and < 0x80) or (> 0x9F and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000) kept.Append(rune);
            if (rune.Utf16SequenceLength == 2) i++;
        }

        return kept.ToString();
    }

    private static Channel ChannelOf(string text) => FormatSamples.Channel(FormatSamples.Full with
    {
        Title = text, DisplayTitle = text, Summary = text, Department = text, WorkHours = text, Identifier = text,
        DescriptionHtml = $"<p>{HtmlText.Encode(text)}</p>", HiringOrganization = FormatSamples.Employer with { Name = text },
        Sections = new PostingSections { EqualOpportunity = text },
    });

    private static XDocument Xml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    [Fact]
    public void Rss_and_its_html_give_back_every_text() => Text.Sample(text =>
    {
        var item = Xml(FormatSamples.Bytes("feed.rss", ChannelOf(text))).Root!.Element("channel")!.Element("item")!;
        Same(item.Element("title")!.Value, text);
        Same(item.Element(XName.Get("creator", FeedNamespaces.DublinCore))!.Value, text);
        Same(TextOf(item.Element("description")!.Value), text);
        Holds(TextOf(item.Element(XName.Get("encoded", FeedNamespaces.Content))!.Value), text);
    });

    [Fact]
    public void Atom_gives_back_every_text() => Text.Sample(text =>
    {
        XNamespace atom = FeedNamespaces.Atom;
        var entry = Xml(FormatSamples.Bytes("feed.atom", ChannelOf(text))).Root!.Element(atom + "entry")!;
        Same(entry.Element(atom + "title")!.Value, text);
        Same(entry.Element(atom + "summary")!.Value, text);
        Same(entry.Element(atom + "author")!.Element(atom + "name")!.Value, text);
        Holds(TextOf(entry.Element(atom + "content")!.Value), text);
    });

    [Fact]
    public void Job_board_xml_gives_back_every_text() => Text.Sample(text =>
    {
        var job = Xml(FormatSamples.Bytes("jobs.xml", ChannelOf(text))).Root!.Element("job")!;
        Same(job.Element("title")!.Value, text);
        Same(job.Element("category")!.Value, text);
        job.Element("description")!.Value.ShouldBe($"<p>{HtmlText.Encode(text)}</p>");
    });

    [Fact]
    public void Json_feed_gives_back_every_text() => Text.Sample(text =>
    {
        using var json = JsonDocument.Parse(FormatSamples.Bytes("feed.json", ChannelOf(text)));
        var item = json.RootElement.GetProperty("items")[0];
        item.GetProperty("title").GetString().ShouldBe(AsJson(text));
        item.GetProperty("_jobposting").GetProperty("title").GetString().ShouldBe(AsJson(text));
    });

    [Fact]
    public void A_posting_within_a_script_element_cannot_leave_it() => Text.Sample(text =>
    {
        var published = ChannelOf(text).Open.Single();
        var html = $"<script type=\"application/ld+json\">{JsonText.InScript(JobPostingJson.For(published))}</script><p id=after>after</p>";
        using var document = new HtmlParser().ParseDocument(html);
        document.Scripts.Length.ShouldBe(1);
        document.GetElementById("after")!.TextContent.ShouldBe("after");
        using var json = JsonDocument.Parse(document.Scripts[0].TextContent);
        json.RootElement.GetProperty("title").GetString().ShouldBe(AsJson(text));
    });

    [Fact]
    public void A_description_of_a_hundred_kilobytes_arrives_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich. ]]> 😀 ", 1500));
        var channel = ChannelOf(text);
        Xml(FormatSamples.Bytes("jobs.xml", channel)).Root!.Element("job")!.Element("description")!.Value.ShouldBe($"<p>{HtmlText.Encode(text)}</p>");
        Holds(TextOf(Xml(FormatSamples.Bytes("feed.rss", channel)).Root!.Element("channel")!.Element("item")!.Element(XName.Get("encoded", FeedNamespaces.Content))!.Value), text);
    }

    private static string TextOf(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent;

    private static void Same(string actual, string text) => actual.ShouldBe(Survivor(text));

    private static void Holds(string actual, string text) => actual.ShouldContain(Survivor(text));

    /// <summary>JSON carries every character but a lone surrogate, which the writer replaces.</summary>
    private static string AsJson(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
