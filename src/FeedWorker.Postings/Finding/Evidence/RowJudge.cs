using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Adds to a title's own evidence what its place on the page and the lines around it say.</summary>
internal sealed class RowJudge(Inspection page)
{
    private const int LinesOfInterest = 30;
    private const int OpeningSentences = 3;

    /// <summary>Links of a line that is a menu.</summary>
    private const int FewestLinks = 3;

    // Neighbouring rows look at the same lines.
    private readonly bool?[] _labelled = new bool?[page.Outline.Lines.Count];
    private readonly Dictionary<(int Above, int Level), bool> _named = [];
    private bool? _introductionRecruits;

    /// <summary>Judges one row.</summary>
    /// <param name="title">Its title line.</param>
    /// <param name="first">First line of the row.</param>
    /// <param name="end">Index after the row's last line.</param>
    /// <param name="record">The element of the row alone, or null.</param>
    /// <param name="part">The part of the line that is the title; null for all of it.</param>
    public Row Judge(Line title, int first, int end, IElement? record, string? part = null)
    {
        var text = part ?? title.Text;
        var verdict = text.Length == title.Text.Length ? page.Judge.Of(title) : page.Judge.Of(text, title.IsHeading || title.IsBold || title.IsLink);
        var tally = new EvidenceTally();
        tally.Add(verdict.Tally);
        if (text.Length < title.Text.Length && title.IsHeading && (page.Judge.Of(title).Kinds & WordKinds.RecruitVerb) != 0) tally.Add(verdict.NamesJob ? 1 : 3, "announced as wanted");
        var isListedKind = IsListedKind(title, verdict);
        if (text.Length == title.Text.Length && IsMenu(title)) tally.Add(-5, "a line of links");
        Surroundings(tally, title, verdict, isListedKind);
        var hasPage = Links(tally, title, end);
        var (closed, general) = Content(tally, title, verdict, isListedKind, text.Length, first, end);
        if (page.IsDenied(title, first, end)) tally.Add(-3, "the page says that it has no openings");
        return new Row
        {
            Title = title,
            TitleText = text,
            First = first,
            End = end,
            Record = record,
            Tally = tally,
            Verdict = verdict,
            Closed = (title.IsStruck ? "struck through" : page.NoneIn(title) is { } denial ? $"it says '{denial}'" : null) ?? closed ?? ClosedIn(title) ?? (page.Context.Of(title) == WordKinds.Past ? $"under '{Heading(title)}'" : null),
            IsUnderOpeningsHeading = page.Context.Of(title) == WordKinds.OpeningsHeading,
            IsUnderPageHeading = title.Under < 0 || page.Outline.Lines[title.Under].Level == 1,
            // "We are always looking for engineers" beside a document about the post is the employer's tone, no mere invitation.
            IsGeneralInvitation = (general && !(hasPage && verdict.NamesJob)) || (verdict.IsGeneralInvitation && !isListedKind),
        };
    }

    /// <summary>"School information | Contact Ada | Contact Ben": several links and nothing else, most of which name no job.</summary>
    private bool IsMenu(Line title) =>
        title.Links.Count >= FewestLinks && title.LinkedLength >= title.Text.Length * 0.7
        && title.Links.Select(l => l.GetAttribute("href")).Distinct(StringComparer.Ordinal).Count() >= FewestLinks && title.Links.Count(l => page.Judge.Of(page.Texts.Of(l)).NamesJob) * 2 < title.Links.Count;

