using System.Collections.Concurrent;
using FeedWorker.Configuration;
using FeedWorker.Notifying;
using FeedWorker.Scheduling;
using FeedWorker.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Tests.Notifying;

/// <summary>A real web server on this machine that receives announcements and answers as the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private Receiver(WebApplication app) => _app = app;

    public List<ReceivedRequest> Requests { get; } = [];

    public Uri Address => new(_app.Urls.First() + "/");

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Answers the next request with this; after the last of them, 200.</summary>
    public void Next(int status, string? retryAfter = null, string body = "") => _answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Cuts the next request off without an answer.</summary>
    public void NextBreaks() => _answers.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Gives the next request no answer until the caller has gone.</summary>
    public void NextStalls() => _answers.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>The sender of a kind, with the real HTTP client and its Polly pipeline.</summary>
    public static IOutboxSender Sender(string kind, FeedWorkerOptions options, TimeProvider? clock = null, TimeSpan? patience = null) => new ServiceCollection()
        .AddLogging().AddSingleton(options).AddSingleton(clock ?? TimeProvider.System).AddAnnouncing(patience).BuildServiceProvider()
        .GetServices<IOutboxSender>().Single(s => s.Kind == kind);

    /// <summary>An item about an opening, for this receiver.</summary>
    public OutboxItem Item(string kind, string slug = "librarian-a1", string type = "opening.opened", string path = "")
    {
        var notice = new ChangeNotice(type, "elmsford-library", "a1", slug, "Librarian <&>", new Uri($"https://jobs.example.org/elmsford-library/jobs/{slug}/"), null,
            new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.Zero), "seen for the first time");
        return new OutboxItem(1, $"elmsford-library-{slug}-1", "elmsford-library", kind, new Uri(Address, path).AbsoluteUri, StoredJson.Write(notice), notice.At, 0, notice.At, null);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        lock (Requests) Requests.Add(new ReceivedRequest(context.Request.Path, context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()), body));
        if (_answers.TryDequeue(out var answer)) await answer(context);
    }
}
