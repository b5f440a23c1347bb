namespace FeedWorker.Postings.Model;

/// <summary>
/// One opening as it may be published. Everything in it was said by the page, its markup or the site's configuration; a field
/// that nobody stated is null or empty. Immutable; two postings that read the same serialise to the same JSON.
/// </summary>
public sealed record Posting
{
    /// <summary>The job alone, for <c>JobPosting.title</c>: no pay, place, employer, dates, codes or shouting.</summary>
    public required string Title { get; init; }

    /// <summary>The title in the employer's own wording, for feeds and pages.</summary>
    public required string DisplayTitle { get; init; }

    /// <summary>The whole description: sanitised HTML of <c>p br ul ol li h1…h5 strong em</c> only. Empty when the page states none.</summary>
    public string DescriptionHtml { get; init; } = "";

    /// <summary>The description's first sentences as plain text, at most about 300 characters.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The posting's own page or document, else its anchor on the careers page, else the careers page; absolute.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where to apply, when the page says so and it is not <see cref="Url"/>.</summary>
    public Uri? ApplyUrl { get; init; }

    /// <summary>True only when one can apply on <see cref="Url"/> itself.</summary>
    public bool DirectApply { get; init; }

    public required Organization HiringOrganization { get; init; }

    /// <summary>The department or unit; <c>employmentUnit</c>.</summary>
    public string? Department { get; init; }

    /// <summary>Places of work; empty when none is stated and the site has no address.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>True when <see cref="Places"/> holds the organization's address because the posting names no place.</summary>
    public bool PlacesAreFallback { get; init; }

    public WorkArrangement Arrangement { get; init; }

    /// <summary>Where a remote worker must live: country or region names or ISO codes. Empty when unstated.</summary>
    public IReadOnlyList<string> ApplicantLocations { get; init; } = [];

    /// <summary>In declaration order, without repeats.</summary>
    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    public string? WorkHours { get; init; }

    /// <summary>Length of a limited contract in the employer's words ("two years").</summary>
    public string? ContractLength { get; init; }

    public Pay? Pay { get; init; }

    /// <summary>The date the employer states, in the site's time zone; null when the page states none (the first sighting then serves).</summary>
    public DateOnly? DatePosted { get; init; }

    /// <summary>The instant after which the posting is closed; a bare date means the end of that day in the site's time zone.</summary>
    public DateTimeOffset? ValidThrough { get; init; }

    /// <summary>
    /// True when <see cref="ValidThrough"/> was read from a running sentence ("please send … by June 6th"), not from markup, a label or a
    /// column. Past it the posting is not published as open either way; but only a stated closing date also ends the opening's life by
    /// itself: employers leave jobs up after a date in a sentence and go on hiring, so there the page decides.
    /// </summary>
    public bool ValidThroughIsProse { get; init; }

    public DateOnly? StartDate { get; init; }

    public bool ImmediateStart { get; init; }

    /// <summary>The employer's requisition number.</summary>
    public string? Identifier { get; init; }

    public Contact? ApplicationContact { get; init; }

    public Education? Education { get; init; }

    /// <summary>Lower bound, months; 0 means the posting says that no experience is needed; null when unstated.</summary>
    public int? ExperienceMonths { get; init; }

    /// <summary>The posting accepts experience in place of the education.</summary>
    public bool ExperienceInPlaceOfEducation { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<string> Licences { get; init; } = [];

    public int? TotalJobOpenings { get; init; }

    public PostingSections Sections { get; init; } = new();

    /// <summary>BCP 47 tag of the text's language, or null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>0…1: how sure detection is that this is an opening.</summary>
    public double Confidence { get; init; } = 1;
}
