using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CsCheck;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Tests.Normalizing;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>What an employer wrote into tables, cards, lists, definition lists and folds stands in every format, word for word.</summary>
public sealed class AnyStructureTests
{
    /// <summary>Places where text may stand on a page; <c>{0}</c> and <c>{1}</c> are two texts.</summary>
    private static readonly string[] Places =
    [
        "<p>{0}</p><p>{1}</p>", "<table><tr><th>{0}</th><td>{1}</td></tr></table>", "<table><thead><tr><td>{0}</td></tr></thead><tbody><tr><td>{1}</td></tr></tbody></table>",
        "<table><tr><td><table><tr><td>{0}</td></tr></table></td><td><ul><li>{1}</li></ul></td></tr></table>", "<div class=card><h3>{0}</h3><div class=card-body><p>{1}</p></div></div>",
        "<div class=cards><article class=card><span>{0}</span></article><article class=card><span>{1}</span></article></div>", "<ul><li>{0}<ul><li>{1}</li></ul></li></ul>", "<ol><li><p>{0}</p></li><li>{1}</li></ol>",
        "<dl><dt>{0}</dt><dd>{1}</dd></dl>", "<details><summary>{0}</summary><p>{1}</p></details>", "<blockquote>{0}</blockquote><pre>{1}</pre>", "<figure><figcaption>{0}</figcaption></figure>{1}",
        "{0}<br>{1}", "<p><b>{0}</b> <a href=\"/x\">{1}</a></p>", "<h2>{0}</h2><p>{1}</p>", "<div><div>{0}</div>{1}</div>",
    ];

    /// <summary>Marked on both sides by words, as which nobody takes them for a label or a boilerplate.</summary>
    private static readonly string[] Texts = ["]]>", "<script>alert(1)</script>", "a < b && c > d", "\"quoted\" & 'so'", "😀👩‍👩‍👧", "שלום עולם", "e\u0301\u0302", "ｆｕｌｌ", "100 %s{0}", "\\u003c\\/", "İı ß", "日本語の仕事"];

    private static readonly Gen<(string Html, string[] Words)> Pages = Gen.Select(Gen.Int[0, Places.Length - 1], Gen.Int[0, Texts.Length - 1], Gen.Int[0, Texts.Length - 1]).Array[1, 8].Select(Build);

    [Fact]
    public void Every_word_is_in_every_format() => Pages.Sample(
        page =>
        {
            var description = Sample.Fields(page.Html).DescriptionHtml;
            var channel = FormatSamples.Channel(FormatSamples.Full with { DescriptionHtml = description });
            foreach (var html in new[] { description, Rss(channel), Atom(channel), JsonFeed(channel) })
            {
                html.ShouldContain(description);
                var said = new HtmlParser().ParseDocument(html).Body!.TextContent;
                foreach (var words in page.Words) said.ShouldContain(words);
            }

            JobBoard(channel).ShouldBe(description);
            using var posting = JsonDocument.Parse(JsonText.InScript(JobPostingJson.For(channel.Open.Single())));
            posting.RootElement.GetProperty("description").GetString().ShouldBe(description);
        },
        iter: 300);

    private static (string, string[]) Build((int Place, int First, int Second)[] parts)
    {
        var words = new List<string>();
        var html = string.Concat(parts.Select((part, i) =>
        {
            string[] pair = [$"Alpha{i} {Texts[part.First]} omega{i}", $"Beta{i} {Texts[part.Second]} psi{i}"];
            words.AddRange(pair);
            return Places[part.Place].Replace("{0}", HtmlText.Encode(pair[0]), StringComparison.Ordinal).Replace("{1}", HtmlText.Encode(pair[1]), StringComparison.Ordinal);
        }));
        return (html, [.. words]);
    }

    private static string Rss(Channel channel) => Xml("feed.rss", channel).Descendants(XName.Get("encoded", FeedNamespaces.Content)).Single().Value;

    private static string Atom(Channel channel) => Xml("feed.atom", channel).Descendants(XName.Get("content", FeedNamespaces.Atom)).Single().Value;

    private static string JobBoard(Channel channel) => Xml("jobs.xml", channel).Descendants("description").Single().Value;

    private static string JsonFeed(Channel channel)
    {
        using var json = JsonDocument.Parse(FormatSamples.Bytes("feed.json", channel));
        return json.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString()!;
    }

    private static XElement Xml(string format, Channel channel)
    {
        using var reader = XmlReader.Create(new MemoryStream(FormatSamples.Bytes(format, channel)));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }
}
