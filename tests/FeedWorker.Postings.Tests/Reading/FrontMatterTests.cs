using System.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Reading;

/// <summary>Heads of files that strict YAML refuses and generators take.</summary>
public class FrontMatterTests
{
    [Fact]
    public void Tabs_line_values_up()
    {
        var values = Read("---\ntitle:\t\tCook\nsummary:\t\"Two lines\n  of summary\"\nuntil:\t2027-03-15\n---\nText\n");

        values["until"].ShouldBe("2027-03-15");
        values["summary"].ShouldBe("Two lines of summary");
    }

    [Fact]
    public void A_quoted_value_goes_on_to_its_closing_quote()
    {
        // The second title makes it no YAML: it is read line by line.
        var values = Read("---\ntitle: Cook: days\nsummary: \"Cook for us:\nsoups and pies\"\ndate: 2027-03-15\n---\nText\n");

        values["title"].ShouldBe("Cook: days");
        values["summary"].ShouldBe("Cook for us:\nsoups and pies");
        values["date"].ShouldBe("2027-03-15");
    }

    [Fact]
    public void A_quote_that_nobody_closes_swallows_nothing()
    {
        var values = Read("---\ntitle: Cook: days\nname: \"Open\ndate: 2027-03-15\n---\nText\n");

        values["date"].ShouldBe("2027-03-15");
    }

    [Theory]
    [InlineData("titel:   Koch\nfrist:   2027-03-15\nart:     PART_TIME\n\nText\n", "titel")]
    [InlineData("Title: Cook\nDate: 2027-03-15\nCategory: jobs\n\nText\n", "title")]
    public void Keys_may_stand_without_a_fence(string text, string key)
    {
        var page = Page(text);

        page.FrontMatter.ShouldContainKey(key);
        page.Document.Body!.TextContent.Trim().ShouldBe("Text");
    }

    [Theory]
    [InlineData("Location: Leeds\nSalary: £20,000\nReports to: the director\n\nText\n")]
    [InlineData("title: Cook\n\nText\n")]
    [InlineData("note: one\nnote: two\nthird: three\n\nText\n")]
    public void Labelled_lines_for_people_stay_text(string text) => Page(text).FrontMatter.ShouldBeEmpty();

    [Theory]
    [InlineData("Write to {{< cloak \"jobs@harbour.org\" >}}.")]
    [InlineData("Write to {{% mail address=\"jobs@harbour.org\" %}}.")]
    [InlineData("Write to {{< email user=\"jobs\" domain=\"harbour.org\" >}}.")]
    [InlineData("Write to {% include mail.html to='jobs@harbour.org' %}.")]
    [InlineData("Write to jobs{at}harbour{dot}org.")]
    public void An_address_inside_a_generators_tag_is_shown(string text) => Page(text).Document.Body!.TextContent.ShouldMatch(@"jobs(@|\[at\])harbour(\.|\[dot\])org");

    [Fact]
    public void Tags_with_several_addresses_show_none() => Page("{{< team a=\"kim@harbour.org\" b=\"pat@harbour.org\" >}} Text").Document.Body!.TextContent.Trim().ShouldBe("Text");

    [Fact]
    public void A_mail_link_may_hold_blanks_and_brackets() =>
        Page("[Apply](mailto:jobs@harbour.org?subject=Cook (Leeds)&body=Hello there)").Document.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldNotBeNull().ShouldStartWith("mailto:jobs@harbour.org?subject=Cook");

    private static IReadOnlyDictionary<string, string> Read(string text) => Page(text).FrontMatter;

    private static Page Page(string text) => new PageReader().Read(
        new SourceBytes { Body = Encoding.UTF8.GetBytes(text), Address = new Uri("https://example.org/jobs/cook.md"), FetchedAt = DateTimeOffset.UnixEpoch }, null).Page.ShouldNotBeNull();
}
