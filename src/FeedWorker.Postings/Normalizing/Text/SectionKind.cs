namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>What a part of a description is about, told by its heading.</summary>
internal enum SectionKind
{
    /// <summary>Before the first heading, or under a heading that says nothing about its subject.</summary>
    Body,
    Responsibilities,
    Qualifications,
    Preferred,
    Benefits,
    Pay,
    Hours,
    Place,
    Apply,
    Employer,
    EqualOpportunity,
}
