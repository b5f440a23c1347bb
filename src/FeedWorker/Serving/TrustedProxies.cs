using System.Net;
using FeedWorker.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace FeedWorker.Serving;

/// <summary>Believes <c>X-Forwarded-*</c> from the configured proxies, and from nobody else.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<FeedWorkerOptions>().Management.TrustedProxies;
        if (trusted.Count == 0) return;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var entry in trusted)
        {
            if (System.Net.IPNetwork.TryParse(entry, out var network)) headers.KnownIPNetworks.Add(network);
            else if (IPAddress.TryParse(entry, out var address)) headers.KnownProxies.Add(address);
        }

        app.UseForwardedHeaders(headers);
    }
}
