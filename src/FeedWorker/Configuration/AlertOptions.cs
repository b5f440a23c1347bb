namespace FeedWorker.Configuration;

/// <summary>Whom to tell when a site needs attention; never a feed.</summary>
internal sealed record AlertOptions
{
    /// <summary>Failures in a row before one alert.</summary>
    public int AfterFailures { get; init; } = 3;

    public Uri? Webhook { get; init; }

    /// <summary>Standard Webhooks secret (<c>whsec_…</c>) for <see cref="Webhook"/>.</summary>
    public string? WebhookSecret { get; init; }

    public string? MailTo { get; init; }

    public string? MailFrom { get; init; }

    /// <summary><c>smtp://user:password@host:port</c> or <c>smtps://…</c>.</summary>
    public string? Smtp { get; init; }
}
