using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>Takes over single fields from a newer reading of the listing page, leaving what only the detail page told.</summary>
internal static class ListedChanges
{
    /// <param name="known">The posting as published.</param>
    /// <param name="listed">The listing page's reading of it, now.</param>
    /// <param name="fields">Names from <see cref="VisibleChanges"/>.</param>
    public static Posting Apply(Posting known, Posting listed, IReadOnlyList<string> fields) => fields.Aggregate(known, (posting, field) => field switch
    {
        "title" => posting with { Title = listed.Title, DisplayTitle = listed.DisplayTitle },
        "url" => posting with { Url = listed.Url },
        "applicationUrl" => posting with { ApplyUrl = listed.ApplyUrl, DirectApply = listed.DirectApply },
        "hiringOrganization" => posting with { HiringOrganization = listed.HiringOrganization },
        "employmentUnit" => posting with { Department = listed.Department },
        "jobLocation" => posting with { Places = listed.Places, PlacesAreFallback = listed.PlacesAreFallback },
        "jobLocationType" => posting with { Arrangement = listed.Arrangement, ApplicantLocations = listed.ApplicantLocations },
        "employmentType" => posting with { EmploymentTypes = listed.EmploymentTypes },
        "workHours" => posting with { WorkHours = listed.WorkHours, ContractLength = listed.ContractLength },
        "baseSalary" => posting with { Pay = listed.Pay },
        "validThrough" => posting with { ValidThrough = listed.ValidThrough },
        "jobStartDate" => posting with { StartDate = listed.StartDate, ImmediateStart = listed.ImmediateStart },
        "identifier" => posting with { Identifier = listed.Identifier },
        "applicationContact" => posting with { ApplicationContact = listed.ApplicationContact },
        _ => posting,
    });
}
