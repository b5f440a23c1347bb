using FeedWorker.Postings.Model;
using static FeedWorker.Postings.Tests.Lifecycle.Made;

namespace FeedWorker.Postings.Tests.Lifecycle;

/// <summary>An opening is updated when a reader would see it, and only then.</summary>
public class UpdateTests
{
    private static readonly ReadPosting Plain = Read("Children’s Baker", "/1", text: "We bake <strong>bread</strong> &amp; cake.");

    public static TheoryData<string, string> Unseen => new()
    {
        { "markup", "<p>We bake bread\n &amp; cake.</p>" },
        { "paragraphs", "<p>We bake <em>bread</em></p><p>&amp; cake.</p>" },
    };

    [Theory]
    [MemberData(nameof(Unseen))]
    public void Markup_and_white_space_are_no_update(string what, string html)
    {
        var run = Run(Seen([Plain]), [With(p => p with { DescriptionHtml = html, Confidence = 0.3, Summary = what })], Noon.AddHours(1));
        run.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_tracking_parameter_is_no_update_and_the_published_link_stays()
    {
        var memory = Seen([With(p => p with { Url = new Uri(Page, "/1?sid=1") })]);
        var run = Run(memory, [With(p => p with { Url = new Uri(Page, "/1?sid=2") })], Noon.AddHours(1));
        run.Events.ShouldBeEmpty();
        memory.After(run).Open[0].Posting.Url!.Query.ShouldBe("?sid=1");
    }

    [Fact]
    public void What_a_reader_sees_is_named_and_moves_the_date()
    {
        var run = Run(Seen([Plain]), [With(p => p with { DescriptionHtml = "<p>We bake rolls.</p>", EmploymentTypes = [EmploymentType.PartTime] })], Noon.AddHours(1));
        run.Events.ShouldHaveSingleItem().Reason.ShouldStartWith("Changed: description, employmentType");
        run.Changed.ShouldHaveSingleItem().UpdatedAt.ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public void A_detail_page_that_cannot_be_read_for_a_while_costs_nothing()
    {
        var listing = Plain.Posting;
        var whole = Plain with { DetailRead = true, ListingOnly = listing, Posting = listing with { Pay = new Pay { Text = "$20 an hour" }, DescriptionHtml = "<p>The long text.</p>" } };
        var broken = Plain with { DetailFailure = "https://shop.example/1 answered 503.", ListingOnly = listing };
        var memory = Seen([whole]);
        var without = Run(memory, [broken], Noon.AddHours(1));
        without.Events.ShouldBeEmpty();
        Run(memory.After(without), [whole], Noon.AddHours(2)).Events.ShouldBeEmpty();

        var retitled = listing with { DisplayTitle = "Lead Baker", Title = "Lead Baker" };
        var edited = Run(memory, [broken with { Posting = retitled, ListingOnly = retitled }], Noon.AddHours(1)).Changed.ShouldHaveSingleItem();
        (edited.Posting.DisplayTitle, edited.Posting.Pay?.Text).ShouldBe(("Lead Baker", "$20 an hour"));
    }

    private static ReadPosting With(Func<Posting, Posting> change) => Plain with { Posting = change(Plain.Posting) };
}
