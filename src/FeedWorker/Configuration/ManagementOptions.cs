namespace FeedWorker.Configuration;

/// <summary>Who may see <c>/status</c> and <c>/metrics</c>.</summary>
internal sealed record ManagementOptions
{
    /// <summary>A key that callers send as <c>Authorization: Bearer …</c> (or the password of Basic). Without a key and without <see cref="Listen"/>, only loopback callers are answered.</summary>
    public string? Key { get; init; }

    /// <summary>A separate address for <c>/status</c> and <c>/metrics</c> (<c>http://127.0.0.1:8081</c>), where no key is asked.</summary>
    public string? Listen { get; init; }

    /// <summary>Addresses or networks (CIDR) of proxies whose <c>X-Forwarded-*</c> is believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];
}
