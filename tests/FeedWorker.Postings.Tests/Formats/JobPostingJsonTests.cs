using System.Text.Json.Nodes;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Formats;

public sealed class JobPostingJsonTests
{
    [Fact]
    public void Every_stated_field_is_there_in_googles_words()
    {
        var expected = JsonNode.Parse("""
            {
              "@context": "https://schema.org/", "@type": "JobPosting", "title": "Librarian", "description": "<p>Lend books.</p>",
              "datePosted": "2026-11-18", "validThrough": "2026-12-15T23:59:59-05:00", "employmentType": ["PART_TIME", "TEMPORARY"],
              "hiringOrganization": { "@type": "Organization", "name": "Elmsford Library", "sameAs": "https://www.elmsfordlibrary.example/", "logo": "https://www.elmsfordlibrary.example/logo.png" },
              "jobLocation": { "@type": "Place", "address": { "@type": "PostalAddress", "streetAddress": "12 Mill Road", "addressLocality": "Elmsford", "addressRegion": "CT", "postalCode": "06820", "addressCountry": "US" } },
              "baseSalary": { "@type": "MonetaryAmount", "currency": "USD", "value": { "@type": "QuantitativeValue", "minValue": 24.5, "maxValue": 30, "unitText": "HOUR" } },
              "identifier": { "@type": "PropertyValue", "name": "Elmsford Library", "value": "R-2026-07" },
              "educationRequirements": { "@type": "EducationalOccupationalCredential", "credentialCategory": "bachelor degree" },
              "experienceRequirements": { "@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24 }, "experienceInPlaceOfEducation": true,
              "qualifications": "Read.", "responsibilities": "Lend.", "skills": "Spanish, Driving licence", "workHours": "20 hours a week", "jobBenefits": "Tea.",
              "employmentUnit": { "@type": "Organization", "name": "Adult Services" }, "totalJobOpenings": 2, "jobStartDate": "2027-01-04",
              "applicationContact": { "@type": "ContactPoint", "name": "Pat Sheary", "contactType": "Head of Adult Services", "email": "jobs@elmsfordlibrary.example", "telephone": "+1 203 555 0100", "url": "https://apply.example/7" },
              "url": "https://www.elmsfordlibrary.example/jobs/7", "mainEntityOfPage": "https://jobs.example.org/elmsford-library/jobs/librarian-a1/"
            }
            """)!;
        JsonNode.DeepEquals(JobPostingJson.For(FormatSamples.Published(FormatSamples.Open(FormatSamples.Full))), expected).ShouldBeTrue(
            JobPostingJson.For(FormatSamples.Published(FormatSamples.Open(FormatSamples.Full))).ToJsonString());
    }

    [Fact]
    public void What_is_not_stated_is_absent()
    {
        var posting = new Posting { Title = "Cook", DisplayTitle = "Cook!", HiringOrganization = new Organization { Name = "Inn" } };
        JobPostingJson.For(posting, null, null, null).ToJsonString().ShouldBe(
            """{"@context":"https://schema.org/","@type":"JobPosting","title":"Cook","hiringOrganization":{"@type":"Organization","name":"Inn"}}""");
    }

    [Fact]
    public void A_remote_job_says_where_its_people_may_live_and_is_not_tied_to_the_employers_address()
    {
        var json = JobPostingJson.For(Feeds.Remote, null, null, "k1");
        json["jobLocationType"]!.GetValue<string>().ShouldBe("TELECOMMUTE");
        json["jobLocation"].ShouldBeNull();
        json["applicantLocationRequirements"]!.ToJsonString().ShouldBe("""[{"@type":"Country","name":"DE"},{"@type":"State","name":"Bavaria"}]""");
        json["educationRequirements"]!.GetValue<string>().ShouldBe("no requirements");
        json["experienceRequirements"]!.GetValue<string>().ShouldBe("no requirements");
    }

    [Fact]
    public void A_remote_job_that_does_not_say_where_keeps_the_address_without_which_nobody_would_show_it() =>
        JobPostingJson.For(Feeds.Remote with { ApplicantLocations = [] }, null, null, null)["jobLocation"].ShouldNotBeNull();

    [Theory]
    [InlineData(60000, 60000, """{"@type":"QuantitativeValue","value":60000,"unitText":"YEAR"}""")]
    [InlineData(60000, null, """{"@type":"QuantitativeValue","minValue":60000,"unitText":"YEAR"}""")]
    [InlineData(null, 70000, """{"@type":"QuantitativeValue","maxValue":70000,"unitText":"YEAR"}""")]
    public void Pay_is_one_figure_or_what_is_known_of_a_range(int? min, int? max, string expected)
    {
        var pay = new Pay { Min = min, Max = max, Currency = "EUR", Period = PayPeriod.Year, Text = "as said" };
        JobPostingJson.For(FormatSamples.Plain with { Pay = pay }, null, null, null)["baseSalary"]!["value"]!.ToJsonString().ShouldBe(expected);
    }

    [Fact]
    public void A_grade_is_no_salary() =>
        JobPostingJson.For(FormatSamples.Plain with { Pay = new Pay { Text = "TV-L E13" } }, null, null, null)["baseSalary"].ShouldBeNull();
}
