using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Which part of a line is the title: what is bold or linked at its beginning, or what stands before a dash and facts.</summary>
internal static partial class TitlePart
{
    private const int FewestLetters = 3;

    /// <summary>Characters between "we are looking for" and the role: "zum nächstmöglichen Zeitpunkt eine".</summary>
    private const int MostBetween = 48;

    private const WordKinds JobLike = WordKinds.JobWord | WordKinds.JobSuffix | WordKinds.GenderMark;
    private static readonly string[] Separators = [" – ", " — ", " - ", " | ", " · ", " • ", ": ", "：", " (", "（", ", "];

    private static readonly string[] InvitationSeparators = [" – ", " — ", " - ", " | ", "! ", ": "];

    /// <summary>A longer line tells of more than the job.</summary>
    private const int LongestPraised = 80;

    /// <summary>The title; the whole text when nothing sets a part of it off.</summary>
    public static string Of(Inspection page, Line line)
    {
        if (Announced(page, line) is { } announced) return announced;
        if (BeforeInvitation(page, line) is { } invited) return invited;
        if (Unpraised(page, line) is { } bare) return bare;
        if (line.IsHeading || line.IsLink) return line.Text;
        if (line.BoldLength >= FewestLetters && line.BoldLength < line.Text.Length && Names(page, line.Text[..line.BoldLength])) return line.Text[..line.BoldLength];
        if (LinkedStart(page, line) is { } linked && Names(page, linked)) return linked;
        if (BeforeDocument(page, line) is { } before) return before;
        return page.Judge.Of(line).NamesJob ? BeforeFacts(page, line) ?? line.Text : line.Text;
    }

    /// <summary>"Cook in our canteen – become a part of our team": what follows the dash is said to everybody.</summary>
    private static string? BeforeInvitation(Inspection page, Line line)
    {
        if ((page.Judge.Of(line).Kinds & WordKinds.GeneralInvitation) == 0) return null;
        foreach (var separator in InvitationSeparators)
        {
            var at = line.Text.IndexOf(separator, StringComparison.Ordinal);
            if (at < FewestLetters || !page.MatchesOf(line).Any(m => (m.Kinds & WordKinds.GeneralInvitation) != 0 && m.Start >= at)) continue;
            if (page.Judge.Of(line.Text[..at], true) is { NamesJob: true, Points: > 0 } name && (name.Kinds & (WordKinds.GeneralInvitation | WordKinds.RecruitVerb)) == 0) return line.Text[..at].TrimEnd();
        }

        return null;
    }

    /// <summary>"We are looking for:" and "A highly qualified engineer.": of the sentence that goes on, the job.</summary>
    private static string? Unpraised(Inspection page, Line line)
    {
        if (line.IsHeading || line.IsLink || line.Text.Length > LongestPraised || page.Context.Of(line) != WordKinds.OpeningsHeading || page.Outline.Lines[page.Context.HeadingOf(line)].Text[^1] is not (':' or '：')) return null;
        var start = 0;
        foreach (var match in page.MatchesOf(line))
            if ((match.Kinds & WordKinds.ProseArticle) != 0 && match.Start <= start + 1) start = Math.Max(start, match.End);
        var bare = line.Text[start..].Trim().TrimEnd('.', ',', ';');
        return start > 0 && bare.Length >= FewestLetters && page.Judge.Of(bare, true) is { NamesJob: true, Points: > 0 } ? char.ToUpperInvariant(bare[0]) + bare[1..] : null;
    }

    /// <summary>"Position: Cook", "We are hiring a Cook": what is announced is the title.</summary>
    private static string? Announced(Inspection page, Line line)
    {
        if (line.Text.Length > Evidence.TitleJudge.LongestTitle) return null;
        var colon = line.Text.IndexOfAny([':', '：']);
        if (colon > 0 && colon + 2 < line.Text.Length && page.Outline.Words.IsTitleLabel(line.Lower.AsSpan(0, colon))) return line.Text[(colon + 1)..].Trim();
        var verdict = page.Judge.Of(line);
        if (line.IsHeading && WantedByArticle(page, line, verdict) is { } wantedRole) return wantedRole;
        if (line.Text[^1] is '.' or '。' && verdict.Words > 3) return null;
        if ((verdict.Kinds & JobLike) == 0 || (verdict.Kinds & (WordKinds.RecruitVerb | WordKinds.OpeningsHeading)) == 0 || verdict.Words > 14) return null;
        // "Cook wanted", "Koch (m/w/d) gesucht".
        var wanted = page.MatchesOf(line).FirstOrDefault(m => (m.Kinds & WordKinds.RecruitVerb) != 0 && m.End >= line.Text.Length - 1);
        if (wanted.Length > 0 && wanted.Start > 0 && IsRole(page, line, line.Text[..wanted.Start].Trim())) return line.Text[..wanted.Start].Trim();
        var phrases = new JobPhrases(line.Lower, page.MatchesOf(line));
        var opening = phrases.Matches.Where(m => (m.Kinds & (WordKinds.RecruitVerb | WordKinds.OpeningsHeading)) != 0).OrderByDescending(m => m.End).FirstOrDefault(m => m.End < line.Text.Length * 0.7);
        if (opening.Length == 0 || opening.Start > line.Text.Length / 3) return null;
        var job = phrases.Between(opening.End, line.Text.Length).FirstOrDefault();
        // "hiring DVMs, technicians and assistants": an abbreviation that nobody knows is one of them.
        if (job.End > job.Start && line.Text[opening.End..job.Start].Trim() is [.., ','] before && Coordination.IsAbbreviation(before.TrimEnd(','))) job = job with { Start = line.Text.IndexOf(before, opening.End, StringComparison.Ordinal) };
        return job.End > job.Start && job.Start - opening.End < MostBetween && IsRole(page, line, line.Text[job.Start..].TrimEnd('!', '.', ' ')) ? line.Text[job.Start..].TrimEnd('!', '.', ' ') : null;
    }

