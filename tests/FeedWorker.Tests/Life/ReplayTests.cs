using System.Globalization;
using System.Text.Json;
using FeedWorker.Postings.Model;
using FeedWorker.Storing;

namespace FeedWorker.Tests.Life;

/// <summary>Years of a real page, version by version, through reading, finding, deciding and storing.</summary>
public class ReplayTests(ITestOutputHelper output)
{
    private const string Page = "http://library.example/about/jobs.md";

    [Fact]
    public async Task Every_life_of_the_real_page_is_told_right()
    {
        var history = SharedFolder.Require("darien/history");
        using var versions = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(history, "versions.json"), TestContext.Current.CancellationToken));
        var all = versions.RootElement.EnumerateArray().Select(v => (At: v.GetProperty("datetime").GetDateTimeOffset(), Version: v)).ToList();
        await using var world = await World.CreateAsync(Page, all[0].At);
        List<string> broken = [];
        for (var i = 0; i < all.Count; i++)
        {
            await ShowAsync(world, history, all[i].Version);
            for (var poll = 0; poll < 3; poll++)
            {
                var at = all[i].At + TimeSpan.FromHours(poll);
                if (poll > 0 && i + 1 < all.Count && at >= all[i + 1].At) break;
                world.Clock.SetUtcNow(at);
                var run = await world.RunAsync();
                if (poll == 0 || run.Opened + run.Closed > 0) output.WriteLine($"{all[i].Version.GetProperty("n")} {at:yyyy-MM-dd HH:mm} {run.Outcome} {run.Method} +{run.Opened} ~{run.Updated} -{run.Closed} = {run.Postings}: {run.Reason}");
                if (run.Outcome is Outcome.Failed or Outcome.Suspect) broken.Add($"{at}: {run.Reason}");
            }
        }

        var lives = await world.HistoryAsync();
        var wrong = Gold(history, all[0].At).Where(gold => !lives.Any(life => IsRight(life, gold))).Select(g => g.Title + " " + g.Opened).ToList();
        foreach (var life in lives) output.WriteLine($"{life.OpenedAt:yyyy-MM-dd HH:mm}..{life.ClosedAt:yyyy-MM-dd HH:mm} {life.Title} ({life.UpdatedAt.Count} updates)");
        broken.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
        lives.Count.ShouldBe(22);
    }

    private static async Task ShowAsync(World world, string history, JsonElement version)
    {
        var cancellation = TestContext.Current.CancellationToken;
        world.Web.Put(Page, await File.ReadAllBytesAsync(Path.Combine(history, version.GetProperty("file").GetString()!), cancellation), "text/markdown; charset=utf-8");
        foreach (var detail in version.GetProperty("details").EnumerateObject())
        {
            var file = Path.Combine(history, "details", detail.Value.GetString() + ".md");
            var url = "http://library.example/" + Path.GetFileNameWithoutExtension(detail.Name);
            if (File.Exists(file)) world.Web.Put(url, await File.ReadAllBytesAsync(file, cancellation), "text/markdown; charset=utf-8");
        }
    }

    private static List<(string Title, DateTimeOffset Opened, DateTimeOffset? Closed)> Gold(string history, DateTimeOffset first) =>
        [.. File.ReadLines(Path.Combine(history, "lifecycle.jsonl")).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement).Select(g => (
            g.GetProperty("title").GetString()!,
            new[] { g.GetProperty("opened").GetDateTimeOffset(), first }.Max(),
            g.GetProperty("closed").ValueKind == JsonValueKind.Null ? (DateTimeOffset?)null : g.GetProperty("closed").GetDateTimeOffset()))];

    private static bool IsRight(OpeningLife life, (string Title, DateTimeOffset Opened, DateTimeOffset? Closed) gold) =>
        Plain(life.Title) == Plain(gold.Title) && (life.OpenedAt - gold.Opened).Duration() <= TimeSpan.FromHours(3)
        && (life.ClosedAt, gold.Closed) switch
        {
            (null, null) => true,
            ({ } told, { } right) => (told - right).Duration() <= TimeSpan.FromHours(24),
            _ => false,
        };

    private static string Plain(string title) =>
        string.Concat(title.Where(c => char.IsAsciiLetterOrDigit(c))).ToLower(CultureInfo.InvariantCulture).Replace("fulltime", "", StringComparison.Ordinal).Replace("parttime", "", StringComparison.Ordinal);
}
