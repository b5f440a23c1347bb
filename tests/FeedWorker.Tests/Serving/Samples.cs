using FeedWorker.Configuration;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Tests.Serving;

/// <summary>Made-up organizations and openings.</summary>
internal static class Samples
{
    public static DateTimeOffset Opened { get; } = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    public static Organization Library { get; } = new()
    {
        Name = "Elmsford Library",
        Url = new Uri("https://www.elmsfordlibrary.example"),
        Logo = new Uri("https://www.elmsfordlibrary.example/logo.png"),
        Address = new PostalAddress { Street = "12 Mill Road", Locality = "Elmsford", Region = "CT", PostalCode = "06820", Country = "US" },
    };

    public static FeedWorkerOptions Options { get; } = new()
    {
        PublicUrl = new Uri("https://jobs.example.org/"),
        Sites =
        [
            new SiteOptions
            {
                Id = "elmsford-library", Page = "https://www.elmsfordlibrary.example/about/jobs", Organization = Library, Language = "en", Category = "library",
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            },
            new SiteOptions
            {
                Id = "bergwerk", Page = "https://bergwerk.example/karriere", Language = "de", TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
                Organization = new Organization { Name = "Bergwerk Software GmbH", Url = new Uri("https://bergwerk.example"), Address = new PostalAddress { Locality = "Freiberg", Country = "DE" } },
            },
        ],
    };

    public static Posting Administrator { get; } = new()
    {
        Title = "Systems Administrator",
        DisplayTitle = "Full-Time Systems Administrator",
        DescriptionHtml = "<p>Elmsford Library seeks an intelligent, curious, and innovative technology professional to work in our User Experience department.</p>"
            + "<h3>What you will do</h3><ul><li>Keep servers, networks and public computers running</li><li>Help colleagues with what is new &amp; what is old</li></ul>"
            + "<h3>What you bring</h3><p>Three years’ experience, patience, and a sense of humour. The library holds itself to the highest standard of customer service.</p>",
        Summary = "Elmsford Library seeks an intelligent, curious, and innovative technology professional to work in our User Experience department.",
        Url = new Uri("https://dar.example/3vAzHUg"),
        HiringOrganization = Library,
        Department = "User Experience",
        Places = [new Place { Address = Library.Address! }],
        PlacesAreFallback = true,
        Arrangement = WorkArrangement.Hybrid,
        EmploymentTypes = [EmploymentType.FullTime],
        WorkHours = "37.5 hours a week",
        Pay = new Pay { Min = 60_000, Max = 75_000, Currency = "USD", Period = PayPeriod.Year, Text = "$60,000–75,000" },
        DatePosted = new DateOnly(2026, 11, 18),
        ValidThrough = new DateTimeOffset(2026, 12, 15, 23, 59, 59, TimeSpan.FromHours(-5)),
        ApplicationContact = new Contact { Name = "Pat Sheary", Role = "Head of Technology", Email = "jobs@elmsfordlibrary.example" },
        Education = Education.BachelorDegree,
        ExperienceMonths = 36,
        ExperienceInPlaceOfEducation = true,
        Sections = new PostingSections { EqualOpportunity = "The Elmsford Library observes and promotes a policy of equal employment opportunity for all." },
        Language = "en",
    };

    public static Posting Assistant { get; } = new()
    {
        Title = "Technology Help Desk Assistant",
        DisplayTitle = "Part-Time Technology Help Desk Assistant",
        DescriptionHtml = "<p>A friendly, energetic individual with excellent technology skills to join a first-class team.</p>",
        Summary = "A friendly, energetic individual with excellent technology skills to join a first-class team.",
        Url = new Uri("https://dar.example/2YsaZoi"),
        HiringOrganization = Library,
        Places = [new Place { Address = Library.Address! }],
        PlacesAreFallback = true,
        EmploymentTypes = [EmploymentType.PartTime],
        Language = "en",
    };

    public static Posting Developer { get; } = new()
    {
        Title = "Softwareentwickler",
        DisplayTitle = "Softwareentwickler (m/w/d) – Zürich & remote",
        DescriptionHtml = "<p>Wir suchen jemanden, der Grubenwetter in Rust rechnet. <strong>Größe ist kein Kriterium.</strong></p>",
        Summary = "Wir suchen jemanden, der Grubenwetter in Rust rechnet.",
        HiringOrganization = Options.Sites[1].Organization,
        Arrangement = WorkArrangement.Remote,
        ApplicantLocations = ["DE", "AT"],
        EmploymentTypes = [EmploymentType.FullTime, EmploymentType.PartTime],
        Places = [new Place { Address = new PostalAddress { Locality = "Zürich", Country = "CH" } }],
        Pay = new Pay { Text = "TV-L E13" },
        Language = "de",
    };

    public static Opening Open(string siteId, string key, Posting posting, DateTimeOffset? openedAt = null) => new()
    {
        SiteId = siteId,
        Key = key,
        Slug = Slug(posting.Title) + "-" + key,
        Posting = posting,
        OpenedAt = openedAt ?? Opened,
        UpdatedAt = openedAt ?? Opened,
        LastSeenAt = openedAt ?? Opened,
    };

    /// <summary>Two openings at the library, one at the mine, one closed.</summary>
    public static MadeUpState State()
    {
        var state = new MadeUpState();
        var closed = Open("elmsford-library", "c1", Assistant with { Title = "Page", DisplayTitle = "Page" }, Opened.AddDays(-9)) with
        {
            State = OpeningState.Closed, ClosedAt = Opened.AddDays(-1), ClosedReason = "gone from the page",
        };
        state.Publish("elmsford-library", Opened, [Open("elmsford-library", "a1", Administrator), Open("elmsford-library", "b2", Assistant)], [closed]);
        state.Publish("bergwerk", Opened.AddHours(2), [Open("bergwerk", "d4", Developer, Opened.AddHours(2))]);
        state.Statuses["elmsford-library"] = new SiteStatus
        {
            SiteId = "elmsford-library", LastGoodAt = Opened.AddDays(4), NextRunAt = DateTimeOffset.UtcNow.AddMinutes(12),
            LastRuns = [Run("elmsford-library", 4, Outcome.Unchanged, "The page is the same as last time."), Run("elmsford-library", 0, Outcome.Found, "2 openings under headings, 2 of them new.")],
        };
        state.Statuses["bergwerk"] = new SiteStatus
        {
            SiteId = "bergwerk", LastGoodAt = Opened.AddDays(2), NextRunAt = DateTimeOffset.UtcNow.AddHours(1), ConsecutiveFailures = 1,
            Attention = "The page looks like a login page since 22 November; the last good state stays published. If the page is right as it is: feedworker accept --site bergwerk",
            LastRuns = [Run("bergwerk", 4, Outcome.Suspect, "The page looks like a login page: 'Anmelden', a password field, no openings."), Run("bergwerk", 2, Outcome.Found, "1 opening in a table.")],
        };
        return state;
    }

    private static RunRecord Run(string siteId, int day, Outcome outcome, string reason) => new()
    {
        SiteId = siteId, StartedAt = Opened.AddDays(day), EndedAt = Opened.AddDays(day).AddSeconds(2), Outcome = outcome, Postings = 2, Reason = reason,
    };

    private static string Slug(string title) => string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
