using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Commands;

/// <summary>Previews for programs: one JSON object a line (<c>jsonl</c>), or one array of them (<c>json</c>).</summary>
internal sealed class PreviewJson(TextWriter output, bool explain, bool lines) : IPreviewWriter
{
    // Standard output is no HTML: letters stay readable.
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly JsonArray _all = [];

    public void Write(Preview preview)
    {
        if (lines) output.WriteLine(Render(preview).ToJsonString(OneLine));
        else _all.Add((JsonNode)Render(preview));
    }

    public void End()
    {
        if (!lines) output.WriteLine(_all.ToJsonString(Indented));
        output.Flush();
    }

    private JsonObject Render(Preview preview)
    {
        var json = new JsonObject
        {
            ["source"] = preview.Source,
            ["outcome"] = Words.Of(preview.Outcome),
            ["page"] = preview.Page,
            ["method"] = preview.Method,
            ["postings"] = new JsonArray([.. preview.Postings.Select(Posting)]),
            ["notes"] = new JsonArray([.. preview.Notes.Select(n => JsonValue.Create(n))]),
            ["error"] = preview.Error,
        };
        if (explain) json["explain"] = Explain(preview);
        return json;
    }

    private static JsonNode Posting(ReadPosting read)
    {
        var posting = read.Posting;
        // Without a memory there is no first sighting: datePosted is there only when the employer states it.
        var json = JobPostingJson.For(posting, posting.Url, posting.DatePosted, posting.Identifier);
        json["confidence"] = Math.Round(posting.Confidence, 2);
        return json;
    }

    private static JsonObject Explain(Preview preview) => new()
    {
        ["candidates"] = new JsonArray([.. preview.Candidates.Select(c => new JsonObject
        {
            ["method"] = c.Method,
            ["score"] = Math.Round(c.Score, 2),
            ["verdict"] = c.Verdict,
            ["titles"] = new JsonArray([.. c.Titles.Select(t => JsonValue.Create(t))]),
            ["evidence"] = new JsonArray([.. c.Evidence.Select(e => JsonValue.Create(e))]),
        })]),
        ["fields"] = new JsonArray([.. preview.Postings.Select(p => new JsonArray([.. p.Evidence.Select(e => new JsonObject
        {
            ["field"] = e.Field,
            ["text"] = e.Text,
            ["rule"] = e.Rule,
        })]))]),
    };
}
