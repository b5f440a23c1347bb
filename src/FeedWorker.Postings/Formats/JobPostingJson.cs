using System.Text.Json.Nodes;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Formats;

/// <summary>A posting as a schema.org JobPosting, by Google's rules: what is not stated is absent.</summary>
public static class JobPostingJson
{
    /// <summary>The object, with its properties in a fixed order.</summary>
    /// <param name="posting">What was read.</param>
    /// <param name="pageUrl">Its page in this service; null in a preview, where there is none.</param>
    /// <param name="datePosted">The employer's date, else the day of the first sighting; null leaves it out.</param>
    /// <param name="identifier">Our stable key, used when the employer has no number of its own.</param>
    public static JsonObject For(Posting posting, Uri? pageUrl, DateOnly? datePosted, string? identifier)
    {
        var job = new JsonObject { ["@context"] = "https://schema.org/", ["@type"] = "JobPosting", ["title"] = posting.Title };
        job.Put("description", posting.DescriptionHtml);
        job.Put("datePosted", datePosted is { } day ? SchemaTerms.Of(day) : null);
        job.Put("validThrough", posting.ValidThrough is { } end ? SchemaTerms.Of(end) : null);
        job.Put("employmentType", JobPostingParts.OneOrMany([.. posting.EmploymentTypes.Select(t => JsonValue.Create(SchemaTerms.Of(t)))]));
        job.Put("hiringOrganization", JobPostingParts.Of(posting.HiringOrganization));
        job.Put("jobLocation", JobPostingParts.OneOrMany([.. Places(posting).Select(JobPostingParts.Of)]));
        if (posting.Arrangement == WorkArrangement.Remote) job["jobLocationType"] = "TELECOMMUTE";
        job.Put("applicantLocationRequirements", JobPostingParts.OneOrMany([.. posting.ApplicantLocations.Select(JobPostingParts.ApplicantLocation)]));
        job.Put("baseSalary", JobPostingParts.Of(posting.Pay));
        job.Put("identifier", JobPostingParts.Identifier(posting.HiringOrganization.Name, posting.Identifier ?? identifier));
        if (posting.DirectApply) job["directApply"] = true;
        AddRequirements(job, posting);
        AddWork(job, posting);
        job.Put("applicationContact", JobPostingParts.Of(posting.ApplicationContact, posting.ApplyUrl));
        job.Put("url", (posting.Url ?? pageUrl)?.AbsoluteUri);
        job.Put("mainEntityOfPage", pageUrl?.AbsoluteUri);
        return job;
    }

    /// <summary>The object of an opening that is published at its own page.</summary>
    public static JsonObject For(PublishedOpening published) =>
        For(published.Opening.Posting, published.PageUrl, published.Opening.DatePosted(published.TimeZone), published.Opening.Key);

    /// <summary>
    /// Places that the job is tied to. A remote job that says where its people may live is not tied to the employer's address, so the
    /// address that merely stands in for a missing place is left out there.
    /// </summary>
    private static IEnumerable<Place> Places(Posting posting)
    {
        var untied = posting.Arrangement == WorkArrangement.Remote && posting.PlacesAreFallback && posting.ApplicantLocations.Count > 0;
        return untied ? [] : posting.Places.Where(p => p.Name is not null || !p.Address.IsEmpty);
    }

    private static void AddRequirements(JsonObject job, Posting posting)
    {
        if (posting.Education is { } education)
        {
            job["educationRequirements"] = SchemaTerms.Of(education) is { } category
                ? new JsonObject { ["@type"] = "EducationalOccupationalCredential", ["credentialCategory"] = category }
                : JsonValue.Create("no requirements");
        }

        if (posting.ExperienceMonths is { } months)
        {
            job["experienceRequirements"] = months > 0
                ? new JsonObject { ["@type"] = "OccupationalExperienceRequirements", ["monthsOfExperience"] = months }
                : JsonValue.Create("no requirements");
        }

        if (posting.ExperienceInPlaceOfEducation) job["experienceInPlaceOfEducation"] = true;
        job.Put("qualifications", posting.Sections.Qualifications);
        job.Put("responsibilities", posting.Sections.Responsibilities);
        job.Put("skills", Joined([.. posting.Languages.Select(l => SpokenLanguages.Name(l, posting.Language ?? "en")), .. posting.Licences]));
    }

    private static void AddWork(JsonObject job, Posting posting)
    {
        job.Put("workHours", posting.WorkHours);
        job.Put("jobBenefits", posting.Sections.Benefits);
        job.Put("employmentUnit", posting.Department is { } unit ? new JsonObject { ["@type"] = "Organization", ["name"] = unit } : null);
        if (posting.TotalJobOpenings is { } count) job["totalJobOpenings"] = count;
        if (posting.ImmediateStart) job["jobImmediateStart"] = true;
        job.Put("jobStartDate", posting.StartDate is { } start ? SchemaTerms.Of(start) : null);
    }

    private static string? Joined(IReadOnlyList<string> parts) => parts.Count == 0 ? null : string.Join(", ", parts);
}
