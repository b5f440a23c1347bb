namespace FeedWorker.Postings.Model;

/// <summary>The minimum education required, in Google's categories of <c>EducationalOccupationalCredential</c>.</summary>
public enum Education
{
    /// <summary>The posting says that none is required: <c>no requirements</c>.</summary>
    NoRequirements,
    HighSchool,
    AssociateDegree,
    BachelorDegree,
    ProfessionalCertificate,
    PostgraduateDegree,
}
