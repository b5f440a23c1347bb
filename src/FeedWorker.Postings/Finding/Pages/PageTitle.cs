using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>The job's name on its own page: markup, front matter, a heading, the page's title, a sentence that names it, at last the file's name.</summary>
internal static class PageTitle
{
    private static readonly FrozenSet<string> Headings = FrozenSet.Create("h1", "h2", "h3", "summary");
    private static readonly FrozenSet<string> LabelledTexts = FrozenSet.Create("p", "li", "td", "strong", "b", "dt");
    private static readonly FrozenSet<string> RowHeads = FrozenSet.Create("th", "dt", "td");

    public static TitleFound Of(Page page, IElement content, JsonObject? structured, FoundPosting? listed, WordIndex words)
    {
        var judge = new TitleJudge(Vocabulary.For(page.Language));
        var heading = Heading(page, content, listed, judge, words);
        if ((structured.Get("title").Text() ?? structured.Get("name").Text()) is { } raw && Fold.Line(System.Net.WebUtility.HtmlDecode(raw)) is { Length: > 0 and <= TitleJudge.LongestTitle } marked)
            return Found(marked, SameAs(heading, marked) ? heading : null, judge, "the page's own markup");
        if (FrontMatterTitle.Of(page.FrontMatter) is { } kept && !(NamesTheList(kept, judge) ? InText(page, content, heading, words, judge).Any(t => t.NamesJob) : NamesAnother(kept, heading, judge))) return Found(kept, SameAs(heading, kept) ? heading : null, judge, "the front matter");
        if (InText(page, content, heading, words, judge).FirstOrDefault() is { } said) return said;
        if (listed is not null) return Found(listed.Title, null, judge, "the listing page");
        // A file named "careers" says as little as a page that is called so: then whatever stands first in the text.
        var named = FileName(page.Address);
        return NamesTheList(named, judge) && FirstWords.Of(content, words, judge) is { } first ? Found(first, null, judge, "the first words") : Found(named, null, judge, "the file's name");
    }

    // "title: Testshift", and the first heading is "PhD student in software testing": the page is called after the project, the job by its heading.
    private static bool NamesAnother(string kept, IElement? heading, TitleJudge judge) =>
        heading is { LocalName: "h1" or "h2" } && !kept.Contains(' ', StringComparison.Ordinal) && (judge.Of(kept).Kinds & (WordKinds.JobWord | WordKinds.JobSuffix | WordKinds.GenderMark | WordKinds.TypeWord)) == 0
        && ReferenceEquals(heading, heading.Owner?.QuerySelector("h1,h2,h3")) && judge.Of(Fold.Line(heading.TextContent), true) is { NamesJob: true, Points: > 2 };

    // What the text itself offers, the best first.
    private static IEnumerable<TitleFound> InText(Page page, IElement content, IElement? heading, WordIndex words, TitleJudge judge)
    {
        if (heading is not null) yield return Found(WithoutSubtitle(heading, page.Title ?? ""), heading, judge, "a heading");
        if (Labelled(content, judge) is { } labelled) yield return Found(labelled, null, judge, "a labelled line");
        if (page.Kind == PageKind.Html && page.FrontMatter.Count == 0 && OfWindow(page, judge) is { } window) yield return Found(window, null, judge, "the page's title");
        if (FirstWords.BoldJob(content, judge) is { } bold) yield return Found(Fold.Line(bold.TextContent), bold, judge, "the first bold line");
        if (ProseTitle.Of(content, words, judge) is { } prose) yield return Found(prose, null, judge, "a sentence that names the job");
    }

    // "Careers", "Join us", "Open positions", or the department whose list it is.
    private static bool NamesTheList(string title, TitleJudge judge) =>
        judge.Of(title) is { NamesJob: false } verdict && (verdict.Whole & (WordKinds.CareersWord | WordKinds.OpeningsHeading | WordKinds.Department)) != 0;

    private static TitleFound Found(string text, IElement? heading, TitleJudge judge, string from)
    {
        var line = Fold.Line(text);
        var verdict = judge.Of(line);
        return new TitleFound(line, heading, verdict.NamesJob, from) { LooksLikeJob = (verdict.Kinds & WordKinds.JobSuffix) != 0 };
    }

