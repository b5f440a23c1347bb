using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>A page may be one line of megabytes.</summary>
public sealed class EndlessLineTests
{
    [Theory]
    [InlineData("cook full time $50,000 a year. ")]
    [InlineData("cook full time ")]
    [InlineData("料理人募集中です")]
    public void A_line_costs_its_length_and_not_its_square(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 3_000_000 / part.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var letters = StatementSplitter.Split(text).Sum(sentence => (long)sentence.Count(char.IsLetterOrDigit));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64L * 1024 * 1024, "every letter is copied once or twice, whatever the length");
        letters.ShouldBe(text.Count(char.IsLetterOrDigit), "and none is lost");
    }
}
