using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class AlertSection
{
    /// <summary>Standard Webhooks: the prefix and 24 to 64 bytes in Base64.</summary>
    public static readonly ValueKind<string> WebhookSecret = Kinds.Matching(
        "^whsec_[A-Za-z0-9+/]{32,88}={0,2}$", "is not a Standard Webhooks secret; write whsec_ and 24 to 64 random bytes in Base64", secret: true);

    private static readonly ValueKind<string> MailAddress = Kinds.Matching(@"^[^@\s]+@[^@\s]+$", "is not a mail address");

    private static readonly ValueKind<string> MailServer = new(
        static () => new() { ["type"] = "string", ["pattern"] = "^smtps?://" },
        static text => Uri.TryCreate(text, UriKind.Absolute, out var server) && server.Scheme is "smtp" or "smtps" && server.Host.Length > 0
            ? Kinds.Ok(text) : Kinds.Bad<string>("is not a mail server; write smtp://user:password@host:port or smtps://…")) { IsSecret = true };

    public static AlertOptions Read(Section section)
    {
        var defaults = new AlertOptions();
        var options = new AlertOptions
        {
            AfterFailures = (int)section.Value("afterFailures", defaults.AfterFailures, Kinds.Whole(1, 1000), "Failures in a row before one alert."),
            Webhook = section.Optional("webhook", Kinds.WebAddress, "Called with a JSON message when a site needs attention and when it recovers."),
            WebhookSecret = section.Optional("webhookSecret", WebhookSecret, "Signs the webhook (Standard Webhooks). Better in FEEDWORKER__ALERTS__WEBHOOK_SECRET or …_FILE."),
            MailTo = section.Optional("mailTo", MailAddress, "Mail address that is told; needs smtp."),
            MailFrom = section.Optional("mailFrom", MailAddress, "Sender of the mail; mailTo when left out."),
            Smtp = section.Optional("smtp", MailServer, "smtp://user:password@host:port or smtps://…. Better in FEEDWORKER__ALERTS__SMTP or …_FILE."),
        };
        if (options.MailTo is not null && !section.Has("smtp"))
            section.Fault("mailTo", "asks for mail, but no server is named; add alerts.smtp");
        return options;
    }
}
