using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace FeedWorker.Tests.Commands;

/// <summary>The program as its user meets it: words, answers, exit statuses, one sentence an error.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Careers = """
        # Working at Mill Lane Library

        ## Open positions

        ### Part-Time Circulation Assistant

        Mill Lane Library is looking for a part-time circulation assistant, 18 hours a week, $17.25 per hour.

        ### Children's Librarian

        The children's room needs a full-time librarian who loves picture books. Apply by writing to jobs@milllane.example.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("feedworker-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--help", "preview")]
    [InlineData("run --help", "--config")]
    [InlineData("once --help", "--as-of")]
    [InlineData("preview --help", "--explain")]
    [InlineData("init --help", "--output")]
    [InlineData("check --help", "--online")]
    [InlineData("export --help", "--output")]
    [InlineData("accept --help", "--site")]
    [InlineData("history --help", "--format")]
    public async Task Every_command_helps(string arguments, string names)
    {
        var ended = await Run(arguments.Split(' '));
        ended.Status.ShouldBe(0);
        ended.Output.ShouldContain(names);
        ended.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("preview", "SOURCE")]
    [InlineData("preview x.md --format csv", "csv")]
    [InlineData("preview x.md --base-url nowhere", "nowhere")]
    [InlineData("once --as-of yesterday", "yesterday")]
    [InlineData("accept", "--site")]
    [InlineData("run --config missing.yaml", "missing.yaml")]
    [InlineData("history --config missing.yaml", "missing.yaml")]
    public async Task Wrong_arguments_end_with_2_and_name_what_is_wrong(string arguments, string named)
    {
        var ended = await Run(arguments.Split(' '));
        ended.Status.ShouldBe(2, ended.Errors);
        ended.Errors.ShouldContain(named);
        ended.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_tells_every_source_in_order_even_one_that_cannot_be_read()
    {
        await Write("careers.md", Careers);
        await Write("empty.html", "");
        var ended = await Run("preview", "careers.md", "empty.html", "nowhere.html", "--base-url", "https://milllane.example/jobs", "--format", "jsonl");
        ended.Status.ShouldBe(1);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        lines.Select(l => l.GetProperty("source").GetString()).ShouldBe(["careers.md", "empty.html", "nowhere.html"]);
        lines.Select(l => l.GetProperty("outcome").GetString()).ShouldBe(["found", "failed", "failed"]);
        lines[0].GetProperty("postings").EnumerateArray().Select(p => p.GetProperty("title").GetString()).ShouldBe(["Part-Time Circulation Assistant", "Children's Librarian"]);
        lines[0].GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        lines[1].GetProperty("error").GetString()!.ShouldContain("empty.html");
        ended.Errors.ShouldContain("nowhere.html");
    }

    [Fact]
    public async Task Preview_reads_standard_input()
    {
        var ended = await FeedWorkerProcess.RunAsync(_folder, ["preview", "-", "--base-url", "https://milllane.example/jobs", "--format", "json"], Careers);
        ended.Status.ShouldBe(0, ended.Errors);
        JsonDocument.Parse(ended.Output).RootElement[0].GetProperty("postings").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("<h1>Open positions \u001b[2J</h1><h2>Cook \u001b[31m [red]x[/] [/]</h2><p>Full time \u009b31m in our kitchen [/foo].</p><h2>Baker &#x1b;]0;owned&#7; \u202egnp.exe</h2><p>Part-time</p>")]
    [InlineData("<p>There are no open positions \u001b[2J &#27;[31m at this time.</p>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"Cook \\u001b[2J\",\"description\":\"You cook \\u009b31m for us.\"}</script>")]
    public async Task No_page_steers_the_terminal_it_is_shown_on(string body)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "steering.html"), "<!doctype html><title>J\u001b]0;owned\u0007obs</title>" + body, TestContext.Current.CancellationToken);
        foreach (var arguments in new string[][] { ["preview", "steering.html", "--explain"], ["preview", "steering.html", "--format", "jsonl"], ["init", "steering.html"] })
        {
            var ended = await Run(arguments);
            (ended.Output + ended.Errors).Where(letter => (char.IsControl(letter) && letter is not '\n' and not '\r') || letter == '\u202e').ShouldBeEmpty(string.Join(' ', arguments));
        }
    }

    [Fact]
    public async Task Preview_reads_a_page_that_is_one_posting_whole()
    {
        await Write("clerk.md", """
            ---
            title: Library Clerk
            location: { city: Leeds, country: UK }
            closing_date: 2027-03-15
            ---

            ## About the job

            We are looking for a Library Clerk, 20 hours per week.

            ## Requirements

            - You like books

            ## How to apply

            Use our [application form](https://forms.example/clerk).
            """);
        var ended = await Run("preview", "clerk.md", "--base-url", "https://milllane.example/clerk", "--format", "json");
        ended.Status.ShouldBe(0, ended.Errors);
        var posting = JsonDocument.Parse(ended.Output).RootElement[0].GetProperty("postings")[0];
        posting.GetProperty("validThrough").GetString()!.ShouldStartWith("2027-03-15");
        posting.GetProperty("jobLocation").GetProperty("address").GetProperty("addressLocality").GetString().ShouldBe("Leeds");
        posting.GetProperty("url").GetString().ShouldBe("https://milllane.example/clerk");
    }

    [Fact]
    public async Task Preview_explains_itself()
    {
        await Write("careers.md", Careers);
        var ended = await Run("preview", "careers.md", "--explain");
        ended.Status.ShouldBe(0, ended.Errors);
        ended.Output.ShouldContain("chosen");
        ended.Output.ShouldContain("employmentType");
    }

    [Fact]
    public async Task A_page_is_initialised_run_told_and_exported()
    {
        await Write("careers.md", Careers);
        (await Run("init", "careers.md", "--output", "config/feedworker.yaml")).Status.ShouldBe(0);
        (await Run("init", "careers.md", "--output", "config/feedworker.yaml")).Status.ShouldBe(2, "an existing file is not replaced unasked");

        var check = await Run("check");
        check.Status.ShouldBe(0, check.Errors);
        (await Run("history")).Output.ShouldContain("Nothing has been seen yet");

        (await Run("once", "--as-of", "2026-03-01T09:00:00Z")).Status.ShouldBe(0);
        await Write("careers.md", Careers[..Careers.IndexOf("### Children", StringComparison.Ordinal)]);
        (await Run("once", "--as-of", "2026-03-02T09:00:00Z")).Status.ShouldBe(0);

        var history = await Run("history", "--format", "jsonl");
        var lives = history.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(l => l.GetProperty("title").GetString()!);
        lives["Part-Time Circulation Assistant"].GetProperty("openedAt").GetString().ShouldBe("2026-03-01T09:00:00Z");
        lives["Part-Time Circulation Assistant"].GetProperty("closedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        lives["Children's Librarian"].GetProperty("closedAt").GetString().ShouldBe("2026-03-02T09:00:00Z");

        (await Run("export", "--output", "site")).Status.ShouldBe(0);
        var feed = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_folder, "site"), "feed.rss")[0]);
        feed.ShouldContain("Part-Time Circulation Assistant");
        feed.ShouldNotContain("Children's Librarian</title>");
        (await Run("export", "--output", "site")).Output.ShouldContain("0 written");
    }

    [Fact]
    public async Task A_source_that_fails_ends_once_with_1_and_the_other_sites_go_on()
    {
        await Write("careers.md", Careers);
        await Write("feedworker.yaml", """
            sites:
              - id: gone
                page: gone.md
                organization: { name: Gone }
              - id: mill-lane
                page: careers.md
                organization: { name: Mill Lane Library }
            """);
        var ended = await Run("once", "--config", "feedworker.yaml");
        ended.Status.ShouldBe(1);
        ended.Errors.ShouldContain("gone.md");
        ended.Output.ShouldContain("Found 2 postings");
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_one_sentence()
    {
        await Write("careers.md", Careers);
        await Write("not-a.db", new string('x', 5000));
        await Write("feedworker.yaml", """
            storage: { connection: Data Source=not-a.db }
            sites:
              - id: mill-lane
                page: careers.md
                organization: { name: Mill Lane Library }
            """);
        var ended = await Run("once", "--config", "feedworker.yaml");
        ended.Status.ShouldNotBe(0);
        ended.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("not a SQLite database");
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Write("careers.md", Careers);
        await Write("feedworker.yaml", $$"""
            listen: http://127.0.0.1:{{((IPEndPoint)taken.LocalEndpoint).Port}}
            sites:
              - id: mill-lane
                page: careers.md
                organization: { name: Mill Lane Library }
            """);
        var ended = await Run("run", "--config", "feedworker.yaml");
        ended.Status.ShouldBe(2);
        ended.Errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("in use");
        ended.Output.ShouldNotContain("Exception");
    }

    private Task<FeedWorkerProcess.Ended> Run(params string[] arguments) => FeedWorkerProcess.RunAsync(_folder, arguments);

    private async Task Write(string name, string text) => await File.WriteAllTextAsync(Path.Combine(_folder, name), text);
}
