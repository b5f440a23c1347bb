using System.Diagnostics;

namespace FeedWorker.Tests.Serving;

/// <summary>Real readers, written by others, read what we serve. Each is skipped where it is not installed (tests/run.sh installs them).</summary>
public sealed class OutsideClientTests(ITestOutputHelper output)
{
    private static readonly string? Folder = Find();

    [Fact]
    public Task Rss_parser_feedparser_and_the_structured_data_validator_of_npm_are_content()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder ?? "", "node_modules")), "npm ci was not run in tests/outside-clients");
        return RunAsync("node", "check.mjs");
    }

    [Fact]
    public Task Pythons_feedparser_is_content() => RunAsync("/usr/bin/python3", "check_feedparser.py");

    [Fact]
    public Task Newsboat_is_content()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/newsboat"), "newsboat is not installed");
        return RunAsync("bash", "check_newsboat.sh");
    }

    private async Task RunAsync(string program, string script)
    {
        Assert.SkipWhen(Folder is null, "tests/outside-clients is not here");
        Assert.SkipUnless(program is not "/usr/bin/python3" || Directory.Exists("/usr/lib/python3/dist-packages/feedparser"), "python3-feedparser is not installed");
        await using var server = await RunningServer.StartAsync();
        foreach (var site in new[] { "elmsford-library", "bergwerk" })
        {
            using var process = Process.Start(new ProcessStartInfo(program, [script, server.Client.BaseAddress!.AbsoluteUri.TrimEnd('/'), site])
            {
                WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var text = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            output.WriteLine(text);
            process.ExitCode.ShouldBe(0, text);
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "outside-clients"))) return Path.Combine(folder.FullName, "tests", "outside-clients");
        return null;
    }
}
