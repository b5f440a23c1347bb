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

    /// <summary>How long a mail server may take for the whole conversation.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public string Kind => OutboxKind;

    public async Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
    {
        if (options.Alerts.Smtp is not { } text || !Uri.TryCreate(text, UriKind.Absolute, out var server)) return SendResult.Refused("alerts.smtp is not set any more.");
        if (!MailboxAddress.TryParse(items[0].Target, out var to)) return SendResult.Refused($"{items[0].Target} is not a mail address.");
        using var message = Compose(items[0], to);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient();
            if (!await ConnectAsync(client, server, deadline.Token))
                return SendResult.Later($"{server.Host} offers no encryption, so the password was not sent; use smtps://, or a server that knows STARTTLS.");
            await client.SendAsync(message, deadline.Token);
            await TakeLeaveAsync(client, deadline.Token);
            return SendResult.Ok;
        }
        catch (Exception e) when (IsPartOfLife(e, cancellation))
        {
            var reason = e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} seconds" : e.Message;
            return SendResult.Later($"The mail to {to.Address} could not be handed to {server.Host}: {reason}");
        }
    }

    private MimeMessage Compose(OutboxItem item, MailboxAddress to)
    {
        var alert = StoredJson.Read<Alert>(item.Payload);
        var message = new MimeMessage
        {
            Subject = $"FeedWorker: {alert.SiteId} {alert.Kind.ToString().ToLowerInvariant()}",
            MessageId = $"{item.ChangeId}@{options.PublicUrl.Host}", // the same on every attempt: mailboxes drop what they have
            Date = alert.At,
            Body = new TextPart("plain") { Text = $"{alert.Text}\n\n{options.PublicUrl}status\n" },
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no automatic replies, please
        message.From.Add(MailboxAddress.TryParse(options.Alerts.MailFrom, out var from) ? from : to);
        message.To.Add(to);
        return message;
    }

    /// <summary>False when a password would have to go over the network for everyone to read; within this machine it may.</summary>
    private static async Task<bool> ConnectAsync(SmtpClient client, Uri server, CancellationToken cancellation)
    {
        var tls = server.Scheme == "smtps";
        var port = server.Port > 0 ? server.Port : tls ? 465 : 587;
        await client.ConnectAsync(server.Host, port, tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, cancellation);
        if (server.UserInfo.Split(':', 2) is not [{ Length: > 0 } user, var password]) return true;
        if (!client.IsSecure && !server.IsLoopback) return false;
        await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancellation);
        return true;
    }

    /// <summary>The mail is in the server's hands: what comes after that must not make us send it again.</summary>
    private static async Task TakeLeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (IsPartOfLife(e, CancellationToken.None))
        {
            // The connection ends without a farewell.
        }
    }

    /// <summary>What can happen with a mail server: not there, slow, refuses, wants or does not know a password, ends the connection.</summary>
    private static bool IsPartOfLife(Exception e, CancellationToken cancellation) => e is SocketException or IOException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);
}
