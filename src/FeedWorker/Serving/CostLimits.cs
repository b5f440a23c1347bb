using System.Net;
using System.Threading.RateLimiting;

namespace FeedWorker.Serving;

/// <summary>
/// Bounds what strangers can make us compute. What is ready costs nothing and is never limited; a query that nobody asked before means a walk
/// over all openings, so each address gets a few of those a second, and only a few run at once.
/// </summary>
internal sealed class CostLimits : IDisposable
{
    private const int Burst = 40;
    private const int PerSecond = 10;

    private readonly PartitionedRateLimiter<IPAddress> _perAddress = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(
        address, _ => new TokenBucketRateLimiterOptions { TokenLimit = Burst, TokensPerPeriod = PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));

    private readonly ConcurrencyLimiter _together = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(2, Environment.ProcessorCount), QueueLimit = 100 });

    /// <summary>A permit to compute, to be given back; not acquired when the caller has had enough.</summary>
    public async Task<RateLimitLease> AcquireAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        using var share = _perAddress.AttemptAcquire(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        return share.IsAcquired ? await _together.AcquireAsync(cancellationToken: context.RequestAborted) : share;
    }

    public void Dispose()
    {
        _perAddress.Dispose();
        _together.Dispose();
    }
}
