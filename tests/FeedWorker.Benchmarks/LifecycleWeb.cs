using System.Globalization;
using System.Text;
using FeedWorker.Fetching;

namespace FeedWorker.Benchmarks;

/// <summary>One page with some postings, of which one is another in each generation.</summary>
internal sealed class LifecycleWeb(int postings) : ISourceFetcher
{
    private static readonly string[] Trades = ["Baker", "Gardener", "Accountant", "Driver", "Electrician", "Cashier", "Carpenter", "Nurse", "Florist"];

    private int _generation;

    public void Show(int generation) => _generation = generation;

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        var tag = _generation.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(request.ETag == tag
            ? new FetchResult { Status = FetchStatus.NotModified, Address = request.Address, ETag = tag }
            : new FetchResult { Status = FetchStatus.Ok, Address = request.Address, ETag = tag, ContentType = "text/html", Body = Page() });
    }

    private byte[] Page()
    {
        var html = new StringBuilder("<!doctype html><html lang=en><title>Careers</title><h1>Work with us</h1><p>The Shop is a family business.</p><h2>Open positions</h2>");
        var lasting = Enumerable.Range(0, postings - 1).Select(i => i < Trades.Length ? Trades[i] : $"{Trades[i % Trades.Length]} for Branch {i / Trades.Length}");
        foreach (var title in lasting.Append($"Sales Clerk for Branch {_generation}"))
            html.Append(CultureInfo.InvariantCulture, $"<h3><a href='/jobs/{Uri.EscapeDataString(title)}'>{title}</a></h3><p>We are looking for a {title} who knows the trade. Full-time.</p>");
        return Encoding.UTF8.GetBytes(html.Append("<footer>The Shop, 12 Harbour Street</footer></html>").ToString());
    }
}
