using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class SelectorTests
{
    private const string Page = "<html><body><div class=\"x\"><b>Role: Zorbist</b><i data-at=\"Lyon\">?</i><a href=\"z\">go</a></div><div class=\"x\"><i>no title</i></div></body></html>";

    [Fact]
    public void Fields_are_read_by_selector_attribute_and_filter()
    {
        var rules = Rules(("title", new FieldRule { Selector = "b", Filters = ["after:Role: ", "lower"] }), ("place", new FieldRule { Selector = "i", Attribute = "data-at", Default = "nowhere" }));

        var posting = Found.In(Page, extract: rules).Postings.ShouldHaveSingleItem();

        posting.Title.ShouldBe("zorbist");
        posting.Facts.ShouldContain(new FoundFact(FactKind.Place, "Lyon"));
        posting.Link.ShouldBe(new Uri("https://example.org/careers/z"));
    }

    [Fact]
    public void What_does_not_fit_names_field_selector_and_html() =>
        Found.In(Page, extract: Rules(("title", new FieldRule { Selector = "b" }))).Notes.ShouldContain(n => n.StartsWith("extract.title: 'b' matches nothing in <div class=\"x\"><i>no title", StringComparison.Ordinal));

    [Theory]
    [InlineData("div[", "not a CSS selector")]
    [InlineData(".absent", "matches nothing on the page")]
    public void A_posting_selector_that_cannot_work_is_said(string selector, string reason)
    {
        var findings = Found.In(Page, extract: new ExtractRules { Posting = selector });

        findings.Outcome.ShouldBe(Outcome.Suspect);
        findings.Notes.ShouldContain(n => n.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Proposed_selectors_find_what_detection_finds()
    {
        var page = Found.Page("<html lang=\"en\"><head><title>Jobs</title></head><body><div class=\"list\"><div class=\"entry\"><h3><a href=\"/a\">Cook</a></h3><p>Full-time</p></div><div class=\"entry\"><h3><a href=\"/b\">Baker</a></h3><p>Full-time</p></div></div></body></html>");

        var rules = SelectorProposal.For(page).ShouldNotBeNull();

        rules.Posting.ShouldBe("div.entry");
        var findings = new PostingFinder().Find(page, new SiteProfile { Id = "t", Organization = new Organization { Name = "T" }, PageUrl = Found.Address, Extract = rules });
        Found.Titles(findings).ShouldBe(["Cook", "Baker"]);
    }

    private static ExtractRules Rules(params (string Field, FieldRule Rule)[] fields) => new() { Posting = "div.x", Fields = fields.ToDictionary(f => f.Field, f => f.Rule) };
}
