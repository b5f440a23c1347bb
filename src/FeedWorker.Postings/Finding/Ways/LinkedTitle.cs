using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Titles that stand in the links of a paragraph that recruits.</summary>
internal static class LinkedTitle
{
    private const int MostWords = 10;
    private const int ShortestName = 6;
    private const WordKinds Clause = WordKinds.RecruitVerb | WordKinds.HaveVerb | WordKinds.ApplyWord | WordKinds.GeneralInvitation;

    /// <summary>"We are hiring a [Deputy Director of Training]": the link's text, when it is the job and nothing else; else null.</summary>
    public static string? Of(Inspection page, IElement link)
    {
        var text = page.Texts.Of(link);
        return page.Judge.Of(text, true) is { NamesJob: true, Points: > 0, Words: <= MostWords } verdict && (verdict.Kinds & Clause) == 0 && Coordination.Split(text, page.Judge).Count == 1 ? text : null;
    }

    /// <summary>Links of such a paragraph that lead to a page of the same name: "The [Lesson Developer](/lesson-developer) will …".</summary>
    public static IEnumerable<(string Title, IElement? Link)> SameNamed(Inspection page, Line line)
    {
        if ((page.KindsOf(line) & WordKinds.RecruitVerb) == 0) yield break;
        foreach (var link in line.Links)
        {
            if (Of(page, link) is not { } title || page.TargetOf(link) is not { IsMail: false } target) continue;
            var name = Letters(title);
            if (name.Length >= ShortestName && name == Letters(target.Address.Segments[^1])) yield return (title, link);
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
