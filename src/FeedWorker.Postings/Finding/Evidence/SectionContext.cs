using System.Buffers;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>
/// Under what every line stands, in meaning rather than in markup: people often give "Open positions" and the jobs below it the same level, or put
/// the heading in bold. An openings heading holds until a higher heading about something else; any other known heading holds until one of its own level.
/// </summary>
internal sealed class SectionContext
{
    private const int BoldLevel = 7;
    private const int LongestIntroduction = 24;
    private const int LongestPlainHeading = 40;

    private const WordKinds PartsOfDescription = WordKinds.Section | WordKinds.Benefits | WordKinds.Process;

    // "We are hiring for the following roles." needs no colon.
    private static readonly SearchValues<string> Following = SearchValues.Create([.. Lexicon.InEveryLanguage("finding.following")], StringComparison.Ordinal);

    // "Our doctors", "Meet our nurses".
    private static readonly Beginnings PeopleOpeners = new("finding.peopleOpeners");

    // "In the past, we looked for the following people:".
    private static readonly Beginnings PastOpeners = new("finding.pastOpeners");

    private readonly WordKinds[] _kinds;
    private readonly int[] _heading;

    public SectionContext(PageOutline outline, TitleJudge judge)
    {
        _kinds = new WordKinds[outline.Lines.Count];
        _heading = new int[outline.Lines.Count];
        PageKind = KindOfPage(outline, judge);
        var current = new Section(WordKinds.None, 0, -1, null);
        var openings = new OpeningsList(current, 0);
        foreach (var line in outline.Lines)
        {
            if (current.Within is not null && !Nodes.IsWithin(line.Block, current.Within)) current = new Section(WordKinds.None, 0, -1, null);
            var next = After(current, line, judge);
            // "Requirements" as large as the titles: the next line made like the first title stands beside it, and not under the requirements.
            current = (current.Kind & PartsOfDescription) != 0 && next.Heading != line.Index && openings.Continues(line, outline.Lines[current.Heading], judge) ? openings.Heading : next;
            openings = openings.After(current, line);
            _kinds[line.Index] = current.Heading == line.Index ? WordKinds.None : current.Kind;
            _heading[line.Index] = current.Heading;
        }
    }

    /// <summary>What the page as a whole is, by its title, front matter, first heading and address: openings, careers, or nothing known.</summary>
    public WordKinds PageKind { get; }

    /// <summary><see cref="WordKinds.OpeningsHeading"/>, one of <see cref="WordKinds.OtherHeading"/>, or none.</summary>
    public WordKinds Of(Line line) => _kinds[line.Index];

    /// <summary>The heading that decided, or -1.</summary>
    public int HeadingOf(Line line) => _heading[line.Index];

    private static Section After(Section current, Line line, TitleJudge judge)
    {
        var level = line.IsHeading ? line.Level : BoldLevel;
        var own = OwnKind(line, judge);
        // "We look for:" and a list, then "Perks:" and a list: what one plain line begins, another ends.
        var endsPlain = current.Level == BoldLevel && line.Text[^1] is (':' or '：');
        if (own != WordKinds.None && (line.IsHeading || own == WordKinds.OpeningsHeading || line.IsBold || endsPlain))
        {
            // Bold text rules its own block only: the next card begins afresh.
            var within = line.IsHeading || own == WordKinds.OpeningsHeading ? null : line.Block.ParentElement;
            // The duties of one opening end with it; the list of openings goes on.
            var outer = own != WordKinds.Section || !line.IsHeading ? -1 : current.Kind == WordKinds.OpeningsHeading && current.Level < level && current.Within is null ? current.Heading : current.Outer;
            return new Section(own, level, line.Index, within) { Outer = outer, OuterLevel = outer < 0 ? 0 : current.Kind == WordKinds.OpeningsHeading ? current.Level : current.OuterLevel };
        }

        if (own == WordKinds.None && current.Kind != WordKinds.OpeningsHeading && IsPlainHeading(line, judge)) return new Section(WordKinds.OpeningsHeading, level, line.Index, null);
        if (current.Kind == WordKinds.None || !(line.IsHeading || line.IsBold)) return current;
        // "Join us" below a list of openings begins something else.
        if (line.IsHeading && (judge.Of(line).Whole & WordKinds.CareersWord) != 0 && !judge.Of(line).NamesJob) return new Section(WordKinds.None, 0, -1, null);
        var ends = current.Kind == WordKinds.OpeningsHeading ? line.IsHeading && level < current.Level && !judge.Of(line).NamesJob : level <= current.Level;
        if (!ends) return current;
        return current.Outer >= 0 && line.IsHeading && level > current.OuterLevel && judge.Of(line).NamesJob
            ? new Section(WordKinds.OpeningsHeading, current.OuterLevel, current.Outer, null)
            : new Section(WordKinds.None, 0, -1, null);
    }

