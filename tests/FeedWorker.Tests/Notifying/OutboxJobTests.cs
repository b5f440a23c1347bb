using FeedWorker.Scheduling;
using FeedWorker.Storing;
using FeedWorker.Storing.Rows;
using FeedWorker.Tests.Life;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedWorker.Tests.Notifying;

/// <summary>The outbox's round: each receiver apart, every item settled.</summary>
public sealed class OutboxJobTests
{
    [Fact]
    public async Task A_receiver_in_trouble_and_a_bug_hold_up_nobody_else_and_come_back_later()
    {
        await using var world = await World.CreateAsync();
        await PutAsync(world, ("buggy", "https://a.example/"), ("slow", "https://b.example/"), ("slow", "https://b.example/"), ("good", "https://c.example/"), ("nobody", "https://d.example/"));
        var slow = new Sender("slow", _ => SendResult.Later("busy", TimeSpan.FromHours(1)));
        var good = new Sender("good", _ => SendResult.Ok);
        var job = new OutboxJob(world.Get<OutboxStore>(), [new Sender("buggy", _ => throw new InvalidOperationException("oops")), slow, good], NullLogger<OutboxJob>.Instance);
        await job.Execute(null!, default);
        var waiting = (await world.Get<OutboxStore>().WaitingAsync(10, default)).OrderBy(i => i.Id).ToList();
        waiting.Select(i => (i.Kind, i.Attempts, i.LastError)).ShouldBe(
        [
            ("buggy", 1, "A bug in FeedWorker (InvalidOperationException: oops)."), ("slow", 1, "busy"), ("slow", 0, null), ("nobody", 1, "This build has nobody who could deliver it."),
        ]);
        (slow.Asked, good.Asked).ShouldBe((1, 1));
        (await world.Get<OutboxStore>().DueAsync(10, default)).Select(i => i.Kind).ShouldBe(["slow"], "only what was not tried yet");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.Get<OutboxStore>().DueAsync(10, default)).Select(i => i.Kind).ShouldBe(["slow", "buggy"]);
    }

    private static async Task PutAsync(World world, params (string Kind, string Target)[] items)
    {
        await using var db = await world.Get<IDbContextFactory<FeedWorkerDb>>().CreateDbContextAsync();
        var now = world.Clock.GetUtcNow();
        foreach (var (kind, target) in items)
            db.Outbox.Add(new OutboxRow { ChangeId = "c", SiteId = "shop", Kind = kind, Target = target, Payload = "{}", CreatedAt = now, NextAttemptAt = now });
        await db.SaveChangesAsync();
    }

    private sealed class Sender(string kind, Func<IReadOnlyList<OutboxItem>, SendResult> send) : IOutboxSender
    {
        public string Kind => kind;

        public int Asked { get; private set; }

        public Task<SendResult> SendAsync(IReadOnlyList<OutboxItem> items, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult(send(items));
        }
    }
}
