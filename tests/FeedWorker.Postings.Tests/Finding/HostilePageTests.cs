using System.Text;
using CsCheck;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class HostilePageTests
{
    private static readonly string[] Pieces =
    [
        "<h2>", "</h2>", "<div class=\"job\">", "</div>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<a href=\"/jobs/1\">", "</a>", "<a href=\"::bad::\">", "<br>", "<b>", "</b>", "<details><summary>", "</summary>",
        "<dl><dt>", "<dd>", "Cook", "Nurse (m/w/d)", "Full-time", "filled", ":", "-", ".", "We are hiring a", "no openings", "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\"", "</script>", "<!--", "-->", "\0", "’", "募集",
        "<p itemscope itemtype=\"https://schema.org/JobPosting\">", "---\n", "{{", "}}", "{% for x %}", "[x](y)", "\n\n", "(", ")", "🙂",
    ];

    [Fact]
    public void Whatever_the_page_reading_and_finding_never_throw() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Sample(
            pieces =>
            {
                var source = Found.Source(Encoding.UTF8.GetBytes("<html><title>Jobs</title>" + string.Concat(pieces)), pieces.Length % 2 == 0 ? "text/html" : "text/markdown");
                if (new PageReader().Read(source, null).Page is { } page)
                    foreach (var posting in new PostingFinder().Find(page, new SiteProfile { Id = "t", Organization = new Organization { Name = "T" }, PageUrl = Found.Address }).Postings)
                        posting.Title.ShouldNotBeNullOrWhiteSpace();
            },
            iter: 2000);

    [Fact]
    public void A_page_nested_beyond_reason_is_refused_with_a_reason() =>
        new PageReader().Read(Found.Source(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 5000)) + "Cook"), "text/html"), null).Failure.ShouldNotBeNull().ShouldContain("elements");
}
