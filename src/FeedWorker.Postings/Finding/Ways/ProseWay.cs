using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>
/// Sentences that recruit: "We are recruiting a postdoctoral scholar to …". The job is read from the sentence; what follows belongs to it.
/// Wishes without an opening ("always looking for people") and questions are none.
/// </summary>
internal sealed class ProseWay : IPostingWay
{
    private const int LongestParagraph = 4000;
    private const int VerbReach = 60;
    private const int MostLinkedWords = 10;

    public string Method => "prose";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        if (page.Context.PageKind == WordKinds.None) yield break;
        var found = new List<(Line Line, string Title, IElement? Link)>();
        foreach (var line in page.Outline.Lines)
        {
            if (line.IsStruck || line.Text.Length > LongestParagraph || line.Kind is LineKind.Cell or LineKind.Term) continue;
            if ((page.Context.Of(line) & (WordKinds.OtherHeading | WordKinds.Section)) != 0) continue;
            var titles = Titles(page, line).ToArray();
            if (titles.Length > 0 || line.Links.Count > 1) titles = [.. titles, .. Recruits(page, line) ? SameNamed(page, line) : []];
            // A heading is the title of one; a sentence set as a heading may name several, and a paragraph set as one is a paragraph.
            if (!line.IsHeading || titles.Length > 1 || line.Text.Length > TitleJudge.LongestTitle) found.AddRange(titles.Select(t => (line, t.Title, t.Link)));
        }

