using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>The readers of the core, from bytes to postings, as a run calls them: read, find, follow to the page itself, read the fields.</summary>
public sealed class CoreFuzzTests(ITestOutputHelper output)
{
    private static readonly SiteProfile Site = new()
    {
        Id = "fuzz",
        Organization = new Organization { Name = "Fuzz Ltd", Address = new PostalAddress { Locality = "Bern", Country = "CH" } },
        PageUrl = new Uri("https://www.example.org/jobs/"),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"),
    };

    private static readonly PageReader Pages = new();
    private static readonly PostingFinder Finder = new();
    private static readonly PostingPage PostingPage = new();
    private static readonly PostingNormalizer Normalizer = new();

    private static readonly string[] FieldWords =
    [
        "Full-Time ", "Teilzeit 60–80 % ", "(m/w/d)", "CDI ", "正社員 ", "$60,000–80,000 a year", "£12.50 ph", "45.000 € brutto/Jahr", "TV-L E13", "CHF 1'000'000.–", "Apply by 31 February 2026",
        "12. Oktober 2026", "02/10/2026", "3 days ago", "until filled", "Remote", "must live in CT", "jobs@example.org", "Ref. HR-2026-01", "There are no open positions.", "keine offenen Stellen", "equal opportunity",
    ];

    private static readonly string[] DateSentences =
    [
        "Apply by Friday, 1 March 2027 at 5 p.m. EST.", "Bewerbungsschluss: 31.12.2026, 23:59 Uhr", "Date limite : 1er février 2027", "応募締切 2026年12月1日", "Fecha límite: 15 de enero de 2027",
        "Closing date 03/04/2027; posted 2026-11-20T10:00:00+01:00", "within two weeks of 5 May", "posted 3 days ago", "Open until filled; first review January 5th, '27",
    ];

    private static readonly string[] DateWords =
        ["31", "32", "0", "29 February ", "13/13/", "2026", "'26", "99999", "-", "/", ".", " de ", "th", "Uhr", "24:61", "p.m.", "Z", "+99:99", "T", "年", "月", "日", "Monday ", "Mai ", "ago", "weeks ", "until ", "deadline: ", "posted "];

    private static readonly string[] PaySentences =
    [
        "Salary: $60,000–80,000 a year plus bonus.", "£12.50 ph", "45.000 € brutto/Jahr", "TV-L E13", "CHF 1'000'000.– im Monat", "$60K - $80K DOE", "between 20 and 25 dollars an hour", "時給1,200円以上", "R$ 5.000,00 por mês", "18 500 zł",
    ];

    private static readonly string[] PayWords =
        ["$", "€", "£", "¥", "CHF ", "USD", "zł", "99999999999999999999999999999999", "0.", ",", ".", "'", " ", "\u00a0", "–", "-", " to ", "K", "k", "m", " per ", "hour", "/Jahr", "brutto", "円", "万", "up to ", "from ", "E13", "bonus ", "budget "];

    [Fact]
    public void Html() => Try("html", "text/html",
        [
            "<!doctype html><html lang=en><title>Jobs</title><main><h1>Open positions</h1><h2><a href=/jobs/1>Librarian</a></h2><p>Full time, $50,000 a year. Apply by 1 March 2027.</p><h2>Cook</h2><p>Part-time</p></main>",
            "<table><tr><th>Job<th>Place<th>Status</tr><tr><td>Cook<td>Bern<td>open</tr><tr><td>Baker<td>Basel<td>filled</tr></table>",
            "<ul class=jobs><li><a href='a.pdf'>Gardener</a> (80 %)<li><a href='b.pdf'>Carpenter</a></ul><dl><dt>Nurse<dd>Part time</dl>",
            "<div class=card><h3>Driver</h3><span>Bern</span></div><div class=card><h3>Cook</h3><span>Basel</span></div><details><summary>Clerk</summary>text</details>",
            "<div itemscope itemtype='https://schema.org/JobPosting'><h2 itemprop=title>Pilot</h2><span itemprop=baseSalary>90000</span></div>",
        ],
        ["<div>", "</div>", "<table>", "<td>", "<h1>", "<li>", "<ul>", "<a href='", "<base href='//'>", "<script type=application/ld+json>", "<template>", "<svg>", "<math>", "<!--", "]]>", "<![CDATA[", "<plaintext>", "<select>", "<iframe src=", "&#x0;", "&nbsp;", "<b><i>", " hidden", " style='display:none'", "<p>", "<br>", .. FieldWords],
        ".html", ".htm");