    /// <summary>"Vi söker en bilplåtslagare": after the verb and an article, a heading names a role even when nobody knows the word.</summary>
    private static string? WantedByArticle(Inspection page, Line line, Evidence.TitleVerdict verdict)
    {
        if ((verdict.Kinds & (JobLike | WordKinds.GenericPeople | WordKinds.PositionNoun | WordKinds.GeneralInvitation | WordKinds.StandingInvitation)) != 0 || verdict.Words > 7 || line.Text[^1] is '?' or ':') return null;
        var verb = page.MatchesOf(line).Where(m => (m.Kinds & WordKinds.RecruitVerb) != 0).OrderByDescending(m => m.End).FirstOrDefault();
        if (verb.Length == 0 || verb.Start > line.Text.Length / 3) return null;
        var article = Article().Match(line.Text[verb.End..]);
        return article.Success ? article.Groups["role"].Value.TrimEnd('!', '.', ' ') : null;
    }

    [GeneratedRegex(@"^\s+(?:en|ett|et|einen|eine|ein|un|une|un\(e\)|una|uno|um|uma|a|an|een)\s+(?<role>[\p{L}(][\p{L}()/ *:·-]{4,60}[!.]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Article();

    /// <summary>What a heading announces may be a job known only by its ending ("Automonteur gezocht!"); running text needs to name one.</summary>
    private static bool IsRole(Inspection page, Line line, string text)
    {
        var isSetOff = line.IsHeading || line.IsBold || line.IsLink;
        var verdict = page.Judge.Of(text, isSetOff);
        return verdict.Points > 0 && !verdict.NamesOnlyPeople && (verdict.NamesJob || (isSetOff && (verdict.Kinds & JobLike) != 0));
    }

    private static string? LinkedStart(Inspection page, Line line)
    {
        if (line.Links.Count == 0 || line.IsLink) return null;
        var text = page.Texts.Of(line.Links[0]);
        return text.Length >= FewestLetters && text.Length < line.Text.Length && line.Text.StartsWith(text, StringComparison.Ordinal) ? text : null;
    }

    /// <summary>"Parks Worker - Job description": what stands before a link that says no more than what it leads to.</summary>
    private static string? BeforeDocument(Inspection page, Line line)
    {
        if (line.Links.Count != 1 || line.IsLink) return null;
        var text = page.Texts.Of(line.Links[0]);
        if (text.Length < FewestLetters || !line.Text.EndsWith(text, StringComparison.Ordinal)) return null;
        var before = line.Text[..^text.Length].TrimEnd(' ', '-', '–', '—', ':', '|', '(', '[', '·', ',');
        if (before.Length < FewestLetters || (page.Judge.Of(text).Whole & (WordKinds.ApplyWord | WordKinds.Section)) == 0) return null;
        return page.Judge.Of(before, true) is { Points: > 0 } verdict && (verdict.Kinds & JobLike) != 0 ? before : null;
    }

    private static string? BeforeFacts(Inspection page, Line line)
    {
        foreach (var separator in Separators)
        {
            var at = line.Text.IndexOf(separator, StringComparison.Ordinal);
            if (at < FewestLetters) continue;
            var (left, right) = (line.Text[..at], line.Text[(at + separator.Length)..]);
            // "PhD position (full-time) on text mining": the title goes on behind the brackets.
            if (separator is " (" && right.IndexOf(')', StringComparison.Ordinal) is > 0 and var close && Tokens.Count(right.AsSpan(close + 1)) >= 3) continue;
            // "PhD: storage of large city models": a kind of people is told by what follows.
            if (page.Judge.Of(left) is not { NamesJob: true, Points: > 0 } name || (name.Whole & WordKinds.RoleCategory) != 0) continue;
            var rest = page.Judge.Of(right);
            var facts = (rest.Kinds & (WordKinds.TypeWord | WordKinds.StartWord | WordKinds.RemoteWord | WordKinds.ClosedMark)) != 0 || right.Count(char.IsAsciiDigit) >= 2;
            if ((facts && !rest.NamesJob && (rest.Kinds & WordKinds.GenderMark) == 0) || (rest.Words > 6 && separator != ", ")) return left;
        }

        return null;
    }

    private static bool Names(Inspection page, string text) => page.Judge.Of(text.TrimEnd(':', ' ', '.', '-', '–')) is { NamesJob: true, Points: > 0 };
}