    // "<h1>Fitter<span>Doors and frames</span></h1>": no space between them in the source, for the style sheet puts the second on a line of its own.
    private static string WithoutSubtitle(IElement heading, string window)
    {
        if (heading.LastElementChild is not { LocalName: "span" or "small" or "em" or "i" } last || last.PreviousSibling is not IText before) return heading.TextContent;
        var (said, beside) = (before.Data, last.TextContent);
        var glued = said.Length > 5 && char.IsLower(said[^1]) && beside.Length > 5 && char.IsUpper(beside[0]) && string.IsNullOrWhiteSpace(last.NextSibling?.TextContent);
        // The window's title may join the two in words; then both are the name.
        var (from, to) = (window.IndexOf(said.Trim(), StringComparison.OrdinalIgnoreCase), window.IndexOf(beside.Trim(), StringComparison.OrdinalIgnoreCase));
        if (glued && from >= 0 && to > from) return window[from..(to + beside.Trim().Length)];
        return glued ? heading.TextContent[..heading.TextContent.LastIndexOf(beside, StringComparison.Ordinal)] : heading.TextContent;
    }

    private static bool SameAs(IElement? heading, string title) => heading is not null && Overlap(heading.TextContent, title) >= 0.8;

    private static IElement? Heading(Page page, IElement content, FoundPosting? listed, TitleJudge judge, WordIndex words)
    {
        var root = (IElement?)page.Document.Body ?? content;
        (double Score, IElement Element)? best = null;
        var seen = 0;
        foreach (var element in Nodes.Named(root, Headings))
        {
            if (!IsShown(element) || Fold.Line(element.TextContent) is not { Length: > 1 } text) continue;
            seen++;
            var level = element.LocalName[0] == 'h' ? element.LocalName[1] - '0' : 3;
            // A lesser heading is the title only when it stands first and names a job.
            if (level > 1 && listed is null && !judge.NamesJob(text)) continue;
            var verdict = judge.Of(text);
            var section = !verdict.NamesJob && Sections.NameOf(text, words) is not null;
            var score = verdict.Points + (level == 1 ? 3 : 0) - (seen * 0.5) + (verdict.NamesJob ? 5 : 0) - (section ? 6 : 0);
            if (listed is not null) score += 8 * Overlap(text, listed.Title);
            if (level > 1 && !verdict.NamesJob && listed is not null && Overlap(text, listed.Title) < 0.6) continue;
            if (score > 0 && (best is null || score > best.Value.Score)) best = (score, element);
        }

        return best?.Element;
    }

    private static bool IsShown(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (PageElements.IsExcluded(at)) return false;
        }

        return true;
    }

    // Share of the shorter text's words that the other has too.
    public static double Overlap(string a, string b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        if (first.Count == 0 || second.Count == 0) return 0;
        var (few, many) = first.Count <= second.Count ? (first, second) : (second, first);
        return few.Count(many.Contains) / (double)few.Count;
    }

    private static HashSet<string> WordsOf(string text) => [.. Fold.Lower(text).Split([' ', ',', '(', ')', '/', '-', '–', '|', ':', '.', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 || Fold.IsIdeographic(w[0]))];

    private static string? Labelled(IElement content, TitleJudge judge)
    {
        foreach (var element in Nodes.Named(content, LabelledTexts).Take(40))
        {
            if (element.TextContent is not { } shown || !shown.Contains(':', StringComparison.Ordinal)) continue;
            var text = Fold.Line(shown);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 3 or > 30 || text.Length > 140 || colon + 2 >= text.Length || !Vocabulary.For(null).IsTitleLabel(Fold.Lower(text[..colon]))) continue;
            if (text[(colon + 1)..].Trim() is { Length: > 2 } value && judge.Of(value).Points > -3) return value;
        }

        return LabelledRow(content, judge);
    }

    // A table's or list's row whose first cell is a label for the job's name.
    private static string? LabelledRow(IElement content, TitleJudge judge)
    {
        foreach (var label in Nodes.Named(content, RowHeads).Where(e => e.LocalName != "td" || e.PreviousElementSibling is null).Take(60))
        {
            if (label.NextElementSibling is not { LocalName: "td" or "dd" } cell || Fold.Line(label.TextContent).TrimEnd(':', '：') is not { Length: > 1 and <= 30 } name) continue;
            if (!Vocabulary.For(null).IsTitleLabel(Fold.Lower(name))) continue;
            if (Fold.Line(cell.TextContent) is { Length: > 1 and <= TitleJudge.LongestTitle } value && judge.Of(value).Points > -3) return value;
        }

        return null;
    }

    private static string? OfWindow(Page page, TitleJudge judge)
    {
        if (page.Title is not { } title) return null;
        var parts = title.Split([" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " at ", " bei "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var best = parts.Select(p => (Part: p, Verdict: judge.Of(p))).Where(p => p.Verdict.NamesJob).OrderByDescending(p => p.Verdict.Points).FirstOrDefault();
        return best.Part;
    }

    private static string FileName(Uri address)
    {
        var name = Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/'));
        var text = Fold.Line(name.Replace('-', ' ').Replace('_', ' ').Replace('+', ' '));
        return text.Length < 2 ? "Position" : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);
    }
}
