using FeedWorker.Postings.Model;
using FeedWorker.Postings.Readiness;
using FeedWorker.Postings.Tests.Formats;

namespace FeedWorker.Postings.Tests.Readiness;

public sealed class JobSearchReadinessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Posting Ready = FormatSamples.Full with { DescriptionHtml = $"<p>{string.Concat(Enumerable.Repeat("Lend books to people who read. ", 20))}</p>" };

    [Fact]
    public void A_posting_with_everything_lacks_nothing() => JobSearchReadiness.Of(Ready, Now).Findings.ShouldBeEmpty();

    public static TheoryData<string, Posting, string> Blocked => new()
    {
        { "no description", Ready with { DescriptionHtml = "" }, "description" },
        { "markup without a word", Ready with { DescriptionHtml = "<p> <br> </p>" }, "description" },
        { "description repeats the title", Ready with { DescriptionHtml = "<p>Librarian</p>" }, "description" },
        { "no place", Ready with { Places = [] }, "jobLocation" },
        { "a place in words only", Ready with { Places = [new Place { Name = "Main campus" }] }, "jobLocation" },
        { "no country", Ready with { Places = [new Place { Address = new PostalAddress { Locality = "Darien" } }] }, "jobLocation.addressCountry" },
        { "remote, nobody says where", Ready with { Places = [], Arrangement = WorkArrangement.Remote }, "applicantLocationRequirements" },
        { "expired", Ready with { ValidThrough = Now.AddSeconds(-1) }, "validThrough" },
        { "no title", Ready with { Title = " " }, "title" },
        { "nameless employer", Ready with { HiringOrganization = FormatSamples.Employer with { Name = "" } }, "hiringOrganization" },
    };

    [Theory]
    [MemberData(nameof(Blocked))]
    public void What_google_requires_keeps_a_posting_out(string why, Posting posting, string property)
    {
        var readiness = JobSearchReadiness.Of(posting, Now);
        readiness.IsEligible.ShouldBeFalse(why);
        readiness.Findings.Where(f => f.Level == ReadinessLevel.Required).Select(f => f.Property).ShouldBe([property]);
        readiness.Findings[0].Message.ShouldEndWith(".");
    }

    [Fact]
    public void Remote_with_a_country_needs_no_place() =>
        JobSearchReadiness.Of(Ready with { Places = [], Arrangement = WorkArrangement.Remote, ApplicantLocations = ["US"] }, Now).IsEligible.ShouldBeTrue();

    [Fact]
    public void What_would_help_is_told_without_keeping_it_out()
    {
        var readiness = JobSearchReadiness.Of(Ready with { Pay = null, EmploymentTypes = [], ValidThrough = null, HiringOrganization = new Organization { Name = "Inn" } }, Now);
        readiness.IsEligible.ShouldBeTrue();
        readiness.Findings.Select(f => f.Property).ShouldBe(["baseSalary", "employmentType", "validThrough", "hiringOrganization.sameAs", "hiringOrganization.logo"]);
    }
}
