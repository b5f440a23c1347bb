using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing;

/// <summary>One posting out of what the listing page and the detail page say: the detail page wins where both speak.</summary>
internal static class PostingMerge
{
    public static Posting Of(Posting listing, Posting detail) => detail with
    {
        // The listing's title is what people click on; the page's own may be the site's name or a slogan. Only a cut title ("Senior Soft…") gives way.
        Title = IsCut(listing.DisplayTitle) ? detail.Title : listing.Title,
        DisplayTitle = IsCut(listing.DisplayTitle) ? detail.DisplayTitle : listing.DisplayTitle,
        DescriptionHtml = detail.DescriptionHtml.Length > 0 ? detail.DescriptionHtml : listing.DescriptionHtml,
        Summary = detail.Summary.Length > 0 ? detail.Summary : listing.Summary,
        Url = listing.Url ?? detail.Url,
        ApplyUrl = detail.ApplyUrl ?? listing.ApplyUrl,
        DirectApply = detail.DirectApply || listing.DirectApply,
        Department = detail.Department ?? listing.Department,
        Places = BetterPlaces(listing.Places, detail.Places),
        Arrangement = detail.Arrangement == WorkArrangement.Unstated ? listing.Arrangement : detail.Arrangement,
        ApplicantLocations = detail.ApplicantLocations.Count > 0 ? detail.ApplicantLocations : listing.ApplicantLocations,
        EmploymentTypes = detail.EmploymentTypes.Count > 0 ? detail.EmploymentTypes : listing.EmploymentTypes,
        WorkHours = detail.WorkHours ?? listing.WorkHours,
        ContractLength = detail.ContractLength ?? listing.ContractLength,
        Pay = detail.Pay is { } pay && (pay.IsStructured || listing.Pay?.IsStructured != true) ? pay : listing.Pay,
        DatePosted = detail.DatePosted ?? listing.DatePosted,
        ValidThrough = detail.ValidThrough ?? listing.ValidThrough,
        StartDate = detail.StartDate ?? listing.StartDate,
        ImmediateStart = detail.ImmediateStart || (detail.StartDate is null && listing.ImmediateStart),
        Identifier = detail.Identifier ?? listing.Identifier,
        ApplicationContact = detail.ApplicationContact ?? listing.ApplicationContact,
        Education = detail.Education ?? listing.Education,
        ExperienceMonths = detail.ExperienceMonths ?? listing.ExperienceMonths,
        ExperienceInPlaceOfEducation = detail.ExperienceInPlaceOfEducation || (detail.Education is null && listing.ExperienceInPlaceOfEducation),
        Languages = detail.Languages.Count > 0 ? detail.Languages : listing.Languages,
        Licences = detail.Licences.Count > 0 ? detail.Licences : listing.Licences,
        TotalJobOpenings = detail.TotalJobOpenings ?? listing.TotalJobOpenings,
        Sections = new PostingSections
        {
            Responsibilities = detail.Sections.Responsibilities ?? listing.Sections.Responsibilities,
            Qualifications = detail.Sections.Qualifications ?? listing.Sections.Qualifications,
            Benefits = detail.Sections.Benefits ?? listing.Sections.Benefits,
            HowToApply = detail.Sections.HowToApply ?? listing.Sections.HowToApply,
            EqualOpportunity = detail.Sections.EqualOpportunity ?? listing.Sections.EqualOpportunity,
        },
        Language = detail.Language ?? listing.Language,
        Confidence = listing.Confidence,
    };

    private static bool IsCut(string title) => title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal);

    // The more specific place, when one merely says less than the other ("Germany" and "Berlin, Germany").
    private static IReadOnlyList<Place> BetterPlaces(IReadOnlyList<Place> listing, IReadOnlyList<Place> detail)
    {
        if (detail.Count == 0) return listing;
        if (listing.Count != 1 || detail.Count != 1) return detail;
        var (a, b) = (listing[0].Address, detail[0].Address);
        if (b.Locality is null && a.Locality is not null) return listing;
        var same = a.Locality is not null && b.Locality is not null && Fold.Lower(a.Locality).Equals(Fold.Lower(b.Locality), StringComparison.Ordinal);
        return same
            ? [detail[0] with { Address = b with { Street = b.Street ?? a.Street, Region = b.Region ?? a.Region, PostalCode = b.PostalCode ?? a.PostalCode, Country = b.Country ?? a.Country } }]
            : detail;
    }
}
