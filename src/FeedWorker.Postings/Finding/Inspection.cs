using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Finding.Ways;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding;

/// <summary>A page being read for openings: its outline with the judgements that all ways share.</summary>
internal sealed class Inspection
{
    private const int LongestScan = 4000;

    private readonly WordMatch[]?[] _matches;
    private readonly WordKinds?[] _kinds;
    private readonly List<WordMatch> _scanned = [];
    private readonly string?[] _none;
    private readonly Dictionary<IElement, IReadOnlyList<FoundFact>> _namedFacts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IElement, LinkTarget?> _targets = [];

    public Inspection(PageOutline outline)
    {
        Outline = outline;
        _matches = new WordMatch[]?[outline.Lines.Count];
        _kinds = new WordKinds?[outline.Lines.Count];
        _none = [.. outline.Lines.Select(l => l.IsStruck ? null : NoOpenings.SentenceIn(l, outline.Words))];
        Judge = new TitleJudge(this);
        Context = new SectionContext(outline, Judge);
        SaysNone = Array.FindIndex(_none, n => n is not null) is >= 0 and var index ? index : null;
        Rows = new RowJudge(this);
    }

    /// <summary>The line in which the page, or a part of it, says that there are no openings.</summary>
    public int? SaysNone { get; }

    /// <summary>
    /// True when a sentence that says that there are none speaks against a line outside it. Under a heading that names a group ("Scott Lab") it
    /// speaks of that group alone, not of the groups beside it.
    /// </summary>
    public bool IsDenied(Line line)
    {
        if (SaysNone is not { } none) return false;
        var group = Outline.Lines[none].Under;
        if (group < 0 || Under(line, group) || (Judge.Of(Outline.Lines[group]).Kinds & (WordKinds.OpeningsHeading | WordKinds.CareersWord)) != 0) return true;
        for (var at = line.Under; at >= 0; at = Outline.Lines[at].Under)
            if (Outline.Lines[at].Level == Outline.Lines[group].Level && (Judge.Of(Outline.Lines[at]).Kinds & (WordKinds.OpeningsHeading | WordKinds.CareersWord)) == 0) return false;
        return true;
    }

    /// <summary>The same for a row: a sentence within it is its own affair.</summary>
    /// <param name="line">Its title line.</param>
    /// <param name="first">Its first line.</param>
    /// <param name="end">Index after its last line.</param>
    public bool IsDenied(Line line, int first, int end) => (SaysNone < first || SaysNone >= end) && IsDenied(line);

    private bool Under(Line line, int heading)
    {
        var at = line.Under;
        while (at >= 0 && at != heading) at = Outline.Lines[at].Under;
        return at == heading;
    }

    public PageOutline Outline { get; }

    public Positions Positions { get; } = new();

    public ElementTexts Texts { get; } = new();

    /// <summary>The facts that classes within a record name; several rows may share the record.</summary>
    public IReadOnlyList<FoundFact> FactsNamedIn(IElement record, Func<IElement, IEnumerable<FoundFact>> read) =>
        _namedFacts.TryGetValue(record, out var known) ? known : _namedFacts[record] = [.. read(record)];

    /// <summary>The words and phrases of a line that say something; every line is scanned once.</summary>
    public WordMatch[] MatchesOf(Line line)
    {
        if (_matches[line.Index] is { } known) return known;
        _scanned.Clear();
        Outline.Words.Scan(line.Lower.AsSpan(0, Math.Min(line.Lower.Length, LongestScan)), _scanned);
        return _matches[line.Index] = [.. _scanned];
    }

    /// <summary>All kinds of words of a line: every row asks for those of the lines around it.</summary>
    public WordKinds KindsOf(Line line)
    {
        if (_kinds[line.Index] is { } known) return known;
        var kinds = WordKinds.None;
        foreach (var match in MatchesOf(line)) kinds |= match.Kinds;
        _kinds[line.Index] = kinds;
        return kinds;
    }

    /// <summary>Where a link leads, or null when that is no address; each is worked out once.</summary>
    public LinkTarget? TargetOf(IElement link)
    {
        if (_targets.TryGetValue(link, out var known)) return known;
        var href = link.GetAttribute("href")?.Trim();
        var isAddress = !string.IsNullOrEmpty(href) && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
        return _targets[link] = isAddress && Uri.TryCreate(Outline.Page.BaseUrl, href, out var address) ? LinkTarget.Of(address, Outline.Page.BaseUrl) : null;
    }

    /// <summary>The sentence of a line that says that there are no openings, or null.</summary>
    public string? NoneIn(Line line) => _none[line.Index];

    /// <summary>The jobs that its sentences recruit for, worked out once.</summary>
    public List<RecruitedJob> Recruited => field ??= RecruitingSentences.In(this);

    public TitleJudge Judge { get; }

    public SectionContext Context { get; }

    public RowJudge Rows { get; }
}
