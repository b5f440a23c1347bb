using System.Security.Cryptography;
using FeedWorker.Serving;

namespace FeedWorker.Tests.Serving;

public sealed class SpillingStreamTests
{
    private const int Limit = 100_000;

    [Theory]
    [InlineData(0)]
    [InlineData(Limit)] // just fits
    [InlineData(Limit + 1)]
    [InlineData(Limit + (1 << 16))]
    [InlineData(1_000_003)]
    public void What_was_written_comes_out_whole_wherever_it_was_kept(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        using var stream = new SpillingStream(Limit);
        for (var at = 0; at < length; at += 7919) stream.Write(bytes.AsSpan(at, Math.Min(7919, length - at)));
        stream.Length.ShouldBe(length);
        using var copy = new MemoryStream();
        stream.WriteTo(copy);
        copy.ToArray().ShouldBe(bytes);
        using var file = stream.TakeFile();
        (file is not null).ShouldBe(length > Limit, "in a file only when there is much of it");
        if (file is not null) RandomAccess.GetLength(file).ShouldBe(length);
    }
}
