using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Cutting;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>
/// Items that say how many are wanted and go on as a sentence: "2 gardeners will be hired to …", "1 postdoc in ecology. Apply here".
/// The title is what is hired, without what happens to it.
/// </summary>
internal sealed partial class CountedWay : IPostingWay
{
    private const int NearestJob = 60;

    public string Method => "list";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        var lines = page.Outline.Lines;
        var titles = lines.Where(l => l.Kind is LineKind.ListItem or LineKind.Text)
            .Select(l => (Line: l, Title: Title(page, l))).Where(t => t.Title is not null).ToArray();
        if (titles.Length == 0) yield break;
        var rows = titles.Select((t, i) => Row(page, t.Line, t.Title!, End(page, t.Line, i + 1 < titles.Length ? titles[i + 1].Line.Index : lines.Count)));
        yield return Candidates.Of(Method, [.. rows]);
    }

    private const int LongestHeadCount = 40;

    private static string? Title(Inspection page, Line line)
    {
        if (HasHeadCount(line.Lower)) return line.Text.Length <= TitleJudge.LongestTitle && page.Judge.Of(line) is { NamesJob: true, NamesOnlyPeople: false, Points: >= 0 } ? line.Text : null;
        if ((page.Context.Of(line) & (WordKinds.OtherHeading | WordKinds.Section)) != 0 || Count().Match(line.Lower) is not { Success: true } count) return null;
        var phrases = new JobPhrases(line.Lower, page.MatchesOf(line));
        var sentence = Sentences.In(line.Text).First();
        var job = phrases.Between(count.Length, sentence.End).FirstOrDefault();
        if (job.End == 0 || job.Start - count.Length > NearestJob / 2 || phrases.Has(WordKinds.RecruitVerb | WordKinds.ProseNever | WordKinds.Past | WordKinds.ClosedMark, 0, job.Start)) return null;
        if (phrases.Matches.Any(m => (m.Kinds & WordKinds.RequirementWord) != 0 && m.Start < job.End && (m.Kinds & WordKinds.JobWord) == 0)) return null;
        var end = sentence.End;
        var cut = AfterNoun().Match(line.Lower, job.End, sentence.End - job.End);
        if (cut.Success) end = Math.Min(end, cut.Index);
        else if (line.Links.Count > 0 && LinkStart(page, line) is var link && link > job.End && !LeadsOn().IsMatch(line.Lower[..link])) end = Math.Min(end, link);
        var title = line.Text[..end].TrimEnd(' ', '.', ',', ';', ':', '-', '–', '(', '[');
        return title.Length <= TitleJudge.LongestTitle * 2 && page.Judge.Of(line.Text[..job.End]) is { NamesJob: true, NamesOnlyPeople: false } ? title : null;
    }

    // The count stands at the end: neither is a long text searched for it, nor one whose end has no figure.
    private static bool HasHeadCount(string lower)
    {
        var tail = lower.AsSpan(Math.Max(0, lower.Length - LongestHeadCount));
        foreach (var c in tail)
            if (char.IsDigit(c)) return HeadCount().IsMatch(tail);
        return false;
    }

    private static int LinkStart(Inspection page, Line line) => line.Text.IndexOf(page.Texts.Of(line.Links[0]), StringComparison.Ordinal);

    /// <summary>The item's own sub-items are its text.</summary>
    private static int End(Inspection page, Line line, int next)
    {
        var end = line.Index + 1;
        while (end < next && !page.Outline.Lines[end].IsHeading && Nodes.IsWithin(page.Outline.Lines[end].Block, line.Holder)) end++;
        return end;
    }

    private static Row Row(Inspection page, Line line, string title, int end)
    {
        var row = page.Rows.Judge(line, line.Index, end, line.Kind == LineKind.ListItem ? line.Holder : null);
        var tally = new EvidenceTally();
        tally.Add(3, "says how many of a job");
        if (line.Links.Count > 0 && LinkStart(page, line) is > 0 and var link && title.Length > link && LeadsOn().IsMatch(line.Lower[..link])) tally.Add(1, "the link says on what");
        if (page.Context.Of(line) == WordKinds.OpeningsHeading || (page.Context.PageKind & WordKinds.OpeningsHeading) != 0) tally.Add(2, "among openings");
        else if ((page.Context.PageKind & WordKinds.CareersWord) != 0) tally.Add(1, "a careers page");
        if (line.Links.Any(l => page.TargetOf(l) is { IsJob: true } or { IsDocument: true })) tally.Add(1.5, "a link to a job");
        return row with { TitleText = TitleText.Clean(title), Tally = tally, TitleIsPart = true, Verdict = page.Judge.Of(title), IsGeneralInvitation = false };
    }

    [GeneratedRegex(@"^(?:\d{1,2}|one|two|three|four|five|several|zwei|drei|deux|trois|dos|tres|due|tre|två|dwa|dwie|trzy)\s?(?:x|×)?\s(?!years?\b|months?\b|hours?\b|days?\b|weeks?\b|jahre|monate|stunden|tage|ans?\b|mois|años|meses|lata|anni|år\b)", RegexOptions.None, 5000)]
    private static partial Regex Count();

    /// <summary>"… (2 posts)", "… – 2 etaty", "…（2-3名）".</summary>
    [GeneratedRegex(@"[\s(（–—-]\d{1,2}(?:\s?[-–~～至]\s?\d{1,2})?\s?(?:名|人|位|persons|positions?|posts?|vacanc(?:y|ies)|openings?|stellen?|postes?|plazas?|vacantes?|vagas?|posti|etaty?|osoby|osób|platser|tjänster|stillinger|plaatsen)\s?[)）]?$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadCount();

    /// <summary>"Two postdocs on [the growth of mosses]": the link is the rest of the title.</summary>
    [GeneratedRegex(@"\s(?:on|in|for|über|zu|sur|sobre|su)\s$", RegexOptions.NonBacktracking)]
    private static partial Regex LeadsOn();

    [GeneratedRegex(@"[,\s]+(?:will (?:be|join|work|have)|is|are|to be (?:hired|filled|appointed)|wird|werden|sera|seront|serán|saranno|kommer att|to join)\b|\s[-–—(]\s?(?:apply|more|details|see|deadline)\b|[,;]?\s(?:apply here|deadline)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AfterNoun();
}
