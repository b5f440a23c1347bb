using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class ManagementSection
{
    private static readonly ValueKind<string> Key = Kinds.Matching("^[!-~]{16,200}$", "is too weak or holds blanks; write at least 16 characters", secret: true);

    public static ManagementOptions Read(Section section) => new()
    {
        Key = section.Optional("key", Key, "Asked from callers of /status and /metrics (Bearer, or the password of Basic). Better in FEEDWORKER__MANAGEMENT__KEY or …_FILE."),
        Listen = section.Optional("listen", ListenAddress.Kind, "A separate address for /status and /metrics, where no key is asked."),
        TrustedProxies = section.Values("trustedProxies", Kinds.Network, "Addresses or networks of proxies whose X-Forwarded-* is believed."),
    };
}
