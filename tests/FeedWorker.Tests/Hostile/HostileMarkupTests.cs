using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Tests.Hostile;

/// <summary>Evil text and evil links in every structure that postings are read from, followed to what is published.</summary>
public sealed class HostileMarkupTests
{
    private static readonly SiteProfile Site = new()
    {
        Id = "evil",
        Organization = new Organization { Name = "The Shop" },
        PageUrl = new Uri("https://www.example.org/jobs/"),
        TimeZone = TimeZoneInfo.Utc,
    };

    /// <summary>The operator names the parts: nothing of what detection refuses is refused here.</summary>
    private static readonly SiteProfile Selecting = Site with
    {
        Extract = new ExtractRules
        {
            Posting = "article",
            Fields = new Dictionary<string, FieldRule>
            {
                ["title"] = new FieldRule { Selector = "h3" },
                ["description"] = new FieldRule { Selector = "div" },
                ["url"] = new FieldRule { Selector = "a", Attribute = "href" },
                ["apply"] = new FieldRule { Selector = "a", Attribute = "href" },
            },
        },
    };

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A page with {0} where text and {1} where a link stands, and as what it is sent.</summary>
    private static readonly Dictionary<string, (string ContentType, string Page)> Structures = new()
    {
        ["headings"] = ("text/html", "<!doctype html><html lang=en><title>Jobs</title><main><h1>Open positions</h1><h2><a href=\"{1}\">Librarian</a></h2><p>Full time, $50,000 a year. {0} You work with us.</p><h2>Cook</h2><p>Part-time {0}</p></main>"),
        ["titles"] = ("text/html", "<!doctype html><html lang=en><title>Jobs</title><main><h1>Open positions</h1><h2>Librarian {0}</h2><p>Full time, you work with us.</p><h2>Cook {0}</h2><p>Part-time in the kitchen</p></main>"),
        ["cards"] = ("text/html", "<h1>Careers</h1><div class=card><h3>Driver</h3><p>Full time. {0}</p><a href=\"{1}\">Apply now</a></div><div class=card><h3>Cook</h3><p>Part time. {0}</p><a href=\"{1}\">Apply now</a></div>"),
        ["table"] = ("text/html", "<h1>Open positions</h1><table><tr><th>Job<th>Place<th>Description</tr><tr><td><a href=\"{1}\">Cook</a><td>Bern<td>{0}</tr><tr><td>Baker<td>{0}<td>Full time</tr></table>"),
        ["definitions"] = ("text/html", "<h1>Open positions</h1><dl><dt>Nurse<dd>Part time {0} <a href=\"{1}\">Details</a><dt>Doctor<dd>Full time {0}</dl>"),
        ["accordion"] = ("text/html", "<h1>Open positions</h1><details><summary>Clerk</summary><p>Full time. {0} <a href=\"{1}\">Apply</a></p></details><details><summary>Cook</summary><p>Part time. {0}</p></details>"),
        ["list"] = ("text/html", "<h1>Open positions</h1><ul class=jobs><li><a href=\"{1}\">Gardener</a> (80 %) {0}<li><a href='/b'>Carpenter</a> full time {0}</ul>"),
        ["microdata"] = ("text/html", "<div itemscope itemtype='https://schema.org/JobPosting'><h2 itemprop=title>Pilot</h2><a itemprop=url href=\"{1}\">x</a><div itemprop=description>You fly. {0}</div><span itemprop=hiringOrganization>{0}</span></div>"),
        ["one page"] = ("text/html", "<!doctype html><title>Cook</title><main><h1>Cook (full time)</h1><p>The Shop seeks a cook. {0}</p><h2>Responsibilities</h2><ul><li>Cook {0}<li>Clean</ul><h2>How to apply</h2><p>Send your CV. {0} <a href=\"{1}\">Apply here</a></p></main>"),
        ["markdown"] = ("text/markdown", "---\ntitle: Jobs\n---\n# Open positions\n\n## [Librarian](<{1}>)\n\nFull time. {0}\n\n- one {0}\n- two\n\n## Cook\n\nPart time {0}\n\n| Job | Place |\n| --- | --- |\n| Cook | {0} |\n"),
        ["plain text"] = ("text/plain", "OPEN POSITIONS\n\nCook, full time\nApply by 1 March 2027 to jobs@example.org {0}\n\nBaker, part time {1}\n"),
        ["selectors"] = ("text/html", "<article><h3>Cook</h3><div>Full time {0}</div><a href=\"{1}\">x</a></article><article><h3>Baker {0}</h3><div>Part time</div><a href=\"{1}\">x</a></article>"),
    };

