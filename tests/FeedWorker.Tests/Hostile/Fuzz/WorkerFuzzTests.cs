using System.Text;
using FeedWorker.Configuration;
using FeedWorker.Fetching;
using FeedWorker.Tests.Configuration;

namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>The readers of the worker itself: what operators and servers write.</summary>
public sealed class WorkerFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void The_configuration() => Try(new FuzzTarget(
        "configuration",
        Seeds.Of("configuration", [ConfigurationReaderTests.Everything, "sites: [ { id: a, page: a.md, organization: { name: A } } ]", "a: &x [1, 2]\nb: *x\n"], ".yaml"),
        ["sites:", "- ", "  ", "\n", ": ", "&a ", "*a", "!!str ", "!<tag:x> ", "|\n", ">-\n", "? ", "---\n", "...\n", "%YAML 1.2\n", "<<: *a", "{", "[", "\"", "'", "0 0/30 * ? * MON#3", "L-3W", "30m", "every: ", "cron: ", "Europe/Berlin"],
        input =>
        {
            var reading = ConfigurationReader.Parse(Encoding.UTF8.GetString(input), "feedworker.yaml", [KeyValuePair.Create("FEEDWORKER__" + Encoding.Latin1.GetString(input.AsSpan(0, Math.Min(20, input.Length))), "x")]);
            (reading.Options is null).ShouldBe(reading.Errors.Count > 0);
            foreach (var error in reading.Errors)
                error.ToString().Split('\n').Length.ShouldBe(1, "one mistake is one line");
        }));

    [Fact]
    public void Robots() => Try(new FuzzTarget(
        "robots",
        Seeds.Of("robots", ["User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 2\n", "User-agent: FeedWorker\nUser-agent: x\nDisallow: /%C3%B6\nSitemap: https://a.example/s.xml\n"]),
        ["User-agent: *\n", "User-agent: FeedWorker\n", "Disallow: ", "Allow: ", "Crawl-delay: ", "*", "$", "%2F", "%", "/", "\r\n", "#", ":"],
        input => RobotsParser.Parse(input, "FeedWorker").WhyForbidden(new Uri("https://a.example/jobs/" + Uri.EscapeDataString(Encoding.Latin1.GetString(input.AsSpan(0, Math.Min(200, input.Length))))))));

    [Fact]
    public void Compressed_bodies() => Try(new FuzzTarget(
        "bodies",
        [Packed("gzip"), Packed("br"), Packed("deflate"), .. Seeds.Of("bodies", ["plain"])],
        ["\u001f\u008b\u0008", "\u0000\u0000\u0000\u00ff\u00ff", "x\u009c"],
        input =>
        {
            foreach (var encodings in new string[][] { ["gzip"], ["br"], ["deflate"], ["gzip", "br"] })
            {
                try
                {
                    BodyReader.ReadAsync(new MemoryStream(input), encodings, 4 * 1024 * 1024, null, CancellationToken.None).GetAwaiter().GetResult().Length.ShouldBeLessThanOrEqualTo(4 * 1024 * 1024);
                }
                catch (Exception fault) when (fault is InvalidDataException or BodyLimitException)
                {
                    // The two ways in which it says no.
                }
            }
        }));

    private static byte[] Packed(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
            "br" => new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
            _ => new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true),
        })
            packer.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>{i * i}</p>"))));
        return packed.ToArray();
    }

    private void Try(FuzzTarget target) => FuzzRun.Of(target, output).ShouldBeEmpty();
}