    private static WordKinds OwnKind(Line line, TitleJudge judge)
    {
        var announces = !line.IsHeading && line.Text.Length < TitleJudge.LongestTitle && (judge.KindsOf(line) & WordKinds.RecruitVerb) != 0 && line.Lower.AsSpan().ContainsAny(Following);
        var introduces = announces || (line.Text[^1] is ':' or '：' && line.Text.Length < TitleJudge.LongestTitle);
        if (!line.IsHeading && !introduces && !(line.IsBold && line.Text.Length < 60)) return WordKinds.None;
        var verdict = judge.Of(line);
        if ((verdict.Kinds & WordKinds.GenderMark) != 0 || verdict.Words > (introduces && Tokens.IsIdeograph(line.Text[0]) ? LongestIntroduction * 4 : LongestIntroduction)) return WordKinds.None;
        if ((verdict.Whole & WordKinds.Past) != 0) return WordKinds.Past;
        // "We will be recruiting soon for:" is no list of openings yet, "In the past, we looked for:" is none any more.
        if (introduces && (judge.Words.SaysNone(line.Lower) || PastOpeners.Begin(line.Lower))) return WordKinds.Past;
        // "Vacancies here may include:" tells what could be.
        if (introduces && (verdict.Kinds & WordKinds.ProseNever) != 0 && (verdict.Kinds & WordKinds.RecruitVerb) == 0) return WordKinds.None;
        if (announces) return WordKinds.OpeningsHeading;
        if ((verdict.Whole & WordKinds.CareersWord) != 0) return (verdict.Kinds & WordKinds.OpeningsHeading) != 0 ? WordKinds.OpeningsHeading : WordKinds.None;
        // "Vacancy announcements" are openings before they are news.
        var other = (verdict.Whole & WordKinds.OpeningsHeading) != 0 && !verdict.NamesJob ? WordKinds.None : verdict.Whole & (WordKinds.OtherHeading | WordKinds.Section);
        // "Vi söker en kock", "Cook wanted!": an opening, and not what others stand under.
        if (line.IsHeading && !introduces && Announces(verdict)) return WordKinds.None;
        // "Do you have questions about our openings?" is no list of them.
        if ((verdict.Kinds & WordKinds.OpeningsHeading) != 0 && other == WordKinds.None) return line.Text[^1] is '?' or '？' && (verdict.Whole & WordKinds.OpeningsHeading) == 0 ? WordKinds.None : WordKinds.OpeningsHeading;
        // "Our doctors", "Meet our nurses": people, not openings.
        if (line.IsHeading && other == WordKinds.None && verdict.NamesJob && PeopleOpeners.Begin(line.Lower)) return WordKinds.People;
        return other != WordKinds.None && !verdict.NamesJob ? other & (WordKinds)(-(int)other) : WordKinds.None;
    }

    /// <summary>"Current openings" in a line of its own that only a class makes large.</summary>
    private static bool IsPlainHeading(Line line, TitleJudge judge) =>
        line is { Kind: LineKind.Text, IsLink: false, Text.Length: <= LongestPlainHeading } && line.Links.Count == 0 && judge.Of(line) is { NamesJob: false } verdict && (verdict.Whole & WordKinds.OpeningsHeading) != 0 && line.Text[^1] is not ('.' or '!' or '?' or '。');

    private static bool Announces(TitleVerdict verdict) =>
        (verdict.Kinds & WordKinds.RecruitVerb) != 0 && (verdict.Kinds & (WordKinds.JobWord | WordKinds.JobSuffix)) != 0
        && (verdict.Kinds & (WordKinds.PositionNoun | WordKinds.GenericPeople)) == 0 && verdict is { NamesOnlyPeople: false, Words: <= 8 };

    private static WordKinds KindOfPage(PageOutline outline, TitleJudge judge)
    {
        var kinds = WordKinds.None;
        foreach (var text in Names(outline)) kinds |= judge.Of(text.Length > TitleJudge.LongestTitle ? text[..TitleJudge.LongestTitle] : text).Kinds;
        return kinds & (WordKinds.OpeningsHeading | WordKinds.CareersWord);
    }

    private static IEnumerable<string> Names(PageOutline outline)
    {
        if (outline.Page.Title is { Length: > 0 } title) yield return title;
        foreach (var key in new[] { "description", "permalink", "subtitle", "headline", "meta_title", "slug", "layout" })
            if (outline.Page.FrontMatter.TryGetValue(key, out var value)) yield return value.Replace('/', ' ').Replace('-', ' ');
        foreach (var line in outline.Lines.Where(l => l.Level == 1).Take(2)) yield return line.Text;
        yield return Uri.UnescapeDataString(outline.Page.Address.AbsolutePath).Replace('/', ' ').Replace('-', ' ').Replace('_', ' ').Replace('.', ' ');
    }

    /// <summary>The list of openings that the walk is in or has left for a part of a description, and the shape of its first title (0 before there is one).</summary>
    private readonly record struct OpeningsList(Section Heading, int Shape)
    {
        public bool Continues(Line line, Line section, TitleJudge judge) =>
            Heading.Kind == WordKinds.OpeningsHeading && line.Shape == Shape && Stands(line) && (line.Shape != section.Shape || judge.Of(line).NamesJob);

        public OpeningsList After(Section current, Line line)
        {
            if (current.Kind == WordKinds.OpeningsHeading && current.Heading != Heading.Heading) return new OpeningsList(current, 0);
            if (Heading.Kind == WordKinds.None) return this;
            // What is offered, and how to apply, is a part of a description too where it is made otherwise than the titles.
            var isPart = Shape != 0 && line.Shape != Shape && (current.Kind & PartsOfDescription) != 0;
            var isOver = (line.IsHeading && line.Level < Heading.Level) || ((current.Kind & WordKinds.OtherHeading) != 0 && current.Level <= Heading.Level && !isPart);
            if (isOver) return new OpeningsList(new Section(WordKinds.None, 0, -1, null), 0);
            return Shape == 0 && current.Heading == Heading.Heading && line.Index != Heading.Heading && Stands(line) ? this with { Shape = line.Shape } : this;
        }

        private static bool Stands(Line line) => line.IsHeading || line.IsBold || line.Kind == LineKind.Summary;
    }

    private readonly record struct Section(WordKinds Kind, int Level, int Heading, IElement? Within)
    {
        /// <summary>The openings heading that this section stands under, or -1.</summary>
        public int Outer { get; init; } = -1;

        public int OuterLevel { get; init; }
    }
}
