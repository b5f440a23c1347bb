using FeedWorker.Postings.Lifecycle;
using static FeedWorker.Postings.Tests.Lifecycle.Made;

namespace FeedWorker.Postings.Tests.Lifecycle;

/// <summary>An opening is recognised again through what pages do to it, and two are never taken for one.</summary>
public class IdentityTests
{
    private const string Bakes = "You bake bread, rolls and cake before dawn, keep the oven and the bakery clean, and teach our two apprentices the trade of a baker in a small team.";
    private const string Sells = "You advise our customers at the counter, order seeds and tools, keep the shelves in order and close the till in the evening together with a colleague.";

    [Theory]
    [InlineData("/jobs/1?sid=abc", "/jobs/1?sid=xyz")]
    [InlineData("/jobs/1?utm_source=a&utm_medium=b", "/jobs/1")]
    [InlineData("/jobs/1;jsessionid=12AB?id=7", "/jobs/1?id=7")]
    [InlineData("http://www.shop.example/jobs/1", "https://shop.example/jobs/1/")]
    [InlineData("/jobs/1/index.html", "/jobs/1/")]
    [InlineData("/jobs?b=2&a=1", "/jobs?a=1&b=2")]
    [InlineData("/jobs/1#apply", "/jobs/1")]
    [InlineData("/jobs/1#:~:text=Baker", "/jobs/1")]
    [InlineData("/jobs/1?ref=homepage", "/jobs/1")]
    public void The_same_link_in_another_dress_is_the_same_opening(string before, string after)
    {
        CanonicalLink.Of(new Uri(Page, before), Page).ShouldBe(CanonicalLink.Of(new Uri(Page, after), Page));
        Match(Seen([Read("Baker", before, text: Bakes)]), [Read("Head of Bakery", after, text: Bakes)]).ShouldBe([0]);
    }

    [Theory]
    [InlineData("/jobs/1", "/jobs/2")]
    [InlineData("/jobs?id=1", "/jobs?id=2")]
    [InlineData("/jobs?ref=123", "/jobs?ref=124")]
    [InlineData("/jobs#baker", "/jobs#clerk")]
    [InlineData("/app#/job/1", "/app#/job/2")]
    public void Different_links_stay_different(string one, string other) =>
        CanonicalLink.Of(new Uri(Page, one), Page).ShouldNotBe(CanonicalLink.Of(new Uri(Page, other), Page));

    [Fact]
    public void The_page_itself_and_mail_are_no_link()
    {
        CanonicalLink.Of(Page, Page).ShouldBeNull();
        CanonicalLink.Of(new Uri("http://www.shop.example/jobs/?utm_source=x"), Page).ShouldBeNull();
        CanonicalLink.Of(new Uri("mailto:jobs@shop.example"), Page).ShouldBeNull();
    }

    [Theory]
    [InlineData("Children’s Librarian", "CHILDREN'S LIBRARIAN")]
    [InlineData("Sales Clerk – part-time", "Sales Clerk - Part Time")]
    [InlineData("Pâtissier", "Patissier")]
    [InlineData("Software Engineer", "Software  Engineer ")]
    public void A_title_in_another_dress_is_the_same_opening_even_under_a_new_link(string before, string after) =>
        Match(Seen([Read(before, "/old")]), [Read(after, "/new")]).ShouldBe([0]);

    [Fact]
    public void An_edited_title_and_text_under_the_same_link_is_the_same_opening() =>
        Match(Seen([Read("Baker", "/1", text: Bakes), Read("Clerk", "/2", text: Sells)]), [Read("Senior Clerk (m/f/d)", "/2", text: Sells + " You have experience."), Read("Bread Maker", "/1", text: Bakes)])
            .ShouldBe([1, 0]);

    [Fact]
    public void Another_job_under_the_same_link_is_another_opening() =>
        Match(Seen([Read("Baker", "/apply", text: Bakes)]), [Read("Accountant", "/apply", text: Sells)]).ShouldBe([null]);

    [Fact]
    public void The_employers_number_tells_through_a_new_title_and_a_new_link() =>
        Match(Seen([Read("Baker", "/1", number: "REQ-17"), Read("Clerk", "/2", number: "REQ-18")]), [Read("Sales hero", "/b", number: "req 18"), Read("Dough artist", "/a", number: "REQ-17")])
            .ShouldBe([1, 0]);

    [Fact]
    public void Different_numbers_are_different_jobs_under_one_title() =>
        Match(Seen([Read("Nurse", number: "A1")]), [Read("Nurse", number: "A2"), Read("Nurse", number: "A1")]).ShouldBe([null, 0]);

    [Fact]
    public void Two_that_share_an_apply_link_stay_two_when_one_closes()
    {
        var memory = Seen([Read("Baker", "/apply", text: Bakes), Read("Clerk", "/apply", text: Sells)]);
        Match(memory, [Read("Clerk", "/apply", text: Sells)]).ShouldBe([1]);
        Match(memory, [Read("Clerk", "/apply", text: Sells), Read("Accountant", "/apply", text: "Ledgers, taxes, wages and the yearly balance are what you like most; numbers never frighten you at all.")])
            .ShouldBe([1, null]);
        Match(memory, [Read("Lead Baker", "/apply", text: Bakes), Read("Clerk", "/apply", text: Sells)]).ShouldBe([0, 1]);
    }

    [Fact]
    public void One_title_at_two_places_stays_two()
    {
        var memory = Seen([Read("Nurse", place: "Darien"), Read("Nurse", place: "Norwalk")]);
        memory.Open.Count.ShouldBe(2);
        Match(memory, [Read("Nurse", place: "Norwalk"), Read("Nurse", place: "Darien")]).ShouldBe([1, 0]);
        Match(memory, [Read("Nurse", place: "Norwalk")]).ShouldBe([1]);
        Match(memory, [Read("Nurse", place: "Stamford"), Read("Nurse", place: "Darien")]).ShouldBe([null, 0]);
    }

    [Fact]
    public void From_a_list_with_links_to_a_table_without_the_openings_stay() =>
        Match(Seen([Read("Baker", "/1", text: Bakes), Read("Clerk", "/2", text: Sells)]), [Read("Clerk", place: "Darien"), Read("Baker", place: "Darien")]).ShouldBe([1, 0]);

    [Fact]
    public void The_next_job_from_the_same_template_is_another_opening() =>
        Match(Seen([Read("Baker for Branch 1", "/b1", text: Bakes.Replace("team", "team in branch 1", StringComparison.Ordinal))]),
            [Read("Baker for Branch 21", "/b21", text: Bakes.Replace("team", "team in branch 21", StringComparison.Ordinal))]).ShouldBe([null]);

    [Fact]
    public void A_link_that_moves_to_and_fro_is_still_known()
    {
        var memory = Seen([Read("Baker", "/old", text: Bakes)]);
        memory = memory.After(Run(memory, [Read("Baker", "/new", text: Bakes)], Noon.AddHours(1)));
        Match(memory, [Read("Maker of bread", "/old", text: Bakes)]).ShouldBe([0]);
    }

    [Fact]
    public void Every_match_says_by_which_rule()
    {
        var run = Run(Seen([Read("Baker", "/1"), Read("Clerk", "/2")]), [Read("Baker", "/1"), Read("Clerk", "/3"), Read("Driver", "/4")], Noon.AddHours(1));
        run.Explanations.Count.ShouldBe(3);
        run.Explanations[0].ShouldEndWith("the same in number, link, title and place");
        run.Explanations[1].ShouldEndWith("same title and place");
        run.Explanations[2].ShouldEndWith("not known before");
    }
}
