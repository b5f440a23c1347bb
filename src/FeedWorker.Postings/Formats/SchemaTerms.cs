using System.Globalization;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Formats;

/// <summary>The model's enumerations in the words of schema.org and of Google's job search.</summary>
internal static class SchemaTerms
{
    public static string Of(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "FULL_TIME",
        EmploymentType.PartTime => "PART_TIME",
        EmploymentType.Contractor => "CONTRACTOR",
        EmploymentType.Temporary => "TEMPORARY",
        EmploymentType.Intern => "INTERN",
        EmploymentType.Volunteer => "VOLUNTEER",
        EmploymentType.PerDiem => "PER_DIEM",
        _ => "OTHER",
    };

    /// <summary>The type of a term such as <c>PART_TIME</c> (any case, hyphen or underscore); null when it is none.</summary>
    public static EmploymentType? EmploymentTypeOf(string term)
    {
        var wanted = term.Trim().Replace('-', '_').ToUpperInvariant();
        foreach (var type in Enum.GetValues<EmploymentType>())
            if (Of(type) == wanted) return type;
        return null;
    }

    public static string Of(PayPeriod period) => period.ToString().ToUpperInvariant();

    /// <summary>Google's <c>credentialCategory</c>; null for <see cref="Education.NoRequirements"/>, which is a plain text there.</summary>
    public static string? Of(Education education) => education switch
    {
        Education.HighSchool => "high school",
        Education.AssociateDegree => "associate degree",
        Education.BachelorDegree => "bachelor degree",
        Education.ProfessionalCertificate => "professional certificate",
        Education.PostgraduateDegree => "postgraduate degree",
        _ => null,
    };

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 with the offset that the instant was stated in.</summary>
    public static string Of(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
