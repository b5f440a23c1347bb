using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class FetchSection
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Goes into a header's comment: no brackets, no control characters.</summary>
    private static readonly ValueKind<string> Contact = Kinds.Matching(
        @"^[!-'*-\[\]-~]{3,200}$", "is not a contact; write a web address or a mail address without blanks or brackets");

    public static FetchOptions Read(Section section)
    {
        var defaults = new FetchOptions();
        return new FetchOptions
        {
            AllowPrivateNetworks = section.Value("allowPrivateNetworks", defaults.AllowPrivateNetworks, Kinds.Flag,
                "Loopback, private, link-local and reserved addresses are refused unless true."),
            Contact = section.Optional("contact", Contact, "How a site's owner can reach you; part of the User-Agent. publicUrl when left out."),
            Timeout = section.Value("timeout", defaults.Timeout, Kinds.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), "One attempt, from connect to last byte."),
            Retries = (int)section.Value("retries", defaults.Retries, Kinds.Whole(0, 10), "Attempts after the first one, on what is transient."),
            MaxBytes = section.Value("maxBytes", defaults.MaxBytes, Kinds.Whole(1024, 512 * Megabyte), "Most bytes of one page, unpacked."),
            MaxRedirects = (int)section.Value("maxRedirects", defaults.MaxRedirects, Kinds.Whole(0, 20), "Most redirects followed for one page."),
            MaxDetails = (int)section.Value("maxDetails", defaults.MaxDetails, Kinds.Whole(0, 100_000), "Most detail pages read in one run."),
            RunBudget = section.Value("runBudget", defaults.RunBudget, Kinds.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromHours(12)), "Longest time that one run may take."),
            Pause = section.Value("pause", defaults.Pause, Kinds.Duration(TimeSpan.Zero, TimeSpan.FromMinutes(10)),
                "Pause between two requests to one host; robots.txt may ask for a longer one."),
            ObeyRobots = section.Value("obeyRobots", defaults.ObeyRobots, Kinds.Flag, "Whether robots.txt is obeyed; a site that is your own is better marked with own: true."),
            Proxy = section.Optional("proxy", ProxyAddress.Kind, "A proxy to fetch through, or environment for what HTTP_PROXY, HTTPS_PROXY and NO_PROXY say. It makes the connections, so it must refuse private networks itself."),
        };
    }
}
