using System.Net;
using System.Text;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Pages;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Structured;

/// <summary>
/// Openings that a site generator's page keeps in its front matter as a list of maps, under a key that is named for them. The template that
/// shows them is not ours to see, so the titles must read as roles.
/// </summary>
internal sealed class FrontMatterListWay : IStructuredWay
{
    private const int FewestFacts = 2;

    private static readonly string[] TextKeys = ["description", "body", "content", "text", "summary", "details", "about", "excerpt", "intro"];

    public string Method => "front-matter";

    public bool IsStatement => true;

    public IReadOnlyList<FoundPosting> Find(Reading.Page page, Vocabulary words)
    {
        if (page.FrontMatter.Count == 0) return [];
        var judge = new TitleJudge(words);
        var postings = new List<FoundPosting>();
        var read = new List<string>();
        foreach (var list in FrontMatterList.In(page.FrontMatter))
        {
            // What a job's own map lists is about that job.
            if (read.Any(r => list.Key.StartsWith(r + ".", StringComparison.Ordinal))) continue;
            var isNamed = FrontMatterListName.IsOfOpenings(list.Key, page.FrontMatter);
            if (!isNamed && !FrontMatterListName.IsBodyOfOpeningsPage(list.Key, page.FrontMatter)) continue;
            var found = Openings(list, page, words, judge);
            // The parts of a page are more often about the employer: then each must name a job.
            if (found.Count == 0 || (!isNamed && !found.TrueForAll(p => judge.NamesJob(p.Title)))) continue;
            read.Add(list.Key);
            postings.AddRange(found);
        }

        return postings;
    }

    private static List<FoundPosting> Openings(FrontMatterList list, Reading.Page page, Vocabulary words, TitleJudge judge)
    {
        var titled = list.Items.Where(i => i.Title is not null).ToArray();
        if (titled.Length == 0 || titled.Count(i => i.IsPastJob) * 2 > titled.Length) return [];
        var open = titled.Where(i => IsOpen(i, words) && IsTitle(judge.Of(i.Title!))).ToArray();
        var index = WordIndex.For(page.Language);
        var shared = open.Length > 1 ? open.Select(i => i.Link).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [{ } only] ? only : null : null;
        FoundPosting[] postings = [.. open.Select(i => Posting(i, list.Key, shared, page, index))];
        var named = open.Count(i => judge.Of(i.Title!) is { NamesJob: true, Points: > 0 });
        return named * 3 >= open.Length && (named > 0 || postings.Sum(p => p.Facts.Count) >= postings.Length * FewestFacts) ? [.. postings] : [];
    }

    private static bool IsTitle(TitleVerdict verdict) => !verdict.IsGeneralInvitation && !verdict.IsOtherHeading && (verdict.Points > 0 || (verdict.Points == 0 && verdict.Words <= 8));

    private static bool IsOpen(FrontMatterItem item, Vocabulary words) =>
        !item.IsSwitchedOff && !EndsClosed(item.Title!, words) && (item.Status is not { } status || !EndsClosed(status, words));

    /// <summary>"Cook (filled)", "filled"; a "closed captioner" is none.</summary>
    private static bool EndsClosed(string text, Vocabulary words)
    {
        var lower = text.ToLowerInvariant();
        var matches = new List<WordMatch>();
        words.Scan(lower, matches);
        return matches.Any(m => (m.Kinds & WordKinds.ClosedMark) != 0 && !lower.AsSpan(m.Start + m.Length).ContainsAnyInRange('a', 'z'));
    }

    private static FoundPosting Posting(FrontMatterItem item, string key, string? shared, Reading.Page page, WordIndex words)
    {
        var rest = item.Fields.Where(f => f.Key != item.TitleKey && !FrontMatterItem.IsFurniture(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        // A switch: its key is the fact, its value is none.
        var isRemote = rest.GetValueOrDefault("remote");
        if (isRemote is "true" or "yes" or "false" or "no") rest.Remove("remote");
        var facts = FrontMatterFacts.Read(rest.Where(f => !TextKeys.Contains(f.Key) && !IsPlaceholder(f.Value)).ToDictionary(StringComparer.Ordinal), words).ToList();
        if (isRemote is "true" or "yes") facts.Add(new FoundFact(FactKind.Arrangement, "Remote"));
        return new FoundPosting
        {
            Title = TitleText.Clean(item.Title!),
            ContentHtml = Html(rest),
            Link = shared is null ? StructuredPosting.Absolute(item.Link, page.BaseUrl) : null,
            ApplyLink = StructuredPosting.Absolute(item.ApplyLink ?? shared, page.BaseUrl),
            Facts = facts,
            Evidence = [$"an entry under '{key}' in the front matter"],
        };
    }

    // "Location?", "TBD", "{{ city }}": what an editor's form leaves behind.
    private static bool IsPlaceholder(string value) => value.EndsWith('?') || value.Contains("{{", StringComparison.Ordinal) || value.ToUpperInvariant() is "TBD" or "TBA" or "N/A" or "-" or "NULL" or "~";

    private static string Html(Dictionary<string, string> fields)
    {
        var html = new StringBuilder();
        foreach (var (key, value) in fields)
        {
            var isText = TextKeys.Contains(key);
            if (!isText && (value.Length < 40 || !value.Contains(' ', StringComparison.Ordinal))) continue;
            var name = key.Split('.')[0].Replace('_', ' ').Replace('-', ' ').Trim();
            if (!isText && name.Length > 0) html.Append("<h3>").Append(WebUtility.HtmlEncode(char.ToUpperInvariant(name[0]) + name[1..])).Append("</h3>");
            html.Append(MarkdownText.ToHtml(value).Html);
        }

        return html.ToString();
    }
}
