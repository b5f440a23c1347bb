using System.Text;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class AtsTests
{
    [Theory]
    [InlineData("<iframe src=\"https://boards.greenhouse.io/embed/job_board?for=acme\"></iframe>", "greenhouse", "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true")]
    [InlineData("<a href=\"https://jobs.eu.lever.co/acme\">jobs</a>", "lever", "https://api.eu.lever.co/v0/postings/acme?mode=json")]
    [InlineData("<a href=\"https://jobs.ashbyhq.com/acme/123\">jobs</a>", "ashby", "https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true")]
    [InlineData("<a href=\"https://apply.workable.com/acme/\">jobs</a>", "workable", "https://apply.workable.com/api/v1/widget/accounts/acme?details=true")]
    [InlineData("<a href=\"https://careers.smartrecruiters.com/Acme\">jobs</a>", "smartrecruiters", "https://api.smartrecruiters.com/v1/companies/Acme/postings")]
    [InlineData("<a href=\"https://acme.recruitee.com/\">jobs</a>", "recruitee", "https://acme.recruitee.com/api/offers/")]
    [InlineData("<a href=\"https://acme.jobs.personio.com/\">jobs</a>", "personio", "https://acme.jobs.personio.com/xml")]
    [InlineData("<a href=\"https://acme.teamtailor.com/\">jobs</a>", "teamtailor", "https://acme.teamtailor.com/jobs.rss")]
    [InlineData("<a href=\"https://acme.bamboohr.com/careers\">jobs</a>", "bamboohr", "https://acme.bamboohr.com/careers/list")]
    [InlineData("<script src=\"https://acme.breezy.hr/embed.js\"></script>", "breezy", "https://acme.breezy.hr/json")]
    public void Is_recognised_by_link_frame_or_script(string html, string name, string endpoint)
    {
        var ats = Found.In($"<html><body><h1>Careers</h1>{html}</body></html>").Ats.ShouldNotBeNull();

        ats.Name.ShouldBe(name);
        ats.ListEndpoint.ShouldBe(new Uri(endpoint));
    }

    [Theory]
    [InlineData("greenhouse", """{"jobs":[{"id":1,"title":"Cook","absolute_url":"https://x.test/1","content":"&lt;p&gt;Cook.&lt;/p&gt;","location":{"name":"Rome, Italy"},"updated_at":"2026-10-01T00:00:00Z"}]}""")]
    [InlineData("lever", """[{"text":"Cook","hostedUrl":"https://x.test/1","applyUrl":"https://x.test/1/apply","description":"<p>Cook.</p>","categories":{"location":"Rome, Italy","commitment":"Full-time"},"createdAt":1790812800000}]""")]
    [InlineData("ashby", """{"jobs":[{"title":"Cook","jobUrl":"https://x.test/1","descriptionHtml":"<p>Cook.</p>","location":"Rome, Italy","employmentType":"FullTime","isListed":true},{"title":"Hidden","jobUrl":"https://x.test/2","isListed":false}]}""")]
    [InlineData("workable", """{"name":"Acme","jobs":[{"title":"Cook","url":"https://x.test/1","description":"<p>Cook.</p>","city":"Rome","country":"Italy","telecommuting":false}]}""")]
    [InlineData("recruitee", """{"offers":[{"id":1,"title":"Cook","careers_url":"https://x.test/1","description":"<p>Cook.</p>","city":"Rome","status":"published"}]}""")]
    [InlineData("breezy", """[{"id":"1","name":"Cook","url":"https://x.test/1","description":"<p>Cook.</p>","location":{"city":"Rome","is_remote":false},"type":{"name":"Full-Time"}}]""")]
    [InlineData("teamtailor", "<rss version=\"2.0\"><channel><item><title>Cook</title><link>https://x.test/1</link><description>&lt;p&gt;Cook.&lt;/p&gt;</description><pubDate>Thu, 01 Oct 2026 08:00:00 GMT</pubDate></item></channel></rss>")]
    public void Its_list_becomes_job_postings(string name, string answer)
    {
        var findings = Read(name, answer);

        findings.Outcome.ShouldBe(Outcome.Found);
        findings.Method.ShouldBe($"ats:{name}");
        var posting = findings.Postings.ShouldHaveSingleItem();
        posting.Title.ShouldBe("Cook");
        posting.Link.ShouldBe(new Uri("https://x.test/1"));
        posting.ContentHtml.ShouldContain("<p>Cook.</p>");
    }

    [Fact]
    public void Personio_joins_the_parts_of_a_description()
    {
        const string Answer = "<workzag-jobs><position><id>7</id><name>Koch</name><office>Bonn</office><employmentType>permanent</employmentType><schedule>full-time</schedule><jobDescriptions><jobDescription><name>Aufgaben</name><value><![CDATA[<p>Kochen</p>]]></value></jobDescription></jobDescriptions></position></workzag-jobs>";

        var posting = Read("personio", Answer).Postings.ShouldHaveSingleItem();

        posting.Link.ShouldBe(new Uri("https://acme.jobs.personio.de/job/7"));
        posting.ContentHtml.ShouldBe("<h3>Aufgaben</h3><p>Kochen</p>");
    }

    [Fact]
    public void Lists_without_addresses_are_given_them()
    {
        Read("smartrecruiters", """{"content":[{"id":"9","name":"Cook","location":{"city":"Rome","country":"it","remote":true}}]}""").Postings.Single().Link.ShouldBe(new Uri("https://jobs.smartrecruiters.com/acme/9"));
        Read("bamboohr", """{"result":[{"id":"5","jobOpeningName":"Cook","employmentStatusLabel":"Full-Time"}]}""").Postings.Single().Link.ShouldBe(new Uri("https://acme.bamboohr.com/careers/5"));
    }

    [Fact]
    public void An_error_page_is_suspect_and_an_empty_list_is_none()
    {
        Read("lever", "<html>502</html>").Outcome.ShouldBe(Outcome.Suspect);
        Read("lever", "[]").Outcome.ShouldBe(Outcome.None);
    }

    private static Findings Read(string name, string answer) =>
        new PostingFinder().FindInAts(new AtsReference(name, "acme", new Uri("https://api.test/list")), Found.Source(Encoding.UTF8.GetBytes(answer), null));
}
