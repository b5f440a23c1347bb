using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Reads the jobs out of the sentences that recruit for them. Two ways ask for these, and what they have in common is read once.</summary>
internal static class RecruitingSentences
{
    private const int LongestParagraph = 4000;
    private const int VerbReach = 60;
    private const WordKinds Verbs = WordKinds.RecruitVerb | WordKinds.HaveVerb;

    /// <summary>The jobs of a page about openings, in order; of any other page, none.</summary>
    public static List<RecruitedJob> In(Inspection page)
    {
        var found = new List<RecruitedJob>();
        if (page.Context.PageKind == WordKinds.None) return found;
        foreach (var line in page.Outline.Lines)
        {
            if (!IsRead(page, line)) continue;
            var titles = Titles(page, line).ToArray();
            // A heading is the title of one; a sentence set as a heading may name several, and a paragraph set as one is a paragraph.
            if (!line.IsHeading || titles.Length > 1 || line.Text.Length > TitleJudge.LongestTitle) found.AddRange(titles.Select(t => new RecruitedJob(line, t.Title, t.Link)));
        }

        return found;
    }

    /// <summary>Whether one of them may stand in a link: only then is it worth while to read them all for their links.</summary>
    public static bool AnyLinked(Inspection page) =>
        page.Context.PageKind != WordKinds.None && page.Outline.Lines.Any(l => l.Links.Count > 0 && IsRead(page, l) && Titles(page, l).Any(t => t.Link is not null));

    private static bool IsRead(Inspection page, Line line) =>
        !line.IsStruck && line.Text.Length <= LongestParagraph && line.Kind is not (LineKind.Cell or LineKind.Term) && (page.KindsOf(line) & Verbs) != 0
        && (page.Context.Of(line) & (WordKinds.OtherHeading | WordKinds.Section)) == 0;

    private static IEnumerable<(string Title, IElement? Link)> Titles(Inspection page, Line line) => InSentences(page, line).Concat(LinkedTitle.SameNamed(page, line));

    private static IEnumerable<(string Title, IElement? Link)> InSentences(Inspection page, Line line)
    {
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
                reach = phrase.End;
                if (Title(page, line, phrase, phrases) is not { } title) continue;
                // "We look for post-docs interested in joining us": a kind of people, invited.
                if (invited && (page.Judge.Of(title).Whole & WordKinds.RoleCategory) != 0) break;
                var link = LinkAt(page, line, phrase);
                var whole = link is null ? null : LinkedTitle.Of(page, link);
                yield return (whole ?? title, link);
                if (whole is not null) reach = Math.Max(reach, line.Text.IndexOf(whole, StringComparison.Ordinal) + whole.Length);
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
}