    private void Surroundings(EvidenceTally tally, Line title, TitleVerdict verdict, bool isListedKind)
    {
        var context = page.Context.Of(title);
        var about = page.Context.PageKind;
        if (context == WordKinds.OpeningsHeading) tally.Add(3, "under", Heading(title));
        else if (context is not (WordKinds.None or WordKinds.Past)) tally.Add(-4, "under", Heading(title));
        else if ((about & WordKinds.OpeningsHeading) != 0) tally.Add(2, "the page is about openings");
        if ((about & WordKinds.CareersWord) != 0) tally.Add(0.5, "a careers page");
        if (context == WordKinds.None && title.IsHeading && title.Under < 0 && verdict.NamesJob && (_introductionRecruits ??= FindRecruitingIntroduction()) == true) tally.Add(1, "the page says that it recruits");
        if (context == WordKinds.None && verdict.NamesJob && title.Under >= 0 && page.Outline.Lines[title.Under] is { Level: > 1 or 0 } above && (page.Judge.Of(above).Whole & WordKinds.CareersWord) != 0) tally.Add(1, $"under '{above.Text}'");
        // An invitation as a heading of its own, right under "Open positions", is what its author calls a position.
        if (isListedKind) tally.Add((verdict.Kinds & WordKinds.GeneralInvitation) != 0 ? 6 : 3, "listed among the openings");
        // "We are hiring the following:" and a list of kinds of people: there, each is an opening.
        if (context == WordKinds.OpeningsHeading && title.Kind == LineKind.ListItem && (verdict.Whole & WordKinds.RoleCategory) != 0) tally.Add(Heading(title)[^1] is ':' or '：' ? 3.5 : 2, "listed as wanted");

        if (WithinDescription(title)) tally.Add(-4, "within the description of another title");
        switch (NameSigns.Of(title.Block, out var name))
        {
            case > 0 when NameSigns.IsJobTitle(title.Block): tally.Add(4, "named", name); break;
            case > 0: tally.Add(2, "named", name); break;
            case < 0: tally.Add(-2.5, "named", name); break;
        }
    }

    /// <summary>"We are looking for colleagues to build …" before the first heading.</summary>
    private bool FindRecruitingIntroduction()
    {
        var recruits = false;
        foreach (var line in page.Outline.Lines)
        {
            if (line.IsHeading && line.Level > 1) break;
            if (line.IsHeading || line.IsLink) continue;
            var kinds = page.KindsOf(line);
            if ((kinds & WordKinds.StandingInvitation) != 0 || page.NoneIn(line) is not null) return false;
            recruits |= (kinds & WordKinds.RecruitVerb) != 0;
        }

        return recruits;
    }

    /// <summary>A kind of people ("Postdoctoral researchers") as a heading right under one that says nothing but "Open positions".</summary>
    private bool IsListedKind(Line title, TitleVerdict verdict) =>
        title.IsHeading && (verdict.Whole & WordKinds.RoleCategory) != 0 && page.Context.Of(title) == WordKinds.OpeningsHeading
        && page.Context.HeadingOf(title) is var above and >= 0 && title.Under == above && (page.Judge.Of(page.Outline.Lines[above]).Whole & WordKinds.OpeningsHeading) != 0
        && !HasNamedOpening(above, title.Level);

    /// <summary>Beside a real opening, a kind of people is only invited.</summary>
    private bool HasNamedOpening(int above, int level) =>
        _named.TryGetValue((above, level), out var known) ? known : _named[(above, level)] = FindNamedOpening(above, level);

    private bool FindNamedOpening(int above, int level)
    {
        for (var i = above + 1; i < page.Outline.Lines.Count; i++)
        {
            var line = page.Outline.Lines[i];
            if (line.Level > 0 && line.Level <= page.Outline.Lines[above].Level) return false;
            if (line.Under != above || !(line.Level == level || line.BoldLength > 2 || line.IsLink)) continue;
            var verdict = line.Level == 0 && line.BoldLength > 2 ? page.Judge.Of(line.Text[..line.BoldLength].TrimEnd(), true) : page.Judge.Of(line);
            if (verdict is { NamesJob: true, Points: > 0 } && (verdict.Whole & WordKinds.RoleCategory) == 0) return true;
        }

        return false;
    }

    private bool WithinDescription(Line title)
    {
        // A line that introduces openings stands between: "We recruit for the following projects:".
        if (page.Context.Of(title) == WordKinds.OpeningsHeading && page.Context.HeadingOf(title) > title.Under) return false;
        for (var at = title.Under; at >= 0; at = page.Outline.Lines[at].Under)
        {
            var above = page.Judge.Of(page.Outline.Lines[at]);
            if (above.IsOpeningsHeading) return false;
            if ((above.Whole & WordKinds.Section) != 0 || above is { NamesJob: true, Points: >= 3 }) return true;
        }

        return false;
    }

    private string Heading(Line line) => page.Outline.Lines[Math.Max(0, page.Context.HeadingOf(line))].Text;

