using System.Net.Sockets;
using FeedWorker.Configuration;
using FeedWorker.Storing;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FeedWorker.Notifying;

/// <summary>Sends alerts by mail.</summary>
internal sealed class AlertMail(FeedWorkerOptions options) : IOutboxSender
{
    public const string OutboxKind = "alert-mail";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Kind => OutboxKind;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        var alert = StoredJson.Read<Alert>(items[0].Payload);
        if (options.Alerts.Smtp is not { } text || !Uri.TryCreate(text, UriKind.Absolute, out var smtp)) return SendResult.Refused("alerts.smtp is not set any more.");
        using var message = new MimeMessage { Subject = $"FeedWorker: {alert.SiteId} {alert.Kind.ToString().ToLowerInvariant()}", MessageId = $"{items[0].ChangeId}@feedworker" };
        message.From.Add(MailboxAddress.Parse(options.Alerts.MailFrom ?? items[0].Target));
        message.To.Add(MailboxAddress.Parse(items[0].Target));
        message.Date = alert.At;
        message.Body = new TextPart("plain") { Text = $"{alert.Text}\n\n{options.PublicUrl}status\n" };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient();
            var tls = smtp.Scheme == "smtps";
            await client.ConnectAsync(smtp.Host, smtp.Port > 0 ? smtp.Port : tls ? 465 : 587, tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable,
                deadline.Token);
            if (smtp.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
                await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), deadline.Token);
            await client.SendAsync(message, deadline.Token);
            await client.DisconnectAsync(quit: true, deadline.Token);
            return SendResult.Ok;
        }
        catch (Exception e) when (e is SocketException or IOException or ServiceNotConnectedException or ProtocolException or CommandException or AuthenticationException
            or SslHandshakeException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return SendResult.Later($"The mail to {items[0].Target} could not be handed to {smtp.Host}: {e.Message}");
        }
    }
}
