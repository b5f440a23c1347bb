using CsCheck;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Tests.Normalizing;

namespace FeedWorker.Postings.Tests.Pages;

public class PostingPageTests
{
    private const string Chrome = """
        <!doctype html><html lang="en"><head><title>Support Engineer | Fernwood</title></head><body>
        <header><nav><a href="/">Home</a> <a href="/jobs">Jobs</a> <a href="/blog">Blog</a></nav></header>
        <main>{0}</main>
        <footer>Fernwood Ltd, 1 Pine Street, Leeds. <a href="mailto:press@fernwood.example">press@fernwood.example</a></footer></body></html>
        """;

    private const string Body = """
        <h1>Support Engineer</h1><p>Remote (UK) · Full-time</p><h2>What you'll do</h2><ul><li>Answer tickets and write guides for schools</li></ul>
        <h2>Requirements</h2><ul><li>2+ years of experience in support</li></ul><p><a href="mailto:jobs@fernwood.example">Apply now</a></p>
        """;

    [Fact]
    public void The_frame_of_the_site_is_left_behind()
    {
        var posting = Sample.OfPage(Chrome.Replace("{0}", Body, StringComparison.Ordinal), "job.html").ShouldNotBeNull();

        posting.Title.ShouldBe("Support Engineer");
        posting.EmploymentTypes.ShouldBe([EmploymentType.FullTime]);
        posting.Arrangement.ShouldBe(WorkArrangement.Remote);
        posting.ApplicationContact.ShouldNotBeNull().Email.ShouldBe("jobs@fernwood.example");
        posting.DescriptionHtml.ShouldNotContain("Pine Street");
        posting.DescriptionHtml.ShouldNotContain("Blog");
        posting.DescriptionHtml.ShouldNotContain("<h1>");
    }

    [Theory]
    [InlineData("<h1>Page not found</h1><p>The page does not exist.</p>")]
    [InlineData("<h1>Support Engineer</h1><p>This job is no longer available.</p>")]
    [InlineData("<h1>Log in</h1><form><input name=u><input type=password></form>")]
    [InlineData("<h1>About us</h1><p>We have made software for schools since 2010 and live in Leeds.</p>")]
    public void A_page_that_is_no_jobs_page_gives_nothing(string body) => Sample.OfPage(Chrome.Replace("{0}", body, StringComparison.Ordinal).Replace("Support Engineer | ", "", StringComparison.Ordinal), "job.html").ShouldBeNull();

    [Fact]
    public void A_page_about_another_job_is_not_the_listed_ones()
    {
        var page = Chrome.Replace("{0}", Body, StringComparison.Ordinal);

        Sample.OfPage(page, "job.html", listed: new FoundPosting { Title = "Head Gardener" }).ShouldBeNull();
        Sample.OfPage(page, "job.html", listed: new FoundPosting { Title = "Support Engineer (UK)" }).ShouldNotBeNull();
    }

    [Fact]
    public void The_pages_own_markup_is_read()
    {
        const string markup = """
            <h1>Jobs</h1><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"JobPosting","title":"Night Nurse",
            "description":"&lt;p&gt;You care for our patients from ten in the evening until six in the morning.&lt;/p&gt;","validThrough":"2026-12-31T00:00","employmentType":["PART_TIME"],}]}</script>
            """;
        var posting = Sample.OfPage(Chrome.Replace("{0}", markup, StringComparison.Ordinal), "job.html").ShouldNotBeNull();

        posting.Title.ShouldBe("Night Nurse");
        posting.DescriptionHtml.ShouldBe("<p>You care for our patients from ten in the evening until six in the morning.</p>");
        posting.ValidThrough.ShouldBe(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public void Front_matter_states_facts_and_may_hold_the_whole_description()
    {
        const string text = """
            ---
            title: 'Lead Platform Engineer'
            location: 'Domlur, Bangalore (In-Office)'
            base_salary: 80000
            maximum_salary: 155000
            details: |
              We are looking for an engineer who knows platforms and reliability and who likes to teach.

              **Required qualifications:**
              - 8–12 years of experience in platform engineering
              - Experience with systems of the largest scale
            ---

            A short teaser.
            """;
        var posting = Sample.OfPage(text, "lead.md", "en").ShouldNotBeNull();

        posting.Title.ShouldBe("Lead Platform Engineer");
        posting.Places.ShouldHaveSingleItem().Address.Locality.ShouldBe("Bangalore");
        posting.Arrangement.ShouldBe(WorkArrangement.OnSite);
        posting.ExperienceMonths.ShouldBe(96);
        posting.Pay.ShouldNotBeNull().Max.ShouldBe(155000);
        posting.DescriptionHtml.ShouldContain("<li>8–12 years");
    }

    [Theory]
    [InlineData("The City Library seeks a part-time Program Specialist who likes people.\n\n### Duties\n\n* Plans programs", "Program Specialist")]
    [InlineData("Join our Children’s Department as a full-time Children’s Librarian.\n\n### Duties\n\n* Plans programs", "Children’s Librarian")]
    [InlineData("### Responsibilities\n\n* Plans programs\n\n### To Apply\n\nSend a resume to a@b.org.", "Program Assistant")]
    public void A_description_without_a_heading_takes_its_title_from_prose_or_from_the_file(string text, string title) =>
        Sample.OfPage(text, "program-assistant.md", "en").ShouldNotBeNull().Title.ShouldBe(title);

    [Fact]
    public void Running_text_before_the_heading_is_part_of_the_description()
    {
        var posting = Sample.OfPage("Der Verein sucht für sein Projekt eine\n# Projektleitung (m/w/d)\n(Remote oder Berlin)\n\n**Deine Aufgaben**\n\n- Leiten", "x.md", "de").ShouldNotBeNull();

        posting.Title.ShouldBe("Projektleitung");
        posting.DescriptionHtml.ShouldStartWith("<p>Der Verein sucht");
    }

    [Fact]
    public void Whatever_the_page_reading_it_as_a_posting_never_throws() =>
        Check.Sample(
            Sample.OneOf("<h1>", "</h1>", "<h2>Salary</h2>", "Night Nurse", "<p>", "</p>", "<ul><li>", "</ul>", "<main>", "</main>", "<article>", "Location:", "Apply by 4/5/2027", "$5 - ", "<table><tr><td>", "<a href=\"mailto:%%%\">", "</a>", "<a href=\"http://[\">", "<span>", "</span>", "\n",
                    "<script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"&nbsp;\"}</script>", "---\ntitle: x\n---\n", "a@b.org", "(", "–", " ", "12345 Berlin").Array[0, 25],
            pieces =>
            {
                Should.NotThrow(() => Sample.OfPage("x" + string.Concat(pieces), "job.html"));
            },
            iter: 1500);
}
