using System.Text;
using AngleSharp;
using AngleSharp.Html.Parser;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Evaluation;

/// <summary>A quick look at the cost of finding and normalising beside AngleSharp's bare parse of the same bytes. BenchmarkDotNet has the last word.</summary>
internal static class Timing
{
    private const int Rounds = 100;

    public static void Print(string folder, IReadOnlyList<GoldPage> pages)
    {
        var address = new Uri("https://example.org/careers/");
        var site = new SiteProfile { Id = "evaluation", Organization = new Organization { Name = "The organization" }, PageUrl = address };
        var read = pages.Select(p => new PageReader().Read(PageScore.Source(p), null).Page).OfType<Page>().ToArray();
        var bytes = read.Select(p => Encoding.UTF8.GetBytes(p.Document.ToHtml())).ToArray();
        var (finder, normalizer, parser) = (new PostingFinder(), new PostingNormalizer(), new HtmlParser());
        var parse = Cost(() =>
        {
            foreach (var html in bytes)
            {
                using var stream = new MemoryStream(html);
                using var document = parser.ParseDocument(stream);
            }
        });
        var find = Cost(() => _ = read.Sum(p => finder.Find(p, site).Postings.Count));
        var both = Cost(() => _ = read.Sum(p => finder.Find(p, site).Postings.Sum(f => normalizer.Normalize(f, p, null, null, site).Evidence.Count)));
        Console.WriteLine($"{folder}: parse {parse:0.00} ms  find {find:0.00} ms ({find / parse:0.00})  find and normalise {both:0.00} ms ({both / parse:0.00})   processor time a round, {Rounds} rounds over {read.Length} pages");
    }

    /// <summary>Processor time, so that other programs on the machine do not count.</summary>
    private static double Cost(Action action)
    {
        for (var round = 0; round < Rounds; round++) action();
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++) action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / Rounds;
    }
}
