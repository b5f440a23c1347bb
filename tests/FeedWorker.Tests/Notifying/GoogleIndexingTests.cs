using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeedWorker.Configuration;
using FeedWorker.Storing;
using Microsoft.Extensions.Time.Testing;

namespace FeedWorker.Tests.Notifying;

public sealed class GoogleIndexingTests : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _file = Path.GetTempFileName();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Each_page_is_told_with_a_token_that_is_fetched_once_and_again_when_it_ends()
    {
        await using var google = await Receiver.StartAsync();
        var sender = Sender(google);
        google.Next(200, body: """{"access_token":"first","expires_in":3600}""");
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).ShouldBe(SendResult.Ok);
        (await sender.SendAsync([google.Item("google", type: "opening.closed", path: "publish")], default)).ShouldBe(SendResult.Ok);
        google.Requests.Select(r => r.Path).ShouldBe(["/token", "/publish", "/publish"]);
        google.Requests[1].Body.ShouldBe("""{"url":"https://jobs.example.org/elmsford-library/jobs/librarian-a1/","type":"URL_UPDATED"}""");
        google.Requests[2].Body.ShouldEndWith("\"type\":\"URL_DELETED\"}");
        google.Requests[1].Headers["authorization"].ShouldBe("Bearer first");
        _clock.Advance(TimeSpan.FromMinutes(56));
        google.Next(200, body: """{"access_token":"second","expires_in":3600}""");
        await sender.SendAsync([google.Item("google", path: "publish")], default);
        google.Requests[^1].Headers["authorization"].ShouldBe("Bearer second");
    }

    [Fact]
    public async Task The_assertion_is_signed_with_the_accounts_key_and_says_who_asks_for_what()
    {
        await using var google = await Receiver.StartAsync();
        google.Next(200, body: """{"access_token":"t"}""");
        await Sender(google).SendAsync([google.Item("google", path: "publish")], default);
        var assertion = Uri.UnescapeDataString(google.Requests[0].Body.Split("assertion=")[1]);
        var parts = assertion.Split('.');
        _key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        claims.RootElement.GetProperty("iss").GetString().ShouldBe("worker@project.example");
        claims.RootElement.GetProperty("scope").GetString().ShouldBe("https://www.googleapis.com/auth/indexing");
        claims.RootElement.GetProperty("exp").GetInt64().ShouldBe(_clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task An_exhausted_quota_waits_and_an_ended_token_is_replaced()
    {
        await using var google = await Receiver.StartAsync();
        var sender = Sender(google);
        google.Next(200, body: """{"access_token":"t"}""");
        google.Next(429);
        var quota = await sender.SendAsync([google.Item("google", path: "publish")], default);
        (quota.Delivered, quota.Final, quota.RetryAfter).ShouldBe((false, false, TimeSpan.FromHours(1)));
        google.Next(401);
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).Final.ShouldBeFalse();
        google.Next(200, body: """{"access_token":"u"}""");
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).ShouldBe(SendResult.Ok);
        google.Requests[^1].Headers["authorization"].ShouldBe("Bearer u");
    }

    [Fact]
    public async Task A_key_file_that_is_none_says_so()
    {
        await using var google = await Receiver.StartAsync();
        var sender = Sender(google);
        await File.WriteAllTextAsync(_file, "{}");
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).Error!.ShouldContain("is not a service account's key");
        google.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_none_and_an_answer_that_is_none_say_so_too()
    {
        await using var google = await Receiver.StartAsync();
        var sender = Sender(google);
        google.Next(200, body: "<html>captive portal</html>");
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).Error!.ShouldContain("granted no token");
        await File.WriteAllTextAsync(_file, (await File.ReadAllTextAsync(_file)).Replace("MII", "!!!", StringComparison.Ordinal));
        (await sender.SendAsync([google.Item("google", path: "publish")], default)).Error!.ShouldContain("no usable private key");
    }

    public void Dispose()
    {
        _key.Dispose();
        File.Delete(_file);
    }

    private IOutboxSender Sender(Receiver google)
    {
        File.WriteAllText(_file, JsonSerializer.Serialize(new
        {
            client_email = "worker@project.example", private_key = _key.ExportPkcs8PrivateKeyPem(), private_key_id = "kid1", token_uri = new Uri(google.Address, "token"),
        }));
        var options = new FeedWorkerOptions { PublicUrl = new Uri("https://jobs.example.org/"), Announce = new AnnounceOptions { GoogleServiceAccountFile = _file } };
        return Receiver.Sender("google", options, _clock);
    }
}
