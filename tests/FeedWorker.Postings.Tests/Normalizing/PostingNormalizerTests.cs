using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;

namespace FeedWorker.Postings.Tests.Normalizing;

public class PostingNormalizerTests
{
    private static readonly FoundPosting Listed = new()
    {
        Title = "Clerk (new)",
        ContentHtml = "<p>A clerk is sought. Closing date: 1 December 2026. $20 per hour.</p>",
        Link = new Uri("https://example.org/careers/clerk"),
        Facts = [new FoundFact(FactKind.Place, "England"), new FoundFact(FactKind.EmploymentType, "Part-time")],
    };

    [Fact]
    public void The_detail_page_wins_where_both_speak_and_the_listing_fills_the_gaps()
    {
        var detail = new FoundPosting { Title = "Clerk", ContentHtml = "<p>You keep the books of our house.</p><p>Location: Leeds, UK</p><p>Closing date: 4 December 2026</p>" };
        var page = Sample.Page("<p>x</p>", "en");

        var read = new PostingNormalizer().Normalize(Listed, page, detail, page, Sample.Site());

        read.DetailRead.ShouldBeTrue();
        read.Posting.ValidThrough.ShouldNotBeNull().Day.ShouldBe(4);
        read.Posting.Places.ShouldHaveSingleItem().Address.Locality.ShouldBe("Leeds");
        read.Posting.EmploymentTypes.ShouldBe([EmploymentType.PartTime]);
        read.Posting.Pay.ShouldNotBeNull().Min.ShouldBe(20);
        read.Posting.DescriptionHtml.ShouldContain("books of our house");
        read.ListingOnly.ShouldNotBeNull().ValidThrough.ShouldNotBeNull().Day.ShouldBe(1);
    }

    [Fact]
    public void Every_field_has_the_words_that_it_came_from()
    {
        var read = new PostingNormalizer().Normalize(Listed, Sample.Page("<p>x</p>", "en"), null, null, Sample.Site());

        foreach (var field in new[] { "validThrough", "baseSalary", "jobLocation", "employmentType" })
            read.Evidence.ShouldContain(e => e.Field == field && e.Text.Length > 0 && e.Rule.Length > 0);
    }

    [Fact]
    public void A_page_that_says_nothing_gives_nothing()
    {
        var posting = Sample.Fields("<p>Our town lies by the river. It has 300 years of history and 4,000 people.</p>");

        posting.ShouldSatisfyAllConditions(
            () => posting.EmploymentTypes.ShouldBeEmpty(),
            () => posting.Pay.ShouldBeNull(),
            () => posting.ValidThrough.ShouldBeNull(),
            () => posting.DatePosted.ShouldBeNull(),
            () => posting.Places.ShouldBeEmpty(),
            () => posting.ApplicationContact.ShouldBeNull(),
            () => posting.Education.ShouldBeNull(),
            () => posting.ExperienceMonths.ShouldBeNull(),
            () => posting.Identifier.ShouldBeNull());
    }

    [Theory]
    [InlineData("Reference: LA/2026/14", "LA/2026/14")]
    [InlineData("Kennziffer 33-2026", "33-2026")]
    [InlineData("Requisition ID: R-10442", "R-10442")]
    [InlineData("References are required.", null)]
    public void Requisition_numbers_are_taken_as_written(string text, string? number) => Sample.Fields($"<p>{text}</p>", "de").Identifier.ShouldBe(number);

    [Fact]
    public void Markup_of_any_shape_never_breaks_a_reading() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(
                Sample.OneOf("employmentType", "baseSalary", "jobLocation", "validThrough", "datePosted", "identifier", "hiringOrganization", "experienceRequirements", "educationRequirements", "applicationContact", "jobLocationType", "directApply", "totalJobOpenings", "description"),
                Sample.OneOf("null", "true", "-1", "1e99", "\"\"", "\"x\"", "[]", "{}", "[null]", "[{\"value\":[1,2]}]", "{\"value\":{\"value\":\"12k\"}}", "{\"address\":null}", "{\"address\":\"Main Street\"}", "\"2026-13-45\"", "{\"name\":{\"name\":[]}}")),
            (name, value) =>
            {
                Sample.Fields("<p>x</p>", structured: $"{{\"@type\":\"JobPosting\",\"{name}\":{value}}}").ShouldNotBeNull();
            },
            iter: 600);

    [Theory]
    [InlineData("1 - 1 - ")]
    [InlineData("$1,000")]
    [InlineData("a.b-c at d dot ")]
    [InlineData("to Aa Bb, Cc ")]
    [InlineData("by by until apply deadline ")]
    [InlineData("(((((")]
    public void A_text_made_to_exhaust_patterns_ends_soon(string piece)
    {
        var html = "<p>" + string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "</p>";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Sample.Fields(html, title: string.Concat(Enumerable.Repeat(piece, 100)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
