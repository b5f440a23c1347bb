using System.Text.Json;
using FeedWorker.Tests.Life;
using Markdig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Tests.Commands;

/// <summary>The real page that the project began from, in each of its three dresses: a Markdown file, Markdown over HTTP, HTML over HTTP.</summary>
public sealed class RealPageTests
{
    private const string Address = "https://www.darienlibrary.org/about/jobs";

    [Fact]
    public async Task As_a_file() => Check(await PreviewAsync(PageFile(), "--base-url", Address));

    [Fact]
    public async Task Over_http_as_markdown()
    {
        await using var site = await SiteAsync("text/markdown", await File.ReadAllBytesAsync(PageFile(), TestContext.Current.CancellationToken));
        Check(await PreviewAsync(AddressOf(site), "--allow-private-networks"));
    }

    [Fact]
    public async Task Over_http_rendered_as_html()
    {
        var markdown = await File.ReadAllTextAsync(PageFile(), TestContext.Current.CancellationToken);
        var html = $"<!doctype html><title>Jobs</title><body>{Markdown.ToHtml(markdown)}</body>";
        await using var site = await SiteAsync("text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(html));
        Check(await PreviewAsync(AddressOf(site), "--allow-private-networks"));
    }

    private static void Check(JsonElement preview)
    {
        preview.GetProperty("outcome").GetString().ShouldBe("found");
        var postings = preview.GetProperty("postings").EnumerateArray().ToArray();
        postings.Select(p => p.GetProperty("title").GetString()).ShouldBe(["Full-Time Systems Administrator", "Part-Time Technology Help Desk Assistant"]);
        postings.Select(p => p.GetProperty("employmentType").GetString()).ShouldBe(["FULL_TIME", "PART_TIME"]);
        postings.Select(p => p.GetProperty("url").GetString()).ShouldBe(["https://dar.to/3vAzHUg", "https://dar.to/2YsaZoi"]);
        var descriptions = postings.Select(p => p.GetProperty("description").GetString()!).ToArray();
        descriptions.ShouldAllBe(d => d.StartsWith("<p>Darien Library ", StringComparison.Ordinal) && d.EndsWith("</p>", StringComparison.Ordinal) && d.LastIndexOf("<p>", StringComparison.Ordinal) == 0);
        descriptions[0].ShouldContain("managing Darien Library’s technology infrastructure");
    }

    private static async Task<JsonElement> PreviewAsync(string source, params string[] more)
    {
        var ended = await FeedWorkerProcess.RunAsync(Path.GetTempPath(), ["preview", source, "--format", "jsonl", .. more]);
        ended.Status.ShouldBe(0, ended.Errors);
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    private static string PageFile() => SharedFolder.Require("darien/page.md");

    private static async Task<WebApplication> SiteAsync(string type, byte[] body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging(log => log.ClearProviders());
        var site = builder.Build();
        site.Run(async context =>
        {
            if (context.Request.Path != "/about/jobs")
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = type;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    private static string AddressOf(WebApplication site) => site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/about/jobs";
}
