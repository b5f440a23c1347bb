using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class AnnounceSection
{
    private static readonly ValueKind<string> IndexNowKey = Kinds.Matching(
        "^[A-Za-z0-9-]{8,128}$", "is not an IndexNow key; write 8 to 128 letters, digits and hyphens");

    public static AnnounceOptions Read(Section section, string baseDirectory)
    {
        var defaults = new AnnounceOptions();
        var googleFile = section.Optional("googleServiceAccountFile", Kinds.Text,
            "Path to a Google service account's JSON key, from this file's folder; turns the Indexing API on.");
        return new AnnounceOptions
        {
            WebSubHub = section.Optional("webSubHub", Kinds.WebAddress, "WebSub hub that every feed names and that is told of changes."),
            IndexNowKey = section.Optional("indexNowKey", IndexNowKey, "Turns IndexNow on; the key file is served from the root."),
            IndexNowEndpoint = section.Value("indexNowEndpoint", defaults.IndexNowEndpoint, Kinds.WebAddress, "Where IndexNow is told."),
            GoogleServiceAccountFile = googleFile is null ? null : Path.GetFullPath(googleFile, baseDirectory),
            GoogleEndpoint = section.Value("googleEndpoint", defaults.GoogleEndpoint, Kinds.WebAddress, "Where the Google Indexing API is told."),
            Webhooks = section.Values("webhooks", Kinds.WebAddress, "Called with a JSON message on each change of a posting."),
            WebhookSecret = section.Optional("webhookSecret", AlertSection.WebhookSecret,
                "Signs the webhooks (Standard Webhooks). Better in FEEDWORKER__ANNOUNCE__WEBHOOK_SECRET or …_FILE."),
        };
    }
}
