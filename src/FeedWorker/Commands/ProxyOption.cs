using System.CommandLine;
using FeedWorker.Configuration.Values;

namespace FeedWorker.Commands;

/// <summary><c>--proxy</c>: what <c>fetch.proxy</c> is in a configuration.</summary>
internal static class ProxyOption
{
    public static Option<string?> Create() => new("--proxy")
    {
        Description = "Fetch through this proxy, or through the environment's (HTTP_PROXY, HTTPS_PROXY, NO_PROXY)",
        HelpName = "URL|environment",
        CustomParser = result =>
        {
            if (ProxyAddress.Kind.Parse(result.Tokens[0].Value) is { Problem: { } problem })
                result.AddError($"--proxy: the value {problem}.");
            return result.Tokens[0].Value;
        },
    };
}
