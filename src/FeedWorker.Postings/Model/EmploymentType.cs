namespace FeedWorker.Postings.Model;

/// <summary>Google's values of <c>JobPosting.employmentType</c> (developers.google.com/search/docs/appearance/structured-data/job-posting).</summary>
public enum EmploymentType
{
    FullTime,
    PartTime,
    Contractor,
    Temporary,
    Intern,
    Volunteer,
    PerDiem,
    Other,
}
