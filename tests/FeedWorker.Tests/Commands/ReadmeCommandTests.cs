using System.Diagnostics;

namespace FeedWorker.Tests.Commands;

/// <summary>The README's first command, from the top of a checkout: <c>dotnet run --project src/FeedWorker</c> must find the sample configuration there.</summary>
public sealed class ReadmeCommandTests
{
    [Fact]
    public async Task Dotnet_run_finds_the_configuration_of_the_checkout()
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (top is not null && !File.Exists(Path.Combine(top.FullName, "FeedWorker.sln"))) top = top.Parent;
        if (top is null)
        {
            Assert.Skip("These tests do not run inside a checkout.");
            return;
        }

        var build = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", ["run", "--no-build", "-c", build, "--project", "src/FeedWorker", "--", "check"])
        {
            WorkingDirectory = top.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FEEDWORKER__STORAGE__CONNECTION"] = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("feedworker-readme-").FullName, "feedworker.db")}";
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        run.ExitCode.ShouldBe(0, await errors);
        (await output).ShouldContain("1 site");
    }
}
