using FeedWorker.Postings.Lifecycle;
using FeedWorker.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Tests.Storing;

/// <summary>What feeds are written from: the state's streams over a few thousand openings of three sites in a SQLite file.</summary>
public sealed class PublishedStreamTests(StoredOpenings store) : IClassFixture<StoredOpenings>
{
    private IPublishedState State => store.Services.GetRequiredService<IPublishedState>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Open_ones_come_newest_first_each_once_and_without_those_whose_date_has_passed(int sites)
    {
        var ids = StoredOpenings.Sites[..sites];
        var expected = StoredOpenings.All.Where(r => ids.Contains(r.SiteId) && r.State != OpeningState.Closed && (r.ValidThrough is null || r.ValidThrough > StoredOpenings.Now)).ToList();
        var open = await State.OpenAsync(ids, default).ToListAsync();
        open.Select(o => o.Key).ShouldBe(expected.OrderByDescending(r => r.OpenedAt).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key));
        var counted = 0;
        foreach (var id in ids) counted += (await State.SummaryAsync(id, default)).Open;
        counted.ShouldBe(open.Count);
    }

    [Fact]
    public async Task Thousands_of_sites_can_be_asked_for_at_once()
    {
        string[] ids = [.. StoredOpenings.Sites, .. Enumerable.Range(0, 3000).Select(i => $"site-{i}")];
        (await State.OpenAsync(ids, default).CountAsync()).ShouldBe(await State.OpenAsync(StoredOpenings.Sites, default).CountAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Closed_ones_come_newest_first_for_thirty_days(int sites)
    {
        var ids = StoredOpenings.Sites[..sites];
        var expected = StoredOpenings.All.Where(r => ids.Contains(r.SiteId) && r.State == OpeningState.Closed && r.ClosedAt >= StoredOpenings.Now.AddDays(-30)).ToList();
        expected.ShouldNotBeEmpty();
        (await State.ClosedAsync(ids, default).ToListAsync()).Select(o => o.Key)
            .ShouldBe(expected.OrderByDescending(r => r.ClosedAt).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_is_sorted_and_no_table_is_read_from_end_to_end(int sites)
    {
        store.Seen.All.Clear();
        await State.OpenAsync(StoredOpenings.Sites[..sites], default).FirstAsync();
        await State.ClosedAsync(StoredOpenings.Sites[..sites], default).FirstAsync();
        await State.SummaryAsync(StoredOpenings.Sites[0], default);
        await State.OpeningAsync(StoredOpenings.Sites[0], "job-5", default);
        await State.IsClosedAsync(StoredOpenings.Sites[0], "job-5", default);
        var plans = await PlansAsync();
        plans.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var plan in plans.Where(p => p.Contains(" o ", StringComparison.Ordinal) || p.Contains("openings", StringComparison.Ordinal)))
        {
            plan.ShouldNotContain("TEMP B-TREE");
            plan.ShouldContain(" USING ");
        }
    }

    /// <summary>How SQLite would go about each query that was seen.</summary>
    private async Task<List<string>> PlansAsync()
    {
        var plans = new List<string>();
        await using var db = await store.DatabaseAsync();
        await db.Database.OpenConnectionAsync();
        foreach (var (text, parameters) in store.Seen.All.ToArray())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + text;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            var plan = new List<string>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
            plans.Add(string.Join("; ", plan));
        }

        return plans;
    }
}
