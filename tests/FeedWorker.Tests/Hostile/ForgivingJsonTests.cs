using FeedWorker.Postings.Reading;

namespace FeedWorker.Tests.Hostile;

public sealed class ForgivingJsonTests
{
    [Theory]
    [InlineData("""{"title":"Cook","title":"Baker"}""", """{"title":"Baker"}""")]
    [InlineData("""{"a":"x\ud800y"}""", "{\"a\":\"x\uFFFDy\"}")]
    [InlineData("""{"a":"🧑‍🚒 \ud83e\udd13"}""", """{"a":"🧑‍🚒 🤓"}""")]
    [InlineData("""{"\udc00":1}""", "{\"\uFFFD\":1}")]
    [InlineData("""[1,2,/* three */3,]""", "[1,2,3]")]
    [InlineData("""{"a":1e999}""", """{"a":1e999}""")]
    [InlineData("{", null)]
    [InlineData("not json", null)]
    public void What_strangers_write_is_read_or_is_nothing(string text, string? expected)
    {
        var options = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var json = ForgivingJson.Parse(text)?.ToJsonString(options);
        (json is null ? null : System.Text.RegularExpressions.Regex.Unescape(json)).ShouldBe(expected);
    }

    [Fact]
    public void Depth_has_an_end() => ForgivingJson.Parse(new string('[', 100_000)).ShouldBeNull();
}
