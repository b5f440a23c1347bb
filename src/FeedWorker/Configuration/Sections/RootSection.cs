using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

/// <summary>The whole file.</summary>
internal static class RootSection
{
    private static readonly ValueKind<Uri> PublicAddress = new(Kinds.WebAddress.Schema, text => Kinds.WebAddress.Parse(text) switch
    {
        { Value: { } address } when address.Query.Length > 0 || address.Fragment.Length > 0 => Kinds.Bad<Uri>("must end with a path, without “?” or “#”"),
        { Value: { } address } => Kinds.Ok(new Uri(address.AbsoluteUri.TrimEnd('/') + "/")),
        var bad => bad,
    });

    /// <summary>Reads all sections and checks what concerns more than one of them.</summary>
    /// <param name="root">The file's map.</param>
    /// <param name="baseDirectory">The file's folder.</param>
    public static FeedWorkerOptions Read(Section root, string baseDirectory)
    {
        var defaults = new FeedWorkerOptions();
        var publicUrl = root.Value("publicUrl", defaults.PublicUrl, PublicAddress, "Where the world reaches this service; every absolute link starts with it.");
        var options = new FeedWorkerOptions
        {
            PublicUrl = publicUrl,
            Listen = root.Value("listen", defaults.Listen, ListenAddress.Kind, "Address and port of the web server. TLS is the business of the proxy in front of it."),
            Storage = root.Nested("storage", StorageSection.Read, "Where state is kept."),
            Fetch = root.Nested("fetch", FetchSection.Read, "How far, how much and how politely pages are fetched."),
            Lifecycle = root.Nested("lifecycle", LifecycleSection.Read, "When an opening counts as closed, and when a page counts as broken."),
            Alerts = root.Nested("alerts", AlertSection.Read, "Whom to tell when a site needs attention; never a feed."),
            Announce = root.Nested("announce", section => AnnounceSection.Read(section, baseDirectory), "Whom to tell when a posting changes; each is off until configured."),
            Management = root.Nested("management", ManagementSection.Read, "Who may see /status and /metrics."),
            Log = root.Nested("log", LogSection.Read, "What the log looks like."),
            Sites = SiteSection.ReadAll(root, baseDirectory),
            BaseDirectory = baseDirectory,
        };
        // The default is an address that nobody else reaches: saying it to strangers would be no contact at all.
        return root.Has("publicUrl") && options.Fetch.Contact is null ? options with { Fetch = options.Fetch with { Contact = publicUrl.AbsoluteUri } } : options;
    }
}
