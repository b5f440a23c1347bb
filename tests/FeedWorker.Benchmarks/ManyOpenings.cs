using System.Globalization;
using System.Runtime.CompilerServices;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Benchmarks;

/// <summary>A state of any number of openings, made up as they are asked for: nothing of them is kept.</summary>
internal sealed class ManyOpenings(int count) : IPublishedState
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);
    private static readonly Organization Employer = new() { Name = "Many Jobs", Url = new Uri("https://many.example") };
    private static readonly string Description = string.Concat(Enumerable.Repeat("<p>Keep servers, networks and public computers running, and help colleagues &amp; visitors.</p><ul><li>Patience</li><li>Humour</li></ul>", 6));

    public Task<long> VersionAsync(CancellationToken cancellation) => Task.FromResult(1L);

    public Task<PublishedSite> SiteAsync(string siteId, CancellationToken cancellation) => throw new NotSupportedException("Everything that is served must stream.");

    public Task<PublishedSummary> SummaryAsync(string siteId, CancellationToken cancellation) => Task.FromResult(new PublishedSummary(siteId, count, Start));

    public async IAsyncEnumerable<Opening> OpenAsync(IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var i = count; i > 0; i--) yield return Make(siteIds[0], i);
    }

    public async IAsyncEnumerable<Opening> ClosedAsync(IReadOnlyList<string> siteIds, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<Opening?> OpeningAsync(string siteId, string slug, CancellationToken cancellation) =>
        Task.FromResult<Opening?>(Make(siteId, int.Parse(slug.AsSpan(slug.LastIndexOf('-') + 2), CultureInfo.InvariantCulture)));

    public Task<bool> IsClosedAsync(string siteId, string slug, CancellationToken cancellation) => Task.FromResult(false);

    public Task<SiteStatus> StatusAsync(string siteId, CancellationToken cancellation) => Task.FromResult(new SiteStatus { SiteId = siteId });

    public Task<IReadOnlyList<OpeningEvent>> EventsAsync(string siteId, string slug, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<OpeningEvent>>([]);

    private static Opening Make(string siteId, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"k{number}");
        var opened = Start.AddMinutes(-number);
        return new Opening
        {
            SiteId = siteId, Key = key, Slug = "systems-administrator-" + key, OpenedAt = opened, UpdatedAt = opened, LastSeenAt = Start,
            Posting = new Posting
            {
                Title = "Systems Administrator", DisplayTitle = $"Systems Administrator {number}", DescriptionHtml = Description, Summary = "Keep servers, networks and public computers running.",
                HiringOrganization = Employer, EmploymentTypes = [EmploymentType.FullTime], Url = new Uri("https://many.example/jobs/" + key), Language = "en",
                Places = [new Place { Address = new PostalAddress { Locality = "Darien", Region = "CT", Country = "US" } }],
            },
        };
    }
}
