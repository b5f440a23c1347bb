namespace FeedWorker.Postings.Tests.Finding;

public sealed class LinkTests
{
    [Fact]
    public void A_form_that_all_share_is_for_applying_and_no_ones_own_page()
    {
        var findings = Found.InMain("<h1>Open positions</h1><h2>Cook</h2><p>Full-time. <a href=\"/apply\">Apply now</a></p><h2>Baker</h2><p>Part-time. <a href=\"/apply\">Apply now</a></p>");

        findings.Postings.Count.ShouldBe(2);
        findings.Postings.ShouldAllBe(p => p.Link == null && p.ApplyLink == new Uri("https://example.org/apply"));
    }

    [Fact]
    public void Details_win_over_applying() =>
        Found.InMain("<h1>Open positions</h1><h2>Cook</h2><p>Full-time. <a href=\"/apply/7\">Apply now</a> <a href=\"/jobs/cook\">Read more</a></p>").Postings.Single().Link
            .ShouldBe(new Uri("https://example.org/jobs/cook"));

    [Fact]
    public void A_link_to_apply_that_only_one_has_is_its_own() =>
        Found.InMain("<h1>Open positions</h1><h2>Cook</h2><p>Full-time. <a href=\"https://jobs.example.com/123\">Apply now</a></p>").Postings.Single().Link
            .ShouldBe(new Uri("https://jobs.example.com/123"));

    [Fact]
    public void Without_a_link_the_anchor_on_the_page_serves() =>
        Found.InMain("<h1>Open positions</h1><h2 id=\"cook\">Cook</h2><p>Full-time.</p>").Postings.Single().Link.ShouldBe(new Uri("https://example.org/careers/#cook"));

    [Fact]
    public void Mail_and_script_links_are_no_pages()
    {
        var posting = Found.InMain("<h1>Open positions</h1><h2><a href=\"javascript:open(1)\">Cook</a></h2><p>Full-time. <a href=\"mailto:jobs@example.org\">Write</a></p>").Postings.Single();

        posting.Link.ShouldBeNull();
        posting.ApplyLink.ShouldBe(new Uri("mailto:jobs@example.org"));
    }

    [Fact]
    public void One_document_may_announce_several_openings()
    {
        var findings = Found.InMain("<h1>Open positions</h1><div><p><a href=\"/files/all.pdf\">Night Cook</a></p><p><a href=\"/files/all.pdf\">Hotel Receptionist</a></p></div>");

        findings.Postings.Select(p => p.Link).ShouldAllBe(l => l == new Uri("https://example.org/files/all.pdf"));
        findings.Postings.Count.ShouldBe(2);
    }

    [Fact]
    public void A_card_that_links_by_a_symbol_has_that_link() =>
        Found.InMain("<h1>Open positions</h1><div class=\"col\"><a href=\"/files/cook.pdf\"><i class=\"fa fa-download\"></i></a><h3>Night Cook</h3><p>Part-time.</p></div><div class=\"col\"><a href=\"/files/host.pdf\"><i class=\"fa fa-download\"></i></a><h3>Hotel Receptionist</h3><p>Full-time.</p></div>")
            .Postings.Select(p => p.Link!.AbsolutePath).ShouldBe(["/files/cook.pdf", "/files/host.pdf"]);
}
