using AngleSharp.Text;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Readiness;

/// <summary>
/// Google's rules for job postings (developers.google.com/search/docs/appearance/structured-data/job-posting), asked of what was read. A
/// posting that is not eligible is published all the same; this only tells the operator what its gaps cost.
/// </summary>
public static class JobSearchReadiness
{
    /// <summary>Below this many characters a description is hardly "the whole job", which Google asks for.</summary>
    private const int ThinDescription = 200;

    /// <summary>What is missing, required things first.</summary>
    /// <param name="posting">The posting as published.</param>
    /// <param name="now">Decides whether its closing date has passed.</param>
    public static PostingReadiness Of(Posting posting, DateTimeOffset now)
    {
        var findings = new List<ReadinessFinding>();
        void Required(bool missing, string property, string message)
        {
            if (missing) findings.Add(new ReadinessFinding(ReadinessLevel.Required, property, message));
        }

        void Recommended(bool missing, string property, string message)
        {
            if (missing) findings.Add(new ReadinessFinding(ReadinessLevel.Recommended, property, message));
        }

        var text = TextLength(posting.DescriptionHtml);
        Required(string.IsNullOrWhiteSpace(posting.Title), "title", "the posting has no title.");
        Required(text == 0, "description", "no description is stated: link the posting to a page with its text, and keep `details: follow`.");
        Required(text > 0 && SaysOnlyTitle(posting), "description", "the description only repeats the title: let the page say what the job is.");
        Required(string.IsNullOrWhiteSpace(posting.HiringOrganization.Name), "hiringOrganization", "the employer has no name: add `organization.name`.");
        Required(posting.ValidThrough < now, "validThrough", "the closing date has passed: the posting will be closed.");
        AskForPlace(posting, Required);
        Recommended(text is > 0 and < ThinDescription, "description", "the description is short: duties, qualifications, hours and benefits belong on the job's page.");
        Recommended(posting.Pay is not { IsStructured: true }, "baseSalary", "no pay is stated as a figure with its period: postings with pay are shown more often.");
        Recommended(posting.EmploymentTypes.Count == 0, "employmentType", "it is not said whether the job is full-time or part-time.");
        Recommended(posting.ValidThrough is null, "validThrough", "no closing date is stated: the posting stays open until it leaves the page.");
        Recommended(HasNoStreet(posting), "jobLocation", "the place has no street or postal code: add them to the posting or to `organization.address`.");
        Recommended(posting.HiringOrganization.Url is null, "hiringOrganization.sameAs", "the employer's web site is not known: add `organization.url`.");
        Recommended(posting.HiringOrganization.Logo is null, "hiringOrganization.logo", "the employer has no logo: add `organization.logo`.");
        return new PostingReadiness(findings);
    }

    private static void AskForPlace(Posting posting, Action<bool, string, string> required)
    {
        var remote = posting.Arrangement == WorkArrangement.Remote;
        var nowhere = posting.Places.All(p => p.Address.IsEmpty);
        required(nowhere && !remote, "jobLocation", "no place is stated: add `organization.address`.");
        required(!nowhere && posting.Places.Any(p => p.Address.Country is null), "jobLocation.addressCountry",
            "the place has no country: add `organization.address.country`.");
        required(remote && nowhere && posting.ApplicantLocations.Count == 0, "applicantLocationRequirements",
            "the job is remote but nobody says from which country one may work: say it in the posting, or add `organization.address`.");
    }

    private static bool HasNoStreet(Posting posting) =>
        posting.Arrangement != WorkArrangement.Remote && posting.Places.Count > 0
        && posting.Places.All(p => p.Address.Street is null && p.Address.PostalCode is null) && !posting.Places.All(p => p.Address.IsEmpty);

    private static bool SaysOnlyTitle(Posting posting)
    {
        var text = Text(posting.DescriptionHtml).Trim();
        return text.Equals(posting.Title.Trim(), StringComparison.OrdinalIgnoreCase) || text.Equals(posting.DisplayTitle.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static int TextLength(string html) => Text(html).Length;

    /// <summary>The text of sanitised HTML, near enough for counting: tags dropped, white space folded.</summary>
    private static string Text(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c != '>') continue;
            inTag = false;
            text.Append(' ');
        }

        return text.ToString().Trim().CollapseAndStrip();
    }
}