        int[] starts = [.. found.Select(f => f.Line.Index)];
        if (found.Count > 0) yield return Candidates.Of(Method, [.. found.DistinctBy(f => f.Title, StringComparer.OrdinalIgnoreCase).Select(f => Row(page, f.Line, f.Title, f.Link, starts))]);
    }

    private static bool Recruits(Inspection page, Line line) => (page.KindsOf(line) & WordKinds.RecruitVerb) != 0;

    private static IEnumerable<(string Title, IElement? Link)> Titles(Inspection page, Line line)
    {
        if (!Array.Exists(page.MatchesOf(line), m => (m.Kinds & (WordKinds.RecruitVerb | WordKinds.HaveVerb)) != 0)) yield break;
        var phrases = new JobPhrases(line.Lower, page.MatchesOf(line));
        string[]? bolds = null;
        (int Start, int End)[] sentences = [.. Sentences.In(line.Text)];
        for (var i = 0; i < sentences.Length; i++)
        {
            var (start, end) = sentences[i];
            // "We look for cooks and waiters. Even without a vacancy send us your CV: it goes to our talent pool."
            if (i + 1 < sentences.Length && phrases.Has(WordKinds.StandingInvitation, sentences[i + 1].Start, sentences[i + 1].End)) continue;
            if (line.Text[end - 1] is '?' or '？' || phrases.Has(WordKinds.StandingInvitation, start, end)) continue;
            var verb = Verb(phrases.Matches, start, end);
            var have = phrases.Matches.FirstOrDefault(m => (m.Kinds & WordKinds.HaveVerb) != 0 && m.Start >= start && m.End <= end);
            if (verb.Length == 0 && have.Length == 0) continue;
            // "Join us!" is for anybody; "we seek a cook to join us" is for a cook.
            if (phrases.Has(WordKinds.GeneralInvitation, start, verb.Length > 0 ? verb.End : end)) continue;
            if (Tokens.IsIdeograph(line.Text[start])) verb = new WordMatch(start, 0, WordKinds.RecruitVerb);
            // What the sentence sets in bold is what it is about.
            bolds ??= BoldIn(page, line);
            var bold = bolds.Where(b => line.Text.IndexOf(b, start, end - start, StringComparison.Ordinal) >= 0 && IsJobInBold(page.Judge.Of(b))).ToArray();
            if (bold.Length > 0)
            {
                foreach (var title in bold.SelectMany(b => Coordination.Split(b, page.Judge))) yield return (title, null);
                continue;
            }

            // "… for the following positions: Cook, Server, Host."
            if (verb.Length > 0 && line.Text.IndexOf(':', verb.End, end - verb.End) is >= 0 and var colon && Coordination.Split(line.Text[(colon + 1)..end].Trim(), page.Judge) is { Count: > 1 } listed)
            {
                foreach (var title in listed) yield return (title, null);
                continue;
            }

            var reach = verb.Length > 0 || Tokens.IsIdeograph(line.Text[start]) ? verb.End : end;
            var first = true;
            var invited = phrases.Has(WordKinds.GeneralInvitation, start, end);
            foreach (var phrase in phrases.Between(reach < end ? reach : start, end))
            {
                // "… an executive director who will work with the artistic director": the second is not wanted.
                if (!first && phrases.Has(WordKinds.ProseStop, reach, phrase.Start) && !Coordination.Begins(line.Lower.AsSpan(reach, phrase.Start - reach))) break;
                first = false;
                var named = verb.Length > 0 || Tokens.IsIdeograph(line.Text[start]) ? phrase.Start - reach <= VerbReach : phrase.IsPosition;
                if (!named || phrases.Has(WordKinds.ProseNever, start, verb.Start) || phrases.Has(WordKinds.ProseNever, Math.Max(start, verb.End), phrase.End)) break;
                var title = Title(page, line, phrase, phrases);
                // "We look for post-docs interested in joining us": a kind of people, invited.
                if (title is not null && invited && (page.Judge.Of(title).Whole & WordKinds.RoleCategory) != 0) break;
                if (title is null)
                {
                    reach = phrase.End;
                    continue;
                }

                var link = LinkAt(page, line, phrase);
                var whole = link is null ? null : LinkedTitle(page, link);
                yield return (whole ?? title, link);
                reach = whole is null ? phrase.End : Math.Max(phrase.End, line.Text.IndexOf(whole, StringComparison.Ordinal) + whole.Length);
            }
        }
    }

    /// <summary>The first verb that recruits, with those that overlap it: "is seeking" and "seeking applicants for".</summary>
    private static WordMatch Verb(IReadOnlyList<WordMatch> matches, int start, int end)
    {
        WordMatch verb = default;
        foreach (var match in matches)
        {
            if ((match.Kinds & WordKinds.RecruitVerb) == 0 || match.Start < start || match.End > end) continue;
            if (verb.Length == 0) verb = match;
            else if (match.Start <= verb.End && match.End > verb.End) verb = verb with { Length = match.End - verb.Start };
        }

        return verb;
    }

    private static string[] BoldIn(Inspection page, Line line) =>
        line.Text.Length > LongestParagraph / 2 ? [] : [.. line.Bolds.Select(page.Texts.Of).Where(t => t.Length > 2)];

    private static string? Title(Inspection page, Line line, JobPhrase phrase, JobPhrases phrases)
    {
        var text = line.Text[phrase.Start..phrase.End];
        var verdict = page.Judge.Of(text);
        // "… interested in a PhD degree": a requirement, no opening.
        if (!verdict.NamesJob || verdict.NamesOnlyPeople || (verdict.Kinds & WordKinds.RequirementWord) != 0) return null;
        if (!phrase.IsPosition) return line.Text[phrase.Start..phrases.TypeEnd(phrase)];
        var end = phrases.ComplementEnd(phrase, line.Text.Length);
        return end > phrase.End ? line.Text[phrase.Start..end] : PositionNames.Bare(text, page.Outline.Words);
    }

    /// <summary>"HiWi positions, PhD positions and postdoc positions are available": in a sentence that offers them, kinds of positions are openings.</summary>
    private static bool IsJobInBold(TitleVerdict verdict) =>
        verdict is { NamesJob: true, NamesOnlyPeople: false } && (verdict.Points > 0 || (verdict.Kinds & (WordKinds.PositionNoun | WordKinds.RoleCategory)) != 0);

    /// <summary>"We are hiring a [Deputy Director of Training]": the link's text, when it is the job and nothing else.</summary>
    private static string? LinkedTitle(Inspection page, IElement link)
    {
        var text = page.Texts.Of(link);
        return page.Judge.Of(text, true) is { NamesJob: true, Points: > 0, Words: <= MostLinkedWords } verdict && (verdict.Kinds & (WordKinds.RecruitVerb | WordKinds.HaveVerb | WordKinds.ApplyWord | WordKinds.GeneralInvitation)) == 0
            && Coordination.Split(text, page.Judge).Count == 1 ? text : null;
    }

    /// <summary>Links of a paragraph that recruits which lead to a page of the same name: "The [Lesson Developer](/lesson-developer) will …".</summary>
    private static IEnumerable<(string Title, IElement? Link)> SameNamed(Inspection page, Line line) =>
        line.Links.Where(l => LinkedTitle(page, l) is { } text && page.TargetOf(l) is { IsMail: false } target && Letters(target.Address.Segments[^1]) is { Length: > 5 } slug && slug == Letters(text)).Select(l => (page.Texts.Of(l), (IElement?)l));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The link that the phrase, or its whole clause, stands in.</summary>
    private static IElement? LinkAt(Inspection page, Line line, JobPhrase phrase)
    {
        foreach (var link in line.Links)
        {
            var text = page.Texts.Of(link);
            var at = text.Length == 0 ? -1 : line.Text.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0 && at <= phrase.Start && at + text.Length >= phrase.End) return link;
        }

        return null;
    }

    private static Row Row(Inspection page, Line line, string title, IElement? link, int[] starts)
    {
        var lines = page.Outline.Lines;
        var end = line.Index + 1;
        // It ends where the next begins, or with a heading.
        while (end < lines.Count && Array.BinarySearch(starts, end) < 0 && !lines[end].IsHeading) end++;
        var row = page.Rows.Judge(line, line.Index, end, null);
        var tally = new EvidenceTally();
        tally.Add(page.Judge.Of(title).Tally);
        tally.Add(1, "a sentence that recruits for it");
        var at = line.Text.IndexOf(title, StringComparison.Ordinal);
        if ((page.Judge.Of(title).Whole & WordKinds.RoleCategory) != 0 && page.MatchesOf(line).Any(m => m.End <= at && (m.Kinds & WordKinds.OpeningsHeading) != 0)) tally.Add(2, "openings for it");
        if ((page.Context.PageKind & WordKinds.OpeningsHeading) != 0 || page.Context.Of(line) == WordKinds.OpeningsHeading) tally.Add(2, "among openings");
        if ((page.Context.PageKind & WordKinds.CareersWord) != 0) tally.Add(0.5, "a careers page");
        if (page.IsDenied(line, line.Index, line.Index + 1)) tally.Add(-3, "the page says that it has no openings");
        return row with { TitleText = Capital(title), Tally = tally, Verdict = page.Judge.Of(title), OwnLink = link, TitleIsPart = true, IsGeneralInvitation = false };
    }

    private static string Capital(string title) => char.IsLower(title[0]) && title.Length > 1 && !char.IsUpper(title[1]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;
}
