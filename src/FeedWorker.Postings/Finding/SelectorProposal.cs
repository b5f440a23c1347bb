using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Finding.Selecting;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Proposes <c>extract</c> selectors for a page: the most regular list on it that could hold openings, tried on the page before it is offered.</summary>
public static class SelectorProposal
{
    private const int FewestRows = 2;

    /// <summary>Rules under which every selected row has a title, or null when the page has no list regular enough.</summary>
    public static ExtractRules? For(Page page)
    {
        var inspection = new Inspection(PageOutline.Of(page));
        var candidates = PostingWays.All.SelectMany(way => way.Propose(inspection)).Where(c => c.Rows.Count >= FewestRows).OrderByDescending(c => c.Score);
        foreach (var candidate in candidates)
            if (Propose(page, candidate) is { } rules && Works(page, rules, candidate)) return rules;
        return null;
    }

    private static ExtractRules? Propose(Page page, Candidate candidate)
    {
        var rows = (candidate.Believed.Count >= FewestRows ? candidate.Believed : candidate.Rows).Where(r => r.Record is not null).ToArray();
        if (rows.Length < FewestRows || CommonSelector(page, rows.Select(r => r.Record!)) is not { } posting) return null;
        var fields = new Dictionary<string, FieldRule>();
        if (Within(rows[0].Record!, rows[0].Title.Block) is { } title) fields["title"] = new FieldRule { Selector = title, Required = true };
        else if (rows[0].Title.Links is [var only, ..] && Within(rows[0].Record!, only) is { } linked) fields["title"] = new FieldRule { Selector = linked, Required = true };
        else fields["title"] = new FieldRule { Required = true };
        if (rows.All(r => r.Record!.LocalName == "a" && r.Record.HasAttribute("href"))) fields["url"] = new FieldRule { Attribute = "href" };
        else if (rows.All(r => r.Record!.QuerySelector("a[href]") is not null)) fields["url"] = new FieldRule { Selector = "a[href]", Attribute = "href" };
        return new ExtractRules { Posting = posting, Fields = fields };
    }

    /// <summary>Tag with its first class, below the nearest ancestor that has a name; only when it selects as many as there are.</summary>
    private static string? CommonSelector(Page page, IEnumerable<IElement> records)
    {
        var all = records.ToArray();
        var name = Simple(all[0]);
        if (all.Any(r => Simple(r) != name)) name = all[0].LocalName;
        var parent = all[0].ParentElement;
        string[] proposals = parent is null ? [name] : [name, $"{Simple(parent)} > {name}", parent.Id is { Length: > 0 } id ? $"#{Escaped(id)} > {name}" : name];
        return proposals.FirstOrDefault(p => page.Document.QuerySelectorAll(p).Length is var count && count >= all.Length && count <= all.Length + 1);
    }

    private static string? Within(IElement record, IElement element) => record == element ? null : Simple(element) is var simple && record.QuerySelector(simple) == element ? simple : null;

    private static string Simple(IElement element) =>
        element.ClassList.FirstOrDefault(c => c.Length > 0 && c.All(x => char.IsAsciiLetter(x) || x is '-' or '_')) is { } name ? $"{element.LocalName}.{name}" : element.LocalName;

    private static string Escaped(string id) => id.Replace(":", "\\:", StringComparison.Ordinal).Replace(".", "\\.", StringComparison.Ordinal);

    private static bool Works(Page page, ExtractRules rules, Candidate candidate)
    {
        var (postings, notes) = new SelectedPostings(page, rules).Read();
        return notes.Count == 0 && postings.Count >= Math.Max(FewestRows, candidate.Believed.Count) && postings.All(p => p.Title.Length <= Evidence.TitleJudge.LongestTitle);
    }
}
