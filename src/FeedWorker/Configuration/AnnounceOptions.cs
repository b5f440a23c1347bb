namespace FeedWorker.Configuration;

/// <summary>Whom to tell when a posting changes. Each is off until configured.</summary>
internal sealed record AnnounceOptions
{
    public Uri? WebSubHub { get; init; }

    public string? IndexNowKey { get; init; }

    public Uri IndexNowEndpoint { get; init; } = new("https://api.indexnow.org/indexnow");

    /// <summary>Path to a Google service account's JSON key.</summary>
    public string? GoogleServiceAccountFile { get; init; }

    public Uri GoogleEndpoint { get; init; } = new("https://indexing.googleapis.com/v3/urlNotifications:publish");

    public IReadOnlyList<Uri> Webhooks { get; init; } = [];

    /// <summary>Standard Webhooks secret for <see cref="Webhooks"/>.</summary>
    public string? WebhookSecret { get; init; }
}
