namespace FeedWorker.Postings.Finding;

/// <summary>What a piece of text beside a title is believed to be, before it is normalised.</summary>
public enum FactKind
{
    /// <summary>Beside the title, but nobody said what it is; the field readers may recognise it.</summary>
    Unlabelled,
    Place,
    EmploymentType,
    Pay,
    DatePosted,
    ValidThrough,
    StartDate,
    Department,
    Identifier,
    Arrangement,
    WorkHours,
    Organization,
    Experience,
    Education,
    Contact,
}
