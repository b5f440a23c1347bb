using System.Collections.Frozen;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>
/// State that a page's script renders from (<c>__NEXT_DATA__</c>, <c>window.__INITIAL_STATE__ = …</c>, streamed rows, other JSON in a script), and JSON
/// documents: a list of objects whose titles name jobs and whose keys are those of jobs.
/// </summary>
internal sealed class EmbeddedStateWay : IStructuredWay
{
    private const int MostLevels = 64;
    private const int FewestJobKeys = 2;
    private const int LongestScript = 8 * 1024 * 1024;

    private static readonly FrozenSet<string> Script = FrozenSet.Create("script");

    private static readonly string[] ListNames = ["job", "position", "vacanc", "opening", "career", "role", "posting", "opportunit", "stelle", "offre", "empleo", "oferta", "vaga"];

    public string Method => "embedded-state";

    public bool IsStatement => false;

    public IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words)
    {
        var judge = new TitleJudge(words);
        var best = new List<JsonObject>();
        foreach (var text in Sources(page))
            if (ForgivingJson.Parse(text) is { } root) Search(root, "", 0, judge, ref best);
        return [.. best.Select(j => StructuredPosting.Of(JobRecord.ToSchema(j), page.BaseUrl, "an object in the page's embedded state")).OfType<FoundPosting>()];
    }

    private static IEnumerable<string> Sources(Reading.Page page)
    {
        if (page.Json is { } whole) yield return whole;
        var scripts = Nodes.Named(page.Document, Script).OfType<IHtmlScriptElement>().Where(s => s.Source is null).Select(s => (Element: s, Text: s.TextContent)).ToArray();
        foreach (var (script, text) in scripts)
        {
            if (text.Length is < 40 or > LongestScript || script.Type?.Contains("ld+json", StringComparison.Ordinal) == true) continue;
            if (script.Type == "application/json" || script.Id == "__NEXT_DATA__") yield return text;
            else if (Assignment(text) is { } state) yield return state;
        }

        foreach (var row in StreamedState.Rows(scripts.Select(s => s.Text))) yield return row;
    }

    /// <summary>The object literal of <c>window.__STATE__ = {…};</c>, when it is JSON.</summary>
    private static string? Assignment(string script)
    {
        var trimmed = script.AsSpan().TrimStart();
        if (!trimmed.StartsWith("window.", StringComparison.Ordinal) && !trimmed.StartsWith("var ", StringComparison.Ordinal) && !trimmed.StartsWith("const ", StringComparison.Ordinal)) return null;
        var equals = trimmed.IndexOf('=');
        if (equals is < 0 or > 80) return null;
        var value = trimmed[(equals + 1)..].Trim();
        if (value.Length < 2 || value[0] is not ('{' or '[')) return null;
        var end = value.LastIndexOf(value[0] == '{' ? '}' : ']');
        return end < 0 ? null : value[..(end + 1)].ToString();
    }

    private static void Search(JsonNode? node, string name, int level, TitleJudge judge, ref List<JsonObject> best)
    {
        if (level > MostLevels) return;
        if (node is JsonObject map)
        {
            foreach (var (key, value) in map)
                if (value is JsonObject or JsonArray) Search(value, key, level + 1, judge, ref best);
        }
        else if (node is JsonArray list)
        {
            var jobs = list.OfType<JsonObject>().Where(o => JobRecord.TitleOf(o) is not null).ToList();
            if (jobs.Count > best.Count && AreJobs(jobs, name, judge)) best = jobs;
            foreach (var item in list) Search(item, name, level + 1, judge, ref best);
        }
    }

    private static bool AreJobs(List<JsonObject> items, string name, TitleJudge judge)
    {
        var named = items.Count(i => judge.Of(JobRecord.TitleOf(i)!) is { NamesJob: true, Points: > 0 });
        var listNamed = ListNames.Any(n => name.Contains(n, StringComparison.OrdinalIgnoreCase));
        var keys = items.Average(i => JobRecord.JobKeys(i));
        return listNamed ? named * 3 >= items.Count && keys >= 1 : named * 2 >= items.Count && named > 0 && keys >= FewestJobKeys;
    }
}
