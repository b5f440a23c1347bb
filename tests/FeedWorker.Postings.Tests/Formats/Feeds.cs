using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>Channels of every sort that a conformance test should see.</summary>
internal static class Feeds
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static Dictionary<string, Channel> All => new()
    {
        ["empty"] = FormatSamples.Channel(),
        ["never read"] = FormatSamples.Channel() with { UpdatedAt = DateTimeOffset.UnixEpoch },
        ["one posting with nothing but a title"] = FormatSamples.Channel(new Posting { Title = "Cook", DisplayTitle = "Cook", HiringOrganization = new Organization { Name = "Inn" } }),
        ["every field stated"] = FormatSamples.Channel(FormatSamples.Full, FormatSamples.Plain),
        ["fifty of one run"] = FormatSamples.Channel(Enumerable.Range(1, 50).Select(i => FormatSamples.Plain with { DisplayTitle = $"Librarian {i}" })),
        ["with a hub and a query"] = FormatSamples.Channel(FormatSamples.Full) with { Hub = new Uri("https://hub.example/"), Query = "?q=r%26d&type=PART_TIME" },
        ["all sites, no language"] = FormatSamples.Channel(FormatSamples.Full, Remote) with { Id = "all", Language = null, Organization = null, HomeUrl = FormatSamples.PublicUrl, FeedFolder = FormatSamples.PublicUrl },
        ["stated date after the first sighting"] = FormatSamples.Channel(FormatSamples.Plain with { DatePosted = new DateOnly(2099, 1, 1) }),
        ["text that looks like markup"] = FormatSamples.Channel(FormatSamples.Full with
        {
            Title = Hostile, DisplayTitle = Hostile, Summary = Hostile, Department = Hostile, Identifier = Hostile, DescriptionHtml = $"<p>{HtmlText.Encode(Hostile)}</p>",
            HiringOrganization = FormatSamples.Employer with { Name = Hostile },
        }),
        ["closed ones too"] = FormatSamples.Channel(FormatSamples.Plain) with { Closed = [FormatSamples.Published(Closed)] },
    };

    private const string Hostile = "]]> </title></script> &amp; <b>R&D</b> \u0001\ud800 \u0085 “😀” שלום <!--";

    public static Posting Remote => FormatSamples.Plain with
    {
        Title = "Entwicklerin", DisplayTitle = "Entwickler*in (m/w/d) ÄÖÜ ß", Language = "de", Arrangement = WorkArrangement.Remote, ApplicantLocations = ["DE", "Bavaria"],
        Pay = new Pay { Text = "TV-L E13" }, Education = Education.NoRequirements, ExperienceMonths = 0, Url = null, Places = [new Place { Address = FormatSamples.Employer.Address! }], PlacesAreFallback = true,
    };

    private static Opening Closed => FormatSamples.Open(FormatSamples.Plain, "c9") with { State = OpeningState.Closed, ClosedAt = FormatSamples.Opened.AddHours(-3) };
}
