using System.Diagnostics;
using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Tests.Hostile;

/// <summary>Pages that are made to cost more than they weigh. Each once ended the process, threw, or took minutes.</summary>
public sealed class HostilePageTests
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "divs without end", "text/html", Times("<div>", 60_000) },
        { "bold without end", "text/html", Times("<b>", 60_000) + "x" },
        { "lists in lists", "text/html", Times("<ul><li>", 30_000) },
        { "a table without end", "text/html", "<table>" + Times("<tr><td>Cook<td>Bern<td>full time", 120_000) },
        { "divs with stray closing tags", "text/html", Times("<div></i>", 60_000) },
        { "drawings in drawings", "text/html", Times("<svg><g>", 40_000) },
        { "divs behind a script within a tag", "text/html", "<a href<script>" + Times("<div>", 60_000) },
        { "divs behind a script within a comment", "text/html", "<!-- <script> -->" + Times("<div>", 60_000) },
        { "rows in drawings", "text/html", "<svg>" + Times("<tr>", 60_000) },
        { "templates in templates", "text/html", Times("<template>", 60_000) },
        { "links in menus in links", "text/html", Times("<nav><ul><li><a href=x>", 10_000) },
        { "bases without end", "text/html", "<p>x</p>" + Times("<base href='//'>", 16_000) },
        { "bold anew in every paragraph", "text/html", "<p>" + string.Concat(Enumerable.Range(0, 380).Select(i => $"<b a={i}>")) + Times("<p>x", 30_000) },
        { "a charset without end", "text/html", "<meta http-equiv=content-type content='text/html; chars" + Times("hz-gb-2312", 30_000) + "'><h1>Jobs</h1>" },
        { "quotes in quotes", "text/markdown", Times(">", 60_000) + " x" },
        { "brackets without end", "text/markdown", Times("[", 60_000) },
        { "emphasis in emphasis", "text/markdown", Times("*a **b ", 30_000) },
        { "links that never close", "text/markdown", Times("[a](", 120_000) },
        { "titles of links that never close", "text/markdown", Times("[a](b (", 70_000) },
        { "addresses in addresses", "text/markdown", Times("mailto:a(", 50_000) },
        { "attributes that never close", "text/markdown", Times("{#", 250_000) },
        { "instructions that never close", "text/markdown", "x " + Times("<?", 250_000) },
        { "template tags that never close", "text/html", Times("{% ", 1_000_000) },
        { "brackets in front matter", "text/markdown", "---\n" + Times("[", 60_000) + "\n---\nx" },
        { "an open bracket in front matter", "text/markdown", "---\ntags: [a\nb: c\n---\nx" },
        { "a tag that is no address in front matter", "text/markdown", "---\ntitle: [!<g:x> 2]\n---\nx" },
        { "aliases of aliases in front matter", "text/markdown", "---\na: &a [" + Times("{},", 3000) + "{}]\nb: &b [" + Times("*a,", 3000) + "*a]\nc: &c [" + Times("*b,", 3000) + "*b]\nd: [" + Times("*c,", 3000) + "*c]\n---\nx" },
        { "elements in elements", "application/xml", "<?xml version=\"1.0\"?><rss>" + Times("<a>", 100_000) },
        { "entities of entities", "application/xml", "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"" + Times("x", 1000) + "\"><!ENTITY b \"" + Times("&a;", 1000) + "\"><!ENTITY c \"" + Times("&b;", 1000) + "\">]><rss>&c;</rss>" },
        { "arrays in arrays", "application/json", Times("[", 60_000) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_costs_no_more_than_it_weighs(string name, string contentType, string text)
    {
        var source = new SourceBytes { Body = Encoding.UTF8.GetBytes(text), Address = new Uri("https://www.example.org/jobs"), ContentType = contentType, FetchedAt = DateTimeOffset.UnixEpoch };
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var reading = new PageReader().Read(source, null);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024.0;
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {source.Body.Length:N0} bytes, {watch.ElapsedMilliseconds:N0} ms, {allocated:N1} MB allocated: {reading.Failure ?? "read"}");
        (reading.Page is null).ShouldBe(reading.Failure is not null);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "on a busy machine");
        allocated.ShouldBeLessThan(400);
    }

    [Theory]
    [InlineData("<script>for(i=0;i<n;i++){if(a<b)c<d}</script>")]
    [InlineData("<svg><path d='M0 0'/><path d='M1 1'/></svg>")]
    [InlineData("<p>one<p>two<li>three<tr><td>four<br>")]
    [InlineData("<div><span>closed</span></div>")]
    [InlineData("<p><b><i>careless")]
    [InlineData("<template><p>a card to be filled</p></template>")]
    public void Honest_pages_are_not_taken_for_deep_ones(string part) => Read(Times(part, 10_000)).Failure.ShouldBeNull();

    [Fact]
    public void The_first_base_counts_though_the_parser_sees_none() =>
        Read("<!doctype html><base target=_top><base href='/jobs/de/'><base href='/other/'><h1>Jobs</h1>").Page!.BaseUrl.ShouldBe(new Uri("https://www.example.org/jobs/de/"));

    [Fact]
    public void A_description_in_structured_data_costs_no_more_than_it_weighs()
    {
        var page = Read($$"""<h1>Jobs</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Cook","description":"{{Times("<div>", 40_000)}}"}</script>""").Page!;
        var watch = Stopwatch.StartNew();
        var found = new PostingFinder().Find(page, Site).Postings.ShouldHaveSingleItem();
        new PostingNormalizer().Normalize(found, page, null, null, Site).Posting.Title.ShouldBe("Cook");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15), "on a busy machine");
    }

    [Fact]
    public void Thousands_of_group_headings_cost_in_step_with_their_number()
    {
        Find(100);
        ((double)Find(3000) / Find(1500)).ShouldBeLessThan(2.4, "by the memory used on the way, which no other program on the machine moves");

        static long Find(int times)
        {
            var page = Read("# 加入我们\n\n" + Times("我们\n---\n## 招聘职位\n\n### 博士后\n\n", times), "text/markdown").Page!;
            var before = GC.GetAllocatedBytesForCurrentThread();
            new PostingFinder().Find(page, Site);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static readonly SiteProfile Site = new() { Id = "site", Organization = new Organization { Name = "The organization" }, PageUrl = new Uri("https://www.example.org/jobs") };

    private static PageReading Read(string text, string contentType = "text/html") =>
        new PageReader().Read(new SourceBytes { Body = Encoding.UTF8.GetBytes(text), Address = Site.PageUrl, ContentType = contentType, FetchedAt = DateTimeOffset.UnixEpoch }, null);

    private static string Times(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
