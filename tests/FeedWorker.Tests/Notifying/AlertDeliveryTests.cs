using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeedWorker.Configuration;
using FeedWorker.Notifying;
using FeedWorker.Storing;
using MimeKit;

namespace FeedWorker.Tests.Notifying;

/// <summary>Alerts on their way to the operator: to a real web server and a real mail server on this machine, which take them, refuse them, stall or hang up.</summary>
public sealed class AlertDeliveryTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly Alert Trouble = new(AlertKind.Suspect, "elmsford-library", At, "elmsford-library looks wrong. The page asks for a password.\n.\nSo does “Anmelden” <b>.");
    private static readonly string Secret = Convert.ToBase64String("a secret of 24 bytes long"u8);

    [Fact]
    public async Task The_webhook_gets_a_message_that_it_can_check_with_one_id_on_every_attempt()
    {
        await using var hook = await Receiver.StartAsync();
        var sender = Receiver.Sender(AlertWebhook.OutboxKind, Options(hook.Address));
        hook.Next(500, retryAfter: "30");
        var refused = await sender.SendAsync([Item(AlertWebhook.OutboxKind, hook.Address.AbsoluteUri)], default);
        (refused.Delivered, refused.Final, refused.RetryAfter).ShouldBe((false, false, TimeSpan.FromSeconds(30)));
        (await sender.SendAsync([Item(AlertWebhook.OutboxKind, hook.Address.AbsoluteUri)], default)).ShouldBe(SendResult.Ok);
        hook.Requests.Select(r => r.Headers["webhook-id"]).Distinct().Count().ShouldBe(1);
        var got = hook.Requests[1];
        var signed = $"{got.Headers["webhook-id"]}.{got.Headers["webhook-timestamp"]}.{got.Body}";
        got.Headers["webhook-signature"].ShouldBe("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret), Encoding.UTF8.GetBytes(signed))));
        using var json = JsonDocument.Parse(got.Body);
        json.RootElement.GetProperty("type").GetString().ShouldBe("site.suspect");
        json.RootElement.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(At);
        json.RootElement.GetProperty("data").GetProperty("text").GetString().ShouldBe(Trouble.Text);
    }

    [Theory]
    [InlineData(410, true)]
    [InlineData(404, true)]
    [InlineData(302, false)]
    [InlineData(429, false)]
    public async Task A_webhook_that_is_gone_is_given_up_and_one_that_is_busy_is_not_and_no_error_tells_its_secret_address(int status, bool final)
    {
        await using var hook = await Receiver.StartAsync();
        hook.Next(status);
        var address = new Uri(hook.Address, "services/T0PSECRET?token=hush").AbsoluteUri;
        var result = await Receiver.Sender(AlertWebhook.OutboxKind, Options(hook.Address)).SendAsync([Item(AlertWebhook.OutboxKind, address)], default);
        (result.Delivered, result.Final).ShouldBe((false, final));
        result.Error.ShouldBe($"127.0.0.1 answered {status}.");
        hook.Requests.Count.ShouldBe(1);
        Item(AlertWebhook.OutboxKind, address).Receiver.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_webhook_that_never_answers_is_left_in_time()
    {
        await using var hook = await Receiver.StartAsync();
        for (var i = 0; i < 3; i++) hook.NextStalls();
        var result = await Receiver.Sender(AlertWebhook.OutboxKind, Options(hook.Address), patience: TimeSpan.FromSeconds(3)).SendAsync([Item(AlertWebhook.OutboxKind, hook.Address.AbsoluteUri)], default);
        (result.Delivered, result.Final).ShouldBe((false, false));
        result.Error!.ShouldContain("could not be reached");
    }

    [Fact]
    public async Task The_mail_arrives_whole_with_who_when_and_where_to_look()
    {
        await using var server = new MailServer();
        (await MailAsync(server, $"smtp://worker:p%40ss@{server.Address}")).ShouldBe(SendResult.Ok);
        server.Heard.ShouldContain("MAIL FROM:<feeds@elmsfordlibrary.example> BODY=8BITMIME");
        server.Heard.ShouldContain("RCPT TO:<it@elmsfordlibrary.example>");
        server.Heard.Single(h => h.StartsWith("AUTH", StringComparison.Ordinal)).ShouldBe("AUTH PLAIN " + Convert.ToBase64String("\0worker\0p@ss"u8));
        server.Heard[^1].ShouldBe("QUIT");
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(server.Mails.Single())));
        mail.Subject.ShouldBe("FeedWorker: elmsford-library suspect");
        mail.Date.ShouldBe(At);
        mail.MessageId.ShouldBe("elmsford-library-suspect-1@jobs.example.org");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.TextBody!.Replace("\r\n", "\n", StringComparison.Ordinal).ShouldStartWith(Trouble.Text + "\n\nhttps://jobs.example.org/status");
    }

    [Theory]
    [InlineData("", "421 too busy")]
    [InlineData("", null)]
    [InlineData("EHLO", null)]
    [InlineData("AUTH", "535 wrong password")]
    [InlineData("MAIL", "530 authentication required")]
    [InlineData("RCPT", "550 no such mailbox")]
    [InlineData("DATA", "451 disk full")]
    [InlineData(".", "554 this looks like spam")]
    [InlineData(".", null)]
    public async Task A_server_that_refuses_or_hangs_up_is_tried_again_later(string command, string? says)
    {
        await using var server = new MailServer();
        server.Says[command] = says;
        if (command == "EHLO") server.Says["HELO"] = says;
        var result = await MailAsync(server, $"smtp://worker:secret@{server.Address}");
        (result.Delivered, result.Final).ShouldBe((false, false));
        result.Error!.ShouldStartWith("The mail to it@elmsfordlibrary.example could not be handed to 127.0.0.1: ");
        result.Error!.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_server_that_knows_no_passwords_is_no_reason_to_fall_over()
    {
        await using var server = new MailServer { Extensions = [] };
        (await MailAsync(server, $"smtp://worker:secret@{server.Address}")).Error!.ShouldContain("authentication");
        (await MailAsync(server, $"smtp://{server.Address}")).ShouldBe(SendResult.Ok);
    }

    [Fact]
    public async Task A_password_does_not_cross_the_network_in_the_open()
    {
        await using var server = new MailServer();
        var elsewhere = $"{Environment.MachineName}:{server.Address.Split(':')[1]}"; // a name that says nothing of being here
        var result = await new AlertMail(MailOptions($"smtp://worker:secret@{elsewhere}")).SendAsync([Item(AlertMail.OutboxKind, "it@elmsfordlibrary.example")], default);
        Assert.SkipWhen(server.Heard.Count == 0, "this machine's name does not lead to 127.0.0.1");
        result.Error!.ShouldContain("offers no encryption");
        server.Heard.ShouldNotContain(h => h.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task A_server_that_stalls_is_left_in_time(string command)
    {
        await using var server = new MailServer();
        server.Says[command] = "";
        var result = await MailAsync(server, $"smtp://{server.Address}", TimeSpan.FromSeconds(1));
        result.Delivered.ShouldBeFalse();
        result.Error!.ShouldEndWith("no answer within 1 seconds");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("500 what?")]
    public async Task What_was_taken_is_not_sent_again_because_the_farewell_went_wrong(string? says)
    {
        await using var server = new MailServer();
        server.Says["QUIT"] = says;
        (await MailAsync(server, $"smtp://{server.Address}", TimeSpan.FromSeconds(2))).ShouldBe(SendResult.Ok);
        server.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_there_is_a_result_and_a_shutdown_is_not()
    {
        var server = new MailServer();
        var address = server.Address;
        await server.DisposeAsync();
        (await new AlertMail(MailOptions($"smtp://{address}")).SendAsync([Item(AlertMail.OutboxKind, "it@elmsfordlibrary.example")], default)).Delivered.ShouldBeFalse();
        await using var stalled = new MailServer();
        stalled.Says[""] = "";
        using var shutdown = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<OperationCanceledException>(() => new AlertMail(MailOptions($"smtp://{stalled.Address}")).SendAsync([Item(AlertMail.OutboxKind, "it@elmsfordlibrary.example")], shutdown.Token));
    }

    private static async Task<SendResult> MailAsync(MailServer server, string smtp, TimeSpan? patience = null)
    {
        smtp.ShouldContain(server.Address);
        var sender = new AlertMail(MailOptions(smtp)) { Patience = patience ?? TimeSpan.FromSeconds(30) };
        return await sender.SendAsync([Item(AlertMail.OutboxKind, "it@elmsfordlibrary.example")], default);
    }

    private static FeedWorkerOptions Options(Uri hook) => new() { PublicUrl = new Uri("https://jobs.example.org/"), Alerts = new AlertOptions { Webhook = hook, WebhookSecret = "whsec_" + Secret } };

    private static FeedWorkerOptions MailOptions(string smtp) => new()
    {
        PublicUrl = new Uri("https://jobs.example.org/"), Alerts = new AlertOptions { MailTo = "it@elmsfordlibrary.example", MailFrom = "feeds@elmsfordlibrary.example", Smtp = smtp },
    };

    private static OutboxItem Item(string kind, string target) => new(1, "elmsford-library-suspect-1", "elmsford-library", kind, target, StoredJson.Write(Trouble), At, 0, At, null);
}
