using System.Text.RegularExpressions;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>
/// Lists of announcements in running text ("3 March: PhD position on … at …, contact …"): each item is one posting, or several when
/// it links to several. The title is the linked job, or the position as the sentence names it.
/// </summary>
internal sealed partial class AnnouncementWay : IPostingWay
{
    private const int FewestWords = 8;
    private const int LongestItem = 4000;

    /// <summary>An item of a list links to no more.</summary>
    private const int MostLinks = 200;

    /// <summary>An announcement is no longer; a page within one item is a page.</summary>
    private const int MostLines = 200;

    public string Method => "list";

    public IEnumerable<Candidate> Propose(Inspection page)
    {
        if (page.Context.PageKind == WordKinds.None) yield break;
        var items = page.Outline.Lines.Where(l => l.Kind == LineKind.ListItem && !l.IsLink && l.Text.Length <= LongestItem && Tokens.Count(l.Text) >= FewestWords && (page.Context.Of(l) & (WordKinds.OtherHeading | WordKinds.Section)) == 0);
        foreach (var group in items.GroupBy(l => l.Holder).Where(i => i.Count() <= MostLines).SelectMany(i => i).GroupBy(l => (l.Shape, l.Under)))
        {
            var rows = group.SelectMany(line => Rows(page, line)).ToArray();
            if (rows.Length > 0 && rows.Select(r => r.Title.Index).Distinct().Count() * 2 >= group.Count()) yield return Candidates.Of(Method, rows);
        }
    }

    private static IEnumerable<Row> Rows(Inspection page, Line line)
    {
        var phrases = new JobPhrases(line.Lower, page.MatchesOf(line));
        var links = line.Links.Take(MostLinks).Select(l => (Link: l, Text: page.Texts.Of(l))).Where(l => l.Text.Length > 0).Select(l => (l.Link, l.Text, At: line.Text.IndexOf(l.Text, StringComparison.Ordinal))).Where(l => l.At >= 0).ToArray();
        var titled = links.Where(l => page.Judge.Of(l.Text) is { NamesJob: true, NamesOnlyPeople: false, Points: > 0 }).ToArray();
        if (titled.Length > 0)
        {
            foreach (var (link, text, _) in titled.Take(1)) yield return Row(page, line, text, link);
            yield break;
        }

        // The first position that the item names; an occupation alone may be anybody's.
        var phrase = phrases.Between(0, line.Text.Length).FirstOrDefault(p => p.IsPosition);
        if (phrase.End == 0) yield break;
        var sentence = Sentences.In(line.Text).First(s => s.End >= phrase.End);
        var jobs = links.Where(l => l.At >= phrase.End && l.At < sentence.End && IsJob(page, l.Link)).ToArray();
        if (jobs.Length > 1)
        {
            foreach (var (link, text, _) in jobs) yield return Row(page, line, text, link);
        }
        else if (links.FirstOrDefault(l => l.At >= phrase.End && l.At - phrase.End <= 5) is { Link: not null } next && !page.Judge.Of(next.Text).NamesJob && line.Text[phrase.End..next.At].Trim() is "on" or "in" or "for" or ":" or "sur" or "zu" or "über")
        {
            yield return Row(page, line, line.Text[phrase.Start..(next.At + next.Text.Length)], next.Link);
        }
        else
        {
            yield return Row(page, line, line.Text[phrase.Start..phrases.ComplementEnd(phrase with { IsPosition = true }, sentence.End)], null);
        }
    }

    private static Row Row(Inspection page, Line line, string title, IElement? link)
    {
        var record = line.Holder;
        var row = page.Rows.Judge(line, line.Index, page.Outline.EndWithin(record, line.Index + 1), record);
        var tally = new EvidenceTally();
        tally.Add(page.Judge.Of(title).Tally);
        if (!page.Judge.Of(title).NamesJob) tally.Add(3, "linked from a sentence about a position");
        tally.Add(1, "an announcement in a list");
        if ((page.Context.PageKind & WordKinds.OpeningsHeading) != 0 || page.Context.Of(line) == WordKinds.OpeningsHeading) tally.Add(2, "among openings");
        if ((page.Context.PageKind & WordKinds.CareersWord) != 0) tally.Add(0.5, "a careers page");
        return row with { TitleText = title, Tally = tally, Verdict = page.Judge.Of(title), OwnLink = link, TitleIsPart = true, IsGeneralInvitation = false, Facts = Facts(line, title) };
    }

    /// <summary>A leading date is the day of posting, unless it is called a deadline; a name after "at", or at the end of the sentence, is the place.</summary>
    private static List<FoundFact> Facts(Line line, string title)
    {
        var facts = new List<FoundFact>();
        if (LeadingDate().Match(line.Text) is { Success: true } lead)
        {
            var kind = lead.Groups["word"].Value.Contains("deadline", StringComparison.OrdinalIgnoreCase) ? FactKind.ValidThrough : FactKind.DatePosted;
            facts.Add(new FoundFact(kind, lead.Groups["date"].Value.Trim()));
        }

        var at = line.Text.IndexOf(title, StringComparison.Ordinal);
        if (at < 0) return facts;
        var rest = line.Text[(at + title.Length)..];
        var place = PlaceAfterAt().Match(rest) is { Success: true } named ? named : PlaceAtEnd().Match(rest);
        if (!place.Success) place = PlaceAfterAt().Match(line.Text[..at]);
        if (place.Success) facts.Add(new FoundFact(FactKind.Place, place.Groups["place"].Value.Trim().TrimEnd(',')));
        return facts;
    }

    private static bool IsJob(Inspection page, IElement link) =>
        Uri.TryCreate(page.Outline.Page.BaseUrl, link.GetAttribute("href"), out var address) && (LinkSigns.IsJobHost(address) || LinkSigns.HasJobPath(address) || LinkSigns.IsDocument(address));

    [GeneratedRegex(@"\bat (?:the )?(?<place>\p{Lu}[\p{L}'.-]*(?:(?: / | of the | of | de | di | du |, the |, | )\(?\p{Lu}[\p{L}'-]*\)?)*)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PlaceAfterAt();

    [GeneratedRegex(@"(?:^|[a-zé] consortium), (?<place>\p{Lu}[\p{L}'-]*(?:(?: of | and | |, )\p{Lu}[\p{L}'-]*)*)\s*(?:[.]|, deadline|$)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PlaceAtEnd();

    [GeneratedRegex(@"^(?<date>[\p{L}\d][\p{L}\d\s.,/-]{5,28}?\d)\s*(?<word>\([^)]{3,40}\))?\s*[:–—]\s", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex LeadingDate();
}
