using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>A channel with one opening whose texts a test chooses.</summary>
internal static class FormatSamples
{
    public static DateTimeOffset Opened { get; } = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    public static Uri PublicUrl { get; } = new("https://jobs.example.org/");

    public static Organization Employer { get; } = new()
    {
        Name = "Elmsford Library",
        Url = new Uri("https://www.elmsfordlibrary.example/"),
        Logo = new Uri("https://www.elmsfordlibrary.example/logo.png"),
        Address = new PostalAddress { Street = "12 Mill Road", Locality = "Elmsford", Region = "CT", PostalCode = "06820", Country = "US" },
    };

    public static Posting Plain { get; } = new()
    {
        Title = "Librarian",
        DisplayTitle = "Librarian (part-time)",
        DescriptionHtml = "<p>Lend books.</p>",
        Summary = "Lend books.",
        Url = new Uri("https://www.elmsfordlibrary.example/jobs/7"),
        HiringOrganization = Employer,
        Language = "en",
    };

    /// <summary>Every field stated.</summary>
    public static Posting Full { get; } = Plain with
    {
        ApplyUrl = new Uri("https://apply.example/7"),
        Department = "Adult Services",
        Places = [new Place { Address = Employer.Address! }],
        Arrangement = WorkArrangement.Hybrid,
        EmploymentTypes = [EmploymentType.PartTime, EmploymentType.Temporary],
        WorkHours = "20 hours a week",
        ContractLength = "two years",
        Pay = new Pay { Min = 24.5m, Max = 30, Currency = "USD", Period = PayPeriod.Hour, Text = "$24.50–30 an hour" },
        DatePosted = new DateOnly(2026, 11, 18),
        ValidThrough = new DateTimeOffset(2026, 12, 15, 23, 59, 59, TimeSpan.FromHours(-5)),
        StartDate = new DateOnly(2027, 1, 4),
        ImmediateStart = false,
        Identifier = "R-2026-07",
        ApplicationContact = new Contact { Name = "Pat Sheary", Role = "Head of Adult Services", Email = "jobs@elmsfordlibrary.example", Telephone = "+1 203 555 0100" },
        Education = Education.BachelorDegree,
        ExperienceMonths = 24,
        ExperienceInPlaceOfEducation = true,
        Languages = ["Spanish"],
        Licences = ["Driving licence"],
        TotalJobOpenings = 2,
        Sections = new PostingSections { Responsibilities = "Lend.", Qualifications = "Read.", Benefits = "Tea.", HowToApply = "Write.", EqualOpportunity = "We are an equal opportunity employer." },
    };

    public static Opening Open(Posting posting, string key = "a1") => new()
    {
        SiteId = "elmsford-library", Key = key, Slug = "librarian-" + key, Posting = posting, OpenedAt = Opened, UpdatedAt = Opened, LastSeenAt = Opened,
    };

    public static PublishedOpening Published(Opening opening) => new(
        opening, new Uri(PublicUrl, $"elmsford-library/jobs/{opening.Slug}/"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), new Uri("https://www.elmsfordlibrary.example/jobs"));

    public static Channel Channel(params IEnumerable<Posting> postings) => new()
    {
        Id = "elmsford-library",
        Title = "Elmsford Library: Open positions",
        PublicUrl = PublicUrl,
        HomeUrl = new Uri(PublicUrl, "elmsford-library/"),
        FeedFolder = new Uri(PublicUrl, "elmsford-library/"),
        Language = "en",
        Organization = Employer,
        Open = [.. postings.Select((p, i) => Published(Open(p, $"a{i + 1}")))],
        UpdatedAt = Opened,
    };

    public static byte[] Bytes(string fileName, Channel channel)
    {
        using var output = new MemoryStream();
        FeedFormats.All.Single(f => f.FileName == fileName).Write(channel, output);
        return output.ToArray();
    }
}
