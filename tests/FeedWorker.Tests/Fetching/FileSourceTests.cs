using System.Diagnostics;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

public sealed class FileSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedworker-files-");
    private readonly TestFetcher _fetcher = new();

    public void Dispose()
    {
        _fetcher.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_bytes_are_not_modified_however_often_the_file_is_touched()
    {
        var path = Written("jobs.md", "# Jobs");
        var first = await _fetcher.FetchAsync(new Uri(path));
        (first.Status, first.Body.Length).ShouldBe((FetchStatus.Ok, 6));
        File.SetLastWriteTimeUtc(path, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await _fetcher.FetchAsync(new FetchRequest { Address = new Uri(path), ETag = first.ETag })).Status.ShouldBe(FetchStatus.NotModified);
        Written("jobs.md", "# Jobs!");
        (await _fetcher.FetchAsync(new FetchRequest { Address = new Uri(path), ETag = first.ETag })).Status.ShouldBe(FetchStatus.Ok);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_by_its_path() => await ShouldFail(Path.Combine(_folder.FullName, "none.md"), "none.md does not exist.");

    [Fact]
    public async Task A_folder_is_told() => await ShouldFail(_folder.FullName, "is a folder; name a file in it.");

    [Fact]
    public async Task An_empty_file_is_told() => await ShouldFail(Written("empty.md", ""), "is empty");

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdin")]
    public async Task A_device_is_not_opened(string path) => await ShouldFail(path, "is not a regular file");

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_does_not_hang()
    {
        var path = Path.Combine(_folder.FullName, "pipe");
        using (var made = Process.Start("mkfifo", path))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        await ShouldFail(path, "is not a regular file");
    }

    [Fact]
    public async Task A_huge_file_is_refused_by_its_size()
    {
        var path = Path.Combine(_folder.FullName, "huge.html");
        using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        await ShouldFail(path, "is 200 MB, more than the 10 MB allowed");
    }

    [Fact]
    public async Task A_file_without_permission_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "the superuser may read everything");
        var path = Written("secret.md", "# Jobs");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        await ShouldFail(path, "permission is missing");
    }

    [Theory]
    [InlineData("file://server/share/jobs.md")]
    [InlineData("file://127.0.0.1/etc/hostname")]
    public async Task A_file_of_another_machine_is_not_read(string address) =>
        (await _fetcher.FetchAsync(new Uri(address))).Status.ShouldBe(FetchStatus.Failed);

    [Fact]
    public async Task A_page_of_the_web_leads_to_no_local_file()
    {
        var result = await _fetcher.FetchAsync(new FetchRequest { Address = new Uri(Written("x.md", "secret")), LinkedFrom = new Uri("https://evil.example/jobs") });
        result.Reason!.ShouldContain("a page may only link to files in its own folder or below");
    }

    [Fact]
    public async Task A_local_page_leads_to_its_own_folder_only()
    {
        var outside = Written("secret.md", "secret");
        _folder.CreateSubdirectory("site/jobs");
        var page = new Uri(Written("site/index.md", "# Jobs"));
        var inside = Written("site/jobs/cook.md", "# Cook");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "site/way-out.md"), outside);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "site/up"), _folder.FullName);
        (await Linked(new Uri(inside))).Status.ShouldBe(FetchStatus.Ok);
        (await Linked(new Uri(page, "../secret.md"))).Status.ShouldBe(FetchStatus.Failed);
        (await Linked(new Uri(page, "way-out.md"))).Status.ShouldBe(FetchStatus.Failed);
        (await Linked(new Uri(page, "up/secret.md"))).Status.ShouldBe(FetchStatus.Failed);
        (await Linked(new Uri(page, "..%2Fsecret.md"))).Status.ShouldBe(FetchStatus.Failed);

        Task<FetchResult> Linked(Uri link) => _fetcher.FetchAsync(new FetchRequest { Address = link, LinkedFrom = page });
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task ShouldFail(string path, string reason)
    {
        var result = await _fetcher.FetchAsync(new Uri(path)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        result.Status.ShouldBe(FetchStatus.Failed);
        result.Reason!.ShouldContain(reason);
        result.Reason!.ShouldStartWith(path);
    }
}