    public static TheoryData<string> Names => [.. Structures.Keys, "json-ld", "feed"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_runs_comes_through(string structure)
    {
        var found = 0;
        foreach (var (text, link) in EvilMarkup.Fragments.Select(text => (text, "/jobs/1")).Concat(EvilMarkup.Links.Select(link => ("You cook for us.", link))))
        {
            foreach (var posting in PostingsOf(structure, text, link))
            {
                found++;
                Harmless.Check(posting);
                CheckPublished(posting);
            }
        }

        found.ShouldBeGreaterThan(EvilMarkup.Fragments.Length, "the structure is read at all");
    }

    [Fact]
    public void A_description_keeps_what_evil_text_says_as_text()
    {
        var posting = PostingsOf("headings", "Know how to write &lt;script&gt; &amp; \"quotes\" — 5 &gt; 3.", "/jobs/1")[0];
        posting.DescriptionHtml.ShouldContain("write &lt;script&gt; &amp; &quot;quotes&quot; &#8212; 5 &gt; 3.".Replace("&#8212;", "—", StringComparison.Ordinal));
    }

    private static List<Posting> PostingsOf(string structure, string text, string link)
    {
        var (contentType, page) = structure switch
        {
            "json-ld" => ("text/html", StructuredPage(text, link)),
            "feed" => ("application/xml", FeedPage(text, link)),
            _ => (Structures[structure].ContentType, Structures[structure].Page.Replace("{0}", text, StringComparison.Ordinal).Replace("{1}", link, StringComparison.Ordinal)),
        };
        var site = structure == "selectors" ? Selecting : Site;
        var source = new SourceBytes { Body = Encoding.UTF8.GetBytes(page), Address = Site.PageUrl, ContentType = contentType, FetchedAt = DateTimeOffset.UnixEpoch };
        if (new PageReader().Read(source, "en").Page is not { } read)
            return [];
        var findings = new PostingFinder().Find(read, site);
        var postings = findings.Postings.Select(found => new PostingNormalizer().Normalize(found, read, null, null, site).Posting).ToList();
        if (new PostingPage().Find(read, site, null) is { } single)
            postings.Add(new PostingNormalizer().Normalize(single, read, null, null, site).Posting);
        return postings;
    }

    /// <summary>What feeds and pages make of it.</summary>
    private static void CheckPublished(Posting posting)
    {
        var opening = new Opening { Key = "k", SiteId = "evil", Slug = "cook-k", Posting = posting, OpenedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch };
        var published = new PublishedOpening(opening, new Uri("https://jobs.example.org/evil/jobs/cook-k/"), TimeZoneInfo.Utc, Site.PageUrl);
        var entry = new HtmlParser().ParseDocument("<!doctype html><body>" + EntryHtml.Of(published)).Body!;
        foreach (var element in entry.QuerySelectorAll("*"))
        {
            element.LocalName.ShouldBeOneOf("p", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "strong", "em", "a");
            element.Attributes.Select(attribute => attribute.Name).ShouldBe(element.LocalName == "a" ? ["href"] : []);
            (element.GetAttribute("href") ?? "https:").ShouldStartWith("http");
        }

        var json = JsonText.InScript(JobPostingJson.For(published));
        json.IndexOfAny(['<', '>', '&', '\'', '\u2028', '\u2029']).ShouldBe(-1, json);
        HtmlText.Encode(posting.Title + posting.Summary + posting.Department).IndexOfAny(['<', '>', '"', '\'']).ShouldBe(-1);
    }

    private static string StructuredPage(string text, string link)
    {
        var plain = System.Net.WebUtility.HtmlDecode(link);
        var json = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org", ["@type"] = "JobPosting", ["title"] = "Cook " + text, ["description"] = $"<p>You cook.</p> {text} <a href=\"{link}\">x</a>", ["url"] = plain,
            ["datePosted"] = "2026-11-01" + text, ["employmentType"] = text, ["responsibilities"] = text, ["identifier"] = text,
            ["hiringOrganization"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = "Shop " + text, ["sameAs"] = plain, ["logo"] = plain },
            ["jobLocation"] = new Dictionary<string, object> { ["@type"] = "Place", ["address"] = new Dictionary<string, object> { ["addressLocality"] = "Bern " + text, ["addressCountry"] = "CH" } },
            ["applicationContact"] = new Dictionary<string, object> { ["email"] = "a@example.org" + text, ["name"] = text, ["url"] = plain },
        }, AsWritten);
        return $"<!doctype html><title>Cook</title><script type=\"application/ld+json\">{json.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "\\u003c!--", StringComparison.Ordinal)}</script>";
    }

    private static string FeedPage(string text, string link)
    {
        var (escaped, address) = (System.Security.SecurityElement.Escape(text)!.Replace("\0", "", StringComparison.Ordinal), System.Security.SecurityElement.Escape(System.Net.WebUtility.HtmlDecode(link))!.Replace("\u0001", "", StringComparison.Ordinal));
        return $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Jobs</title><item><title>Cook {escaped}</title><link>{address}</link><description>{escaped}</description></item><item><title>Baker, full time</title><link>{address}</link><description>You bake. {escaped}</description></item></channel></rss>";
    }
}
