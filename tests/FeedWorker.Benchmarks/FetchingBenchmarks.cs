using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeedWorker.Benchmarks;

/// <summary>What the guards, limits and manners cost above a bare HttpClient on the same loopback server.</summary>
[MemoryDiagnoser]
public class FetchingBenchmarks : IAsyncDisposable
{
    private readonly HttpClient _bare = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All });
    private WebApplication? _server;
    private ServiceProvider? _services;
    private ISourceFetcher? _fetcher;
    private Uri? _address;
    private string _manySites = "";

    [GlobalSetup]
    public async Task StartAsync()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1500).Select(i => $"<h3>Opening {i}</h3><p>Number {i * i} of many.</p>"))));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/jobs", (HttpContext context) =>
        {
            context.Response.Headers.ContentEncoding = "br";
            return Results.Bytes(packed, "text/html");
        });
        await _server.StartAsync().ConfigureAwait(false);
        _address = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/jobs");
        _bare.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        _services = new ServiceCollection().AddLogging().AddFetching(new FetchOptions { AllowPrivateNetworks = true, Pause = TimeSpan.Zero }).BuildServiceProvider();
        _fetcher = _services.GetRequiredService<ISourceFetcher>();
        _manySites = "sites:\n" + string.Concat(Enumerable.Range(0, 1000).Select(i =>
            $"  - id: site-{i}\n    page: https://www{i}.example.org/jobs\n    every: 30m\n    timeZone: Europe/Berlin\n    organization:\n      name: Site {i}\n      address: {{ locality: Bern, country: CH }}\n"));
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        _bare.Dispose();
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
        if (_services is not null)
            await _services.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public async Task<int> A_bare_HttpClient() => (await _bare.GetByteArrayAsync(_address!).ConfigureAwait(false)).Length;

    [Benchmark]
    public async Task<int> The_fetcher() => (await _fetcher!.FetchAsync(new FetchRequest { Address = _address!, Own = true }, CancellationToken.None).ConfigureAwait(false)).Body.Length;

    /// <summary>Reading a thousand sites' configuration.</summary>
    [Benchmark]
    public int A_thousand_sites() => ConfigurationReader.Parse(_manySites, "feedworker.yaml", []).Options!.Sites.Count;

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal))
            packer.Write(plain);
        return packed.ToArray();
    }
}
