using System.Globalization;
using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>A page twice as large costs twice as much: told by the memory that is used on the way, which no other program on the machine moves.</summary>
public sealed class GrowthTests
{
    private static readonly SiteProfile Site = new() { Id = "site", Organization = new Organization { Name = "The organization" }, PageUrl = new Uri("https://example.org/careers/") };

    [Theory]
    [InlineData("cards", "<article class=\"job\"><h2><a href=\"/jobs/{0}\">Nurse {0}</a></h2><p>Full-time · Town {0}</p><p>You care for people at night, and the team is small.</p></article>")]
    [InlineData("table", "<table><tr><td><a href=\"/jobs/{0}\">Nurse {0}</a></td><td>Full-time</td><td>Town {0}</td></tr></table>")]
    [InlineData("list", "<ul><li><a href=\"/jobs/{0}\">Nurse {0}</a>, full-time, Town {0}</li></ul>")]
    public void Twice_the_postings_take_twice_the_memory(string name, string posting)
    {
        Cost(posting, 100);
        var (small, large) = (Cost(posting, 400), Cost(posting, 800));
        (large / (double)small).ShouldBeLessThan(2.3, name);
    }

    private static long Cost(string posting, int count)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>Careers</title><main><h1>Open positions</h1>");
        for (var i = 0; i < count; i++) html.AppendFormat(CultureInfo.InvariantCulture, posting, i);
        var source = new SourceBytes { Body = Encoding.UTF8.GetBytes(html.Append("</main></html>").ToString()), Address = Site.PageUrl, FetchedAt = DateTimeOffset.UnixEpoch, ContentType = "text/html" };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = new PageReader().Read(source, null).Page!;
        var found = new PostingFinder().Find(page, Site).Postings;
        found.Count.ShouldBe(count);
        foreach (var one in found) new PostingNormalizer().Normalize(one, page, null, null, Site);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