    [Fact]
    public void Markdown() => Try("markdown", "text/markdown",
        [
            "---\ntitle: Jobs\n---\n# Open positions\n\n### [Librarian](https://example.org/1)\nFull time. $20 an hour.\n\n- one\n- two\n\n| Job | Place |\n| --- | --- |\n| Cook | Bern |\n",
            "+++\ntitle = \"Jobs\"\n+++\n\nCook\n====\n\n> quote\n\n```\ncode\n```\n\n{% include jobs.html %}\n",
        ],
        ["# ", "> ", "- ", "1. ", "    ", "`", "```\n", "|", "---\n", "+++\n", "[", "](", "![", "<div>", "*", "_", "\\", "{{ x }}", "{% raw %}", "[^1]", "<!--", "\n", .. FieldWords],
        ".md");

    [Fact]
    public void Structured_data() => Try("json-ld", "text/html",
        [
            """<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Cook","description":"<p>Cook</p>","datePosted":"2026-11-01","validThrough":"2027-01-01T00:00","employmentType":["FULL_TIME","PART_TIME"],"hiringOrganization":{"@type":"Organization","name":"A","sameAs":"https://a.example"},"jobLocation":[{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Bern","addressCountry":{"name":"CH"}}}],"baseSalary":{"@type":"MonetaryAmount","currency":"CHF","value":{"minValue":"1e3","maxValue":9999999999999999999,"unitText":"HOUR"}},"identifier":{"value":7},"url":"/1"}</script>""",
            """<script type="application/ld+json">{"@graph":[{"@type":["JobPosting"],"title":["a","b"]},{"@type":"ItemList","itemListElement":[{"item":{"@type":"JobPosting","title":"x"}}]}]}</script><script id="__NEXT_DATA__" type="application/json">{"props":{"jobs":[{"title":"Cook","location":{"name":"Bern"},"url":"/a"},{"title":"Baker","location":null}]}}</script>""",
        ],
        ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "\"@type\":", "\"JobPosting\"", "\"title\":", "\"@graph\":[", "\\u0000", "\\ud800", "</script>", "<script type=\"application/ld+json\">", "//", "/*", "[[[[", "{\"a\":", .. FieldWords]);

    [Fact]
    public void Json() => Try("json", "application/json",
        ["""{"jobs":[{"title":"Cook","absolute_url":"https://a.example/1","location":{"name":"Bern"},"content":"&lt;p&gt;x&lt;/p&gt;"}]}""", """[{"text":"Baker","hostedUrl":"https://a.example/2","categories":{"location":"Basel","commitment":"Full-time"}}]"""],
        ["{", "}", "[", "]", ",", "\"", "\"title\":", "\"jobs\":", "null", "1e999", "\\u0000", "[[[["]);

    [Fact]
    public void Feeds() => Try("feed", "application/xml",
        [
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Jobs</title><item><title>Cook</title><link>https://a.example/1</link><pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"html\">Baker</title><link href=\"/2\"/><updated>2026-11-03T10:00:00Z</updated><content type=\"html\">x</content></entry></feed>",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://a.example/jobs/cook</loc></url></urlset>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b;&c;</title></item></channel></rss>",
        ],
        ["<item>", "</item>", "<title>", "<![CDATA[", "]]>", "&lt;", "&#0;", "&a;", "<!DOCTYPE x [", "<!ENTITY b \"&a;&a;\">", "xmlns=\"", "<?xml version=\"1.0\" encoding=\"utf-7\"?>", "<a>", "<entry>", "<link href='"]);

    [Fact]
    public void Charsets() => Try("charset", "text/html; charset=shift_jis",
        ["<meta charset=windows-1252><h1>Jobs</h1><h2>K\u00f6chin (m/w/d)</h2>", "<?xml version=\"1.0\" encoding=\"iso-8859-15\"?><h1>Postes</h1><h2>Cuisinier</h2>", "<meta http-equiv=content-type content='text/html; charset=euc-jp'><h1>\u63a1\u7528</h1>"],
        ["<meta charset=", "utf-16le", "utf-7", "gb18030", "iso-2022-jp", "hz-gb-2312", "x-user-defined", "\u001b$B", "\u001b(B", "â€™", "Ã¼", "ï»¿"]);

    [Fact]
    public void Pdf() => Try("pdf", "application/pdf",
        [SmallPdf("Gardener, full time, 80 %. Apply by 1 March 2027."), "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"],
        ["obj", "endobj", "stream\n", "endstream", "xref\n", "trailer", "startxref", "/Kids [3 0 R]", "/Parent 2 0 R", "/Length 99999999", "/Filter /FlateDecode", "/Filter [/LZWDecode /ASCII85Decode]", "<<", ">>", "[", "(", "\\", "Tj", "BT", "1 0 R", "/Count -1", "/Encrypt 1 0 R"],
        ".pdf");

    [Fact]
    public void Plain_text() => Try("text", "text/plain", ["OPEN POSITIONS\n\nCook, full time\nApply by 1 March 2027 to jobs@example.org\n\nBaker, part time, CHF 30.- an hour\n"], ["\n", "\t", "- ", "* ", "=====\n", .. FieldWords]);

    [Fact]
    public void Dates() => Try("dates", DateSentences, DateWords);

    [Fact]
    public void Pay() => Try("pay", PaySentences, PayWords);

    private void Try(string name, string contentType, string[] seeds, string[] words, params string[] extensions) =>
        FuzzRun.Of(new FuzzTarget(name, Seeds.Of(name, seeds, extensions), words, input => Read(input, contentType)), output).ShouldBeEmpty();

    /// <summary>Sentences of a posting's own page.</summary>
    private void Try(string name, string[] sentences, string[] words) => FuzzRun.Of(
        new FuzzTarget(name, Seeds.Of(name, sentences), words, input => Read([.. "<!doctype html><title>Cook</title><h1>Cook</h1><p>You cook for us. "u8, .. input, .. "</p>"u8], "text/html")), output).ShouldBeEmpty();

    private static void Read(byte[] input, string contentType)
    {
        var source = new SourceBytes { Body = input, Address = Site.PageUrl, ContentType = contentType, FetchedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero) };
        var reading = Pages.Read(source, null);
        (reading.Page is null).ShouldBe(reading.Failure is not null);
        if (reading.Page is not { } page)
            return;
        var findings = Finder.Find(page, Site);
        foreach (var found in findings.Postings.Take(20))
            Check(Normalizer.Normalize(found, page, null, null, Site));
        var listed = findings.Postings.Count > 0 ? findings.Postings[0] : null;
        if (PostingPage.Find(page, Site, listed) is { } detail)
            Check(Normalizer.Normalize(listed ?? detail, page, detail, page, Site));
    }

    private static void Check(ReadPosting read) => Harmless.Check(read.Posting);

    private static string SmallPdf(string text)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {text.Length + 32}>>stream\nBT /F1 12 Tf 72 720 Td ({text}) Tj ET\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(null, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(null, $"{offset:D10} 00000 n \n");
        return pdf.Append(null, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF").ToString();
    }
}
