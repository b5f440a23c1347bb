using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeedWorker.Configuration;
using FeedWorker.Storing;

namespace FeedWorker.Tests.Notifying;

public sealed class AnnouncingTests
{
    private static FeedWorkerOptions Options(AnnounceOptions announce) => new() { PublicUrl = new Uri("https://jobs.example.org/"), Announce = announce };

    [Fact]
    public async Task WebSub_names_every_feed_of_the_changed_sites_and_of_all_sites_once()
    {
        await using var hub = await Receiver.StartAsync();
        var sender = Receiver.Sender("websub", Options(new AnnounceOptions { WebSubHub = hub.Address }));
        (await sender.SendAsync([hub.Item("websub"), hub.Item("websub", "cook-b2")], default)).ShouldBe(SendResult.Ok);
        hub.Requests.Select(r => Uri.UnescapeDataString(r.Body)).ShouldBe(
        [
            "hub.mode=publish&hub.url=https://jobs.example.org/elmsford-library/feed.rss", "hub.mode=publish&hub.url=https://jobs.example.org/elmsford-library/feed.atom",
            "hub.mode=publish&hub.url=https://jobs.example.org/elmsford-library/feed.json", "hub.mode=publish&hub.url=https://jobs.example.org/elmsford-library/jobs.xml",
            "hub.mode=publish&hub.url=https://jobs.example.org/feed.rss", "hub.mode=publish&hub.url=https://jobs.example.org/feed.atom",
            "hub.mode=publish&hub.url=https://jobs.example.org/feed.json", "hub.mode=publish&hub.url=https://jobs.example.org/jobs.xml",
        ]);
        hub.Requests[0].Headers["content-type"].ShouldBe("application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task IndexNow_sends_all_pages_in_one_request_with_the_key_and_where_it_lies()
    {
        await using var engine = await Receiver.StartAsync();
        var sender = Receiver.Sender("indexnow", Options(new AnnounceOptions { IndexNowKey = "k123" }));
        engine.Next(202);
        (await sender.SendAsync([engine.Item("indexnow"), engine.Item("indexnow", "cook-b2", "opening.closed"), engine.Item("indexnow")], default)).ShouldBe(SendResult.Ok);
        engine.Requests.Single().Body.ShouldBe(
            """{"host":"jobs.example.org","key":"k123","keyLocation":"https://jobs.example.org/k123.txt","urlList":["https://jobs.example.org/elmsford-library/jobs/librarian-a1/","https://jobs.example.org/elmsford-library/jobs/cook-b2/"]}""");
    }

    [Theory]
    [InlineData(403, true)]
    [InlineData(422, true)]
    [InlineData(410, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(302, false)]
    public async Task What_no_second_attempt_would_change_is_final_and_the_rest_is_not(int status, bool final)
    {
        await using var engine = await Receiver.StartAsync();
        engine.Next(status, retryAfter: status == 429 ? "120" : null);
        var result = await Receiver.Sender("indexnow", Options(new AnnounceOptions { IndexNowKey = "k123" })).SendAsync([engine.Item("indexnow")], default);
        (result.Delivered, result.Final).ShouldBe((false, final));
        result.Error!.ShouldContain($"answered {status}.");
        result.RetryAfter.ShouldBe(status == 429 ? TimeSpan.FromMinutes(2) : null);
        engine.Requests.Count.ShouldBe(1, "the outbox waits, not the client");
    }

    [Fact]
    public async Task A_broken_connection_and_a_gateways_hiccup_are_tried_again_at_once()
    {
        await using var engine = await Receiver.StartAsync();
        engine.NextBreaks();
        engine.Next(502);
        (await Receiver.Sender("indexnow", Options(new AnnounceOptions { IndexNowKey = "k123" })).SendAsync([engine.Item("indexnow")], default)).ShouldBe(SendResult.Ok);
        engine.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_there_is_a_result_and_no_exception()
    {
        var engine = await Receiver.StartAsync();
        var item = engine.Item("indexnow");
        await engine.DisposeAsync();
        var result = await Receiver.Sender("indexnow", Options(new AnnounceOptions { IndexNowKey = "k123" })).SendAsync([item], default);
        (result.Delivered, result.Final).ShouldBe((false, false));
        result.Error!.ShouldContain("could not be reached");
    }

    [Fact]
    public async Task A_webhook_is_signed_so_that_the_receiver_can_check_it_and_carries_the_same_id_on_every_attempt()
    {
        await using var hook = await Receiver.StartAsync();
        var secret = Convert.ToBase64String("a secret of 24 bytes long"u8);
        var sender = Receiver.Sender("webhook", Options(new AnnounceOptions { WebhookSecret = "whsec_" + secret }));
        hook.Next(500);
        (await sender.SendAsync([hook.Item("webhook")], default)).Delivered.ShouldBeFalse();
        (await sender.SendAsync([hook.Item("webhook")], default)).Delivered.ShouldBeTrue();
        hook.Requests.Select(r => r.Headers["webhook-id"]).ShouldBe(["elmsford-library-librarian-a1-1", "elmsford-library-librarian-a1-1"]);
        var got = hook.Requests[1];
        var signed = $"{got.Headers["webhook-id"]}.{got.Headers["webhook-timestamp"]}.{got.Body}";
        got.Headers["webhook-signature"].ShouldBe("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes(signed))));
        using var json = JsonDocument.Parse(got.Body);
        json.RootElement.GetProperty("type").GetString().ShouldBe("opening.opened");
        json.RootElement.GetProperty("data").GetProperty("title").GetString().ShouldBe("Librarian <&>");
    }
}
