using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Tests.Normalizing;

namespace FeedWorker.Postings.Tests.Reading;

public sealed class UnseenTests
{
    [Theory]
    [InlineData("Warehouse\u200d Assistant", "Warehouse Assistant")]
    [InlineData("Ware\u00adhouse\u200b Assis\u200ctant\ufeff", "Warehouse Assistant")]
    [InlineData("کتاب\u200cدار می\u200cخواهیم", "کتاب\u200cدار می\u200cخواهیم")] // the joiner is part of how Persian is spelled
    [InlineData("क्\u200dष", "क्\u200dष")]
    [InlineData("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧")]
    [InlineData("👁\ufe0f\u200d🗨", "👁\ufe0f\u200d🗨")]
    [InlineData("\u200dشغل\u200d", "شغل")]
    [InlineData("شغل\u200d\u2014x", "شغل\u2014x")]
    public void Only_what_nobody_would_miss_goes(string text, string expected)
    {
        string.Concat(text.Where((_, i) => !Unseen.IsAt(text, i))).ShouldBe(expected);
        System.Net.WebUtility.HtmlDecode(Sample.Fields($"<p>{text} and so on</p>").DescriptionHtml).ShouldBe($"<p>{expected} and so on</p>");
    }
}
