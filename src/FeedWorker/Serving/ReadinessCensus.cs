using System.Collections.Concurrent;
using FeedWorker.Postings.Readiness;
using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>Counts how ready every site's postings are: once for each version of the state, however often <c>/metrics</c> and <c>/status</c> are asked for.</summary>
internal sealed class ReadinessCensus(IPublishedState state, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (long Version, SiteReadiness Readiness)> _counted = new(StringComparer.Ordinal);

    public async Task<SiteReadiness> OfAsync(string siteId, CancellationToken cancellation)
    {
        var version = await state.VersionAsync(cancellation);
        if (_counted.TryGetValue(siteId, out var known) && known.Version == version) return known.Readiness;
        var readiness = await CountAsync(siteId, cancellation);
        _counted[siteId] = (version, readiness);
        return readiness;
    }

    private async Task<SiteReadiness> CountAsync(string siteId, CancellationToken cancellation)
    {
        var findings = new Dictionary<ReadinessFinding, int>();
        var lacking = new Dictionary<(ReadinessLevel, string), int>();
        var eligible = 0;
        var now = clock.GetUtcNow();
        await foreach (var opening in state.OpenAsync([siteId], cancellation))
        {
            var readiness = JobSearchReadiness.Of(opening.Posting, now);
            if (readiness.IsEligible) eligible++;
            foreach (var finding in readiness.Findings) findings[finding] = findings.GetValueOrDefault(finding) + 1;
            foreach (var property in readiness.Findings.Select(f => (f.Level, f.Property)).Distinct()) lacking[property] = lacking.GetValueOrDefault(property) + 1;
        }

        return new SiteReadiness { Eligible = eligible, Findings = findings, Lacking = lacking };
    }
}
