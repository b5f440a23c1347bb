namespace FeedWorker.Postings.Formats;

/// <summary>What a line of the facts panel tells, in the order in which it is shown.</summary>
public enum FactKey
{
    Organization,
    Department,
    EmploymentType,
    Place,
    Arrangement,
    ApplicantLocations,
    Pay,
    WorkHours,
    ContractLength,
    StartDate,
    DatePosted,
    ValidThrough,
    Education,
    Experience,
    Languages,
    Licences,
    Openings,
    Identifier,
    Apply,
    Contact,
}
