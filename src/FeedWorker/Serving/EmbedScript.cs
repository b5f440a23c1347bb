using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Formats;

namespace FeedWorker.Serving;

/// <summary><c>/{site}/embed.js</c>: one script tag that lists the openings on the organization's own page.</summary>
internal static class EmbedScript
{
    public const string ContentType = "text/javascript; charset=utf-8";

    /// <summary>Bytes held back before they are handed to the output: any number of openings is written in pieces.</summary>
    private const int FlushAt = 1 << 16;

    private static readonly byte[][] Script = [.. Assets.EmbedScript.Split("/*DATA*/").Select(Encoding.UTF8.GetBytes)];

    private static readonly FactKey[] Shown = [FactKey.EmploymentType, FactKey.Arrangement, FactKey.Pay];

    public static void Write(Channel channel, Stream output)
    {
        var labels = Labels.For(channel.Language);
        output.Write(Script[0]);
        using (var json = new Utf8JsonWriter(output, JsonText.ScriptWriter))
        {
            json.WriteStartObject();
            json.WriteString("none", labels["noPositions"]);
            json.WriteStartArray("jobs");
            foreach (var published in channel.Open)
            {
                Job(published).WriteTo(json);
                if (json.BytesPending > FlushAt) json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Script[1]);
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
