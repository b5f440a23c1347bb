using System.Globalization;
using FeedWorker.Configuration;
using FeedWorker.Postings.Model;
using FeedWorker.Serving;
using FeedWorker.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FeedWorker.Benchmarks;

/// <summary>
/// Servers for <c>serving.sh</c> to measure with wrk: <c>serving ours PORT</c> is the web side over made-up openings; <c>serving bare PORT URL</c> is
/// a Kestrel endpoint that does nothing but write the very bytes that the URL answered at its start, headers and body, or the same 304 when any
/// tag is sent; <c>serving export DIR</c> writes the site for nginx.
/// </summary>
internal static class ServingBench
{
    private const int Openings = 50;

    public static async Task RunAsync(string[] args)
    {
        switch (args)
        {
            case ["ours", var port]:
                await OursAsync(port);
                break;
            case ["bare", var port, var url]:
                await BareAsync(port, new Uri(url));
                break;
            case ["export", var directory]:
                await using (var services = new ServiceCollection().AddSingleton(Options).AddSingleton<IPublishedState>(new ManyOpenings(Openings)).AddPublishing(Options).BuildServiceProvider())
                    await services.GetRequiredService<StaticSite>().ExportAsync(directory, default);
                break;
            default:
                throw new ArgumentException("serving ours PORT | serving bare PORT URL | serving export DIR");
        }
    }

    public static FeedWorkerOptions Options { get; } = new()
    {
        PublicUrl = new Uri("http://localhost:8080/"),
        Sites = [new SiteOptions { Id = "many", Page = "https://many.example/careers", Organization = new Organization { Name = "Many Jobs", Url = new Uri("https://many.example") } }],
    };

    private static WebApplicationBuilder Builder(string port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:" + port);
        builder.Logging.ClearProviders();
        return builder;
    }

    private static async Task OursAsync(string port)
    {
        var builder = Builder(port);
        builder.Services.AddSingleton(Options).AddSingleton<IPublishedState>(new ManyOpenings(Openings)).AddSingleton(TimeProvider.System).AddServing(Options);
        await using var app = builder.Build();
        app.MapServing();
        await app.RunAsync();
    }

    private static async Task BareAsync(string port, Uri url)
    {
        using var client = new HttpClient();
        using var model = await client.GetAsync(url);
        var bytes = await model.Content.ReadAsByteArrayAsync();
        StringValues Model(string name) => model.Headers.TryGetValues(name, out var values) ? values.ToArray() : StringValues.Empty;
        var (tag, cache, vary, origin, sniff, link) = (Model("ETag"), (StringValues)CachePolicy.Fresh, Model("Vary"), Model("Access-Control-Allow-Origin"), Model("X-Content-Type-Options"), Model("Link"));
        StringValues type = model.Content.Headers.ContentType!.ToString(), modified = model.Content.Headers.LastModified!.Value.ToString("R", CultureInfo.InvariantCulture);
        var builder = Builder(port);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(context =>
        {
            var headers = context.Response.Headers;
            headers.ETag = tag;
            headers.CacheControl = cache;
            headers.Vary = vary;
            if (context.Request.Headers.IfNoneMatch.Count > 0)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            headers.LastModified = modified;
            headers.ContentType = type;
            headers.XContentTypeOptions = sniff;
            headers.AccessControlAllowOrigin = origin;
            headers.Link = link;
            headers.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
    }
}