    /// <summary>Weighs the row's links; true when one leads to a job or a document.</summary>
    private bool Links(EvidenceTally tally, Line title, int end)
    {
        var (job, document, mail) = (false, false, false);
        for (var i = title.Index; i < Math.Min(end, title.Index + LinesOfInterest); i++)
        {
            foreach (var link in page.Outline.Lines[i].Links)
            {
                if (page.TargetOf(link) is not { } target) continue;
                mail |= target.IsMail;
                job |= target.IsJob;
                document |= target.IsDocument;
            }
        }

        if (title.Links.Count > 0 && title.Links[0].GetAttribute("href") is { } own && page.Outline.FrameLinks.Contains(own)) tally.Add(-4, "the menu links to it too");
        if (job) tally.Add(1.5, "a link to a job");
        if (document) tally.Add(1, "a link to a document");
        if (mail) tally.Add(0.5, "an address to write to");
        return job || document;
    }

    private bool IsLabelled(Line line) => _labelled[line.Index] ??= LabelledFact.In(line.Text, page.Outline.Words) is not null;

    private (string? Closed, bool General) Content(EvidenceTally tally, Line title, TitleVerdict own, bool isListedKind, int titleLength, int first, int end)
    {
        var (type, apply, duties, label, recruits) = (false, false, false, false, false);
        string? closed = null;
        var (general, invites) = (false, false);
        for (var i = Math.Max(first, title.Index - LinesOfInterest); i < Math.Min(end, title.Index + LinesOfInterest); i++)
        {
            var line = page.Outline.Lines[i];
            // What follows a struck title is that one's.
            if (line.IsStruck && i > title.Index) break;
            if (line.IsStruck || (i == title.Index && line.Text.Length == titleLength)) continue;
            if (line.Text.Length <= TitleJudge.LongestTitle)
            {
                var verdict = page.Judge.Of(line);
                type |= verdict.Words <= 12 && (verdict.Kinds & (WordKinds.TypeWord | WordKinds.RemoteWord)) != 0;
                apply |= (verdict.Whole & WordKinds.ApplyWord) != 0;
                duties |= (verdict.Whole & WordKinds.Section) != 0;
                label = label || IsLabelled(line);
                if (verdict.Words <= 8) closed ??= ClosedIn(line);
            }

            if (i <= title.Index + OpeningSentences)
            {
                var kinds = page.KindsOf(line);
                general |= (kinds & WordKinds.StandingInvitation) != 0;
                invites |= (own.Whole & WordKinds.RoleCategory) != 0 && (kinds & WordKinds.ConditionalInvitation) != 0;
                recruits |= (kinds & WordKinds.RecruitVerb) != 0;
                if (page.NoneIn(line) is { } sentence) closed ??= $"it says '{sentence}'";
            }
        }

        if (type) tally.Add(1, "an employment type beside it");
        if (apply) tally.Add(1, "a link to apply or to details");
        if (duties) tally.Add(1, "duties or qualifications below it");
        if (label) tally.Add(1, "labelled facts below it");
        if (recruits) tally.Add(1, "a sentence that recruits below it");
        // "Postdocs: write to us" is an invitation; with a type of employment and requirements it is an opening.
        // A card that its author calls a position is one, however it invites.
        var isListed = isListedKind || (page.Context.Of(title) == WordKinds.OpeningsHeading && NameSigns.Of(title.Block, out _) > 0);
        return (closed, (general && !isListedKind) || (invites && !(type && duties) && !isListed));
    }

    /// <summary>"marked 'filled'" when a short text says that the opening is gone, else null.</summary>
    private string? ClosedIn(Line line)
    {
        var lower = line.Lower;
        if (lower.Length > TitleJudge.LongestTitle || (page.KindsOf(line) & WordKinds.ClosedMark) == 0) return null;
        var mark = Array.Find(page.MatchesOf(line), m => (m.Kinds & WordKinds.ClosedMark) != 0);
        if (mark.Length == 0) return null;
        var text = lower.Substring(mark.Start, mark.Length);
        var before = lower.AsSpan(0, mark.Start).TrimEnd();
        // "open until filled" and "closing date" are open; a mark inside a longer sentence needs to stand at its end or beginning.
        if (before.EndsWith("until", StringComparison.Ordinal) || before.EndsWith("be", StringComparison.Ordinal) || before.EndsWith("when", StringComparison.Ordinal)) return null;
        var rest = lower.AsSpan(mark.End).TrimStart(" .!)]*");
        return rest.IsEmpty || before.TrimEnd("([-–—:*").IsEmpty || text.Contains(' ', StringComparison.Ordinal) ? $"marked '{text}'" : null;
    }
}
