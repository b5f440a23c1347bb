using System.Diagnostics;
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
    private const int Rounds = 40;

    public static void Print(string folder, IReadOnlyList<GoldPage> pages)
    {
        var address = new Uri("https://example.org/careers/");
        var site = new SiteProfile { Id = "evaluation", Organization = new Organization { Name = "The organization" }, PageUrl = address };
        var read = pages.Select(p => new PageReader().Read(PageScore.Source(p), null).Page).OfType<Page>().ToArray();
        var bytes = read.Select(p => Encoding.UTF8.GetBytes(p.Document.ToHtml())).ToArray();
        var (finder, normalizer, parser) = (new PostingFinder(), new PostingNormalizer(), new HtmlParser());
        double parse = double.MaxValue, find = double.MaxValue, both = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            parse = Math.Min(parse, Milliseconds(() =>
            {
                foreach (var html in bytes)
                {
                    using var stream = new MemoryStream(html);
                    using var document = parser.ParseDocument(stream);
                }
            }));
            find = Math.Min(find, Milliseconds(() => _ = read.Sum(p => finder.Find(p, site).Postings.Count)));
            both = Math.Min(both, Milliseconds(() => _ = read.Sum(p => finder.Find(p, site).Postings.Sum(f => normalizer.Normalize(f, p, null, null, site).Evidence.Count))));
        }

        Console.WriteLine($"{folder}: parse {parse:0.00} ms  find {find:0.00} ms ({find / parse:0.00})  find and normalise {both:0.00} ms ({both / parse:0.00})   best of {Rounds} rounds over {read.Length} pages");
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
