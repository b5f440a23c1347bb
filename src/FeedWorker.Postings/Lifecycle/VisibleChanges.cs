using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Which fields of a posting differ so that a reader would see it. Markup, white space, quotation marks and tracking parameters do not count.</summary>
internal static class VisibleChanges
{
    /// <summary>Names of the changed fields, as JobPosting calls them; empty when a reader sees the same.</summary>
    public static IReadOnlyList<string> Between(Posting before, Posting after, Uri page)
    {
        List<string> changed = [];
        Add("title", Text(before.DisplayTitle) != Text(after.DisplayTitle) || Text(before.Title) != Text(after.Title));
        Add("description", Html(before.DescriptionHtml) != Html(after.DescriptionHtml) || before.Sections != after.Sections);
        Add("url", !SameLink(before.Url, after.Url, page));
        Add("applicationUrl", !SameLink(before.ApplyUrl, after.ApplyUrl, page) || before.DirectApply != after.DirectApply);
        Add("hiringOrganization", before.HiringOrganization != after.HiringOrganization);
        Add("employmentUnit", before.Department != after.Department);
        Add("jobLocation", !before.Places.SequenceEqual(after.Places) || before.PlacesAreFallback != after.PlacesAreFallback);
        Add("jobLocationType", before.Arrangement != after.Arrangement || !before.ApplicantLocations.SequenceEqual(after.ApplicantLocations));
        Add("employmentType", !before.EmploymentTypes.SequenceEqual(after.EmploymentTypes));
        Add("workHours", before.WorkHours != after.WorkHours || before.ContractLength != after.ContractLength);
        Add("baseSalary", before.Pay != after.Pay);
        Add("validThrough", before.ValidThrough != after.ValidThrough);
        Add("jobStartDate", before.StartDate != after.StartDate || before.ImmediateStart != after.ImmediateStart);
        Add("identifier", before.Identifier != after.Identifier);
        Add("applicationContact", before.ApplicationContact != after.ApplicationContact);
        Add("educationRequirements", before.Education != after.Education || before.Licences.SequenceEqual(after.Licences) is false
            || !before.Languages.SequenceEqual(after.Languages));
        Add("experienceRequirements", before.ExperienceMonths != after.ExperienceMonths || before.ExperienceInPlaceOfEducation != after.ExperienceInPlaceOfEducation);
        Add("totalJobOpenings", before.TotalJobOpenings != after.TotalJobOpenings);
        Add("inLanguage", before.Language != after.Language);
        return changed;

        void Add(string field, bool differs)
        {
            if (differs) changed.Add(field);
        }
    }

    private static string Html(string html) => Text(FoldedText.Visible(html));

    private static string Text(string text) =>
        string.Join(' ', text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool SameLink(Uri? before, Uri? after, Uri page) =>
        before?.AbsoluteUri == after?.AbsoluteUri || (before is not null && after is not null && CanonicalLink.Of(before, page) is { } a && a == CanonicalLink.Of(after, page));
}
