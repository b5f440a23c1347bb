using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FeedWorker.Configuration;

namespace FeedWorker.Serving;

/// <summary>
/// Decides who may see <c>/status</c> and <c>/metrics</c>: callers on the management address, callers with the key and, where neither is
/// configured, callers on this very machine, unless a proxy stands between.
/// </summary>
internal sealed class ManagementGate(FeedWorkerOptions options)
{
    private readonly byte[]? _key = options.Management.Key is { Length: > 0 } key ? Digest(key) : null;
    private readonly int _port = options.Management.Listen is { } listen ? BindingAddress.Parse(listen).Port : 0;

    /// <summary>Whether this request may be answered.</summary>
    public bool Admits(HttpContext context)
    {
        if (_port > 0 && context.Connection.LocalPort == _port) return true;
        if (_key is not null) return Presented(context) is { } presented && CryptographicOperations.FixedTimeEquals(Digest(presented), _key);
        return _port == 0 && IsLocal(context);
    }

    /// <summary>Turns a request away, saying what would help.</summary>
    public Task RefuseAsync(HttpContext context)
    {
        if (_key is null) return PublishedEndpoint.SayAsync(context, StatusCodes.Status403Forbidden, "This is for the operator: call it from this machine, or set management.key or management.listen.");
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"FeedWorker\", charset=\"UTF-8\"";
        return PublishedEndpoint.SayAsync(context, StatusCodes.Status401Unauthorized, "This is for the operator: send the management key as a bearer token or as the password.");
    }

    /// <summary>A request that came over a proxy on this machine is a stranger's.</summary>
    private static bool IsLocal(HttpContext context)
    {
        var headers = context.Request.Headers;
        var overProxy = headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("X-Original-For") || headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Real-IP");
        return !overProxy && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
    }

    private static string? Presented(HttpContext context)
    {
        if (!AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header) || header.Parameter is null) return null;
        if (header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return header.Parameter;
        if (!header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> decoded = stackalloc byte[512];
        if (!Convert.TryFromBase64String(header.Parameter, decoded, out var length)) return null;
        var pair = Encoding.UTF8.GetString(decoded[..length]);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Hashed, so that the comparison takes the same time whatever the lengths.</summary>
    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
