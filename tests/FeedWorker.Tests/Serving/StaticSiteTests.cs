using FeedWorker.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace FeedWorker.Tests.Serving;

public sealed class StaticSiteTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("feedworker-export-test");

    private string Target => Path.Combine(_parent.FullName, "public");

    [Fact]
    public async Task Files_hold_the_same_bytes_as_the_addresses()
    {
        await using var server = await RunningServer.StartAsync();
        await server.Services.GetRequiredService<StaticSite>().ExportAsync(Target, default);
        var compared = 0;
        foreach (var file in Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Target, file);
            if (name.StartsWith('.') || name.StartsWith('_') || name.EndsWith("404.html", StringComparison.Ordinal) || name.EndsWith("gone.html", StringComparison.Ordinal)) continue;
            var address = name.EndsWith("index.html", StringComparison.Ordinal) ? name[..^"index.html".Length] : name;
            (await server.Client.GetByteArrayAsync("/" + address)).ShouldBe(await File.ReadAllBytesAsync(file), name);
            compared++;
        }

        compared.ShouldBe(28);
    }

    [Fact]
    public async Task Only_what_changed_is_touched_and_what_closed_is_gone()
    {
        await using var server = await RunningServer.StartAsync();
        var site = server.Services.GetRequiredService<StaticSite>();
        await site.ExportAsync(Target, default);
        var old = DateTime.UtcNow.AddDays(-1);
        foreach (var file in Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, old);
        (await site.ExportAsync(Target, default)).ShouldBe(new StaticSiteResult { Kept = 34 });

        await File.WriteAllTextAsync(Path.Combine(Target, "CNAME"), "jobs.example.org");
        var closed = server.State.Sites["bergwerk"].Open[0] with { ClosedAt = Samples.Opened.AddDays(1) };
        server.State.Publish("bergwerk", Samples.Opened.AddDays(1), [], [closed]);
        var result = await site.ExportAsync(Target, default);
        result.Removed.ShouldBe(2);
        Directory.Exists(Path.Combine(Target, "bergwerk/jobs", closed.Slug)).ShouldBeFalse();
        File.GetLastWriteTimeUtc(Path.Combine(Target, "elmsford-library/feed.rss")).ShouldBe(old);
        File.GetLastWriteTimeUtc(Path.Combine(Target, "bergwerk/feed.rss")).ShouldBeGreaterThan(old);
        (await File.ReadAllTextAsync(Path.Combine(Target, "CNAME"))).ShouldBe("jobs.example.org");
        (await File.ReadAllTextAsync(Path.Combine(Target, "_redirects"))).ShouldContain($"/bergwerk/jobs/{closed.Slug}/* /bergwerk/gone.html 410");
        (await File.ReadAllTextAsync(Path.Combine(Target, ".htaccess"))).ShouldContain($"Redirect gone /bergwerk/jobs/{closed.Slug}");
        Directory.GetFileSystemEntries(_parent.FullName).ShouldBe([Target]);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "thesis.txt"), "do not lose me");
        (await server.Services.GetRequiredService<StaticSite>().ExportAsync(Target, default)).Refusal.ShouldNotBeNull();
        Directory.GetFiles(Target).Length.ShouldBe(1);
    }

    /// <summary>A reader who looks all the time finds a whole site every time: sitemap and pages agree.</summary>
    [Fact]
    public async Task A_reader_never_sees_a_mix_of_old_and_new()
    {
        await using var server = await RunningServer.StartAsync();
        var site = server.Services.GetRequiredService<StaticSite>();
        await site.ExportAsync(Target, default);
        using var done = new CancellationTokenSource();
        var looks = 0;
        var reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Directory.Exists(Target).ShouldBeTrue();
                File.Exists(Path.Combine(Target, StaticSiteManifest.FileName)).ShouldBeTrue();
                looks++;
            }
        });
        for (var i = 0; i < 20; i++)
        {
            var change = Samples.Opened.AddHours(i + 3);
            server.State.Publish("bergwerk", change, [Samples.Open("bergwerk", $"k{i}", Samples.Developer, change)]);
            await site.ExportAsync(Target, default);
        }

        await done.CancelAsync();
        await reader;
        looks.ShouldBeGreaterThan(100);
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
