using System.Text;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving;

/// <summary><c>/{site}/embed.js</c>: one script tag that lists the openings on the organization's own page.</summary>
internal static class EmbedScript
{
    public const string ContentType = "text/javascript; charset=utf-8";

    private static readonly FactKey[] Shown = [FactKey.EmploymentType, FactKey.Arrangement, FactKey.Pay];

    public static void Write(Channel channel, Stream output)
    {
        var labels = Labels.For(channel.Language);
        var jobs = new JsonArray([.. channel.Open.Select(Job)]);
        var data = new JsonObject { ["none"] = labels["noPositions"], ["jobs"] = jobs };
        output.Write(Encoding.UTF8.GetBytes(Assets.EmbedScript.Replace("/*DATA*/", JsonText.InScript(data), StringComparison.Ordinal)));
    }

    private static JsonObject Job(PublishedOpening published)
    {
        var posting = published.Opening.Posting;
        var labels = Labels.For(posting.Language);
        var places = posting.Places.Select(p => FactText.Short(p, labels)).Where(p => p.Length > 0).Distinct();
        var facts = places.Concat(PostingFacts.Of(published, labels).Where(f => Shown.Contains(f.Key)).Select(f => f.Value));
        return new JsonObject
        {
            ["title"] = posting.DisplayTitle,
            ["url"] = (posting.Url ?? published.PageUrl).AbsoluteUri,
            ["own"] = published.PageUrl.AbsoluteUri,
            ["lang"] = labels.Language,
            ["facts"] = string.Join(" · ", facts),
            ["posting"] = JobPostingJson.For(published),
        };
    }
}
