using System.Diagnostics;
using System.Text;
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
    public void Honest_pages_are_not_taken_for_deep_ones(string part) => OpenElements.TooMany(Times(part, 10_000)).ShouldBeNull();

    private static string Times(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
