using System.Numerics;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Judges lines as titles. Each line is judged once.</summary>
internal sealed class TitleJudge
{
    /// <summary>Longer lines are running text.</summary>
    public const int LongestTitle = 160;

    private static readonly Beginnings ForWords = new("finding.forWords");

    private const int ShortestHead = 4;
    private const double MostOfLine = 0.6;
    private const double MostOfHeading = 0.45;

    private readonly Vocabulary _words;
    private readonly Inspection? _page;
    private readonly TitleVerdict?[] _verdicts;
    private readonly Dictionary<(string Text, bool IsSetOff), TitleVerdict> _parts = [];
    private readonly List<WordMatch> _scanned = [];

    /// <summary>Judges the lines of a page, each once.</summary>
    public TitleJudge(Inspection page) => (_words, _page, _verdicts) = (page.Outline.Words, page, new TitleVerdict?[page.Outline.Lines.Count]);

    /// <summary>Judges loose texts.</summary>
    public TitleJudge(Vocabulary words) => (_words, _verdicts) = (words, []);

    public Vocabulary Words => _words;

    public TitleVerdict Of(Line line)
    {
        if (_verdicts[line.Index] is { } known) return known;
        return _verdicts[line.Index] = Judge(line.Text, line.Lower, line.Text.Length > LongestTitle ? [] : _page!.MatchesOf(line), line.IsHeading || line.IsLink || line.IsBold);
    }

    /// <summary>The kinds of words of a line, without a judgement.</summary>
    public WordKinds KindsOf(Line line) => _page!.KindsOf(line);

    /// <summary>Judges a part of a line, or a text that is no line.</summary>
    /// <param name="text">The words.</param>
    /// <param name="isSetOff">The line they are a part of stands out as a heading, link or bold line does.</param>
    public TitleVerdict Of(string text, bool isSetOff = false)
    {
        if (_parts.TryGetValue((text, isSetOff), out var known)) return known;
        var lower = text.ToLowerInvariant();
        _scanned.Clear();
        if (text.Length <= LongestTitle) _words.Scan(lower, _scanned);
        return _parts[(text, isSetOff)] = Judge(text, lower, [.. _scanned], isSetOff);
    }

    /// <param name="text">The words.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="matches">What is known of them.</param>
    /// <param name="isSetOff">They stand out as a heading, link or bold line does: then "Knowledge Librarian" asks for no knowledge.</param>
    private TitleVerdict Judge(string text, string lower, WordMatch[] matches, bool isSetOff)
    {
        if (text.Length is 0 or > LongestTitle)
        {
            var tally = new EvidenceTally();
            tally.Add(-6, text.Length == 0 ? "no words" : "too long for a title");
            return new TitleVerdict(tally, WordKinds.None, text.Length / 6, WordKinds.None);
        }

        var (kinds, whole) = Kinds(text, lower, matches);
        var reading = new TitleReading(text, lower, matches, kinds, whole, Tokens.Count(lower), isSetOff);
        var people = (kinds & WordKinds.GenericPeople) != 0 && !HasOtherJob(matches);
        return new TitleVerdict(TitleEvidence.Weigh(reading, _words), kinds, reading.Words, whole, people);
    }

    private static bool HasOtherJob(WordMatch[] matches)
    {
        foreach (var match in matches)
            if ((match.Kinds & (WordKinds.JobWord | WordKinds.GenericPeople)) == WordKinds.JobWord) return true;
        return false;
    }

    /// <summary>The same as <see cref="TitleVerdict.NamesJob"/> of the text's verdict, without weighing the rest.</summary>
    public bool NamesJob(string text)
    {
        if (text.Length is 0 or > LongestTitle) return false;
        _scanned.Clear();
        _words.Scan(text.ToLowerInvariant(), _scanned);
        foreach (var match in _scanned)
            if ((match.Kinds & (WordKinds.JobWord | WordKinds.GenderMark)) != 0) return true;
        return GenderMarks.AreIn(text);
    }

    /// <summary>The words of a text that name jobs; null when no part of it can name one, however it is cut at spaces.</summary>
    public List<WordMatch>? JobsIn(string text)
    {
        var matches = new List<WordMatch>();
        _words.Scan(text.ToLowerInvariant(), matches);
        matches.RemoveAll(static m => (m.Kinds & (WordKinds.JobWord | WordKinds.GenderMark)) == 0);
        return matches.Count > 0 || GenderMarks.MayBeIn(text) ? matches : null;
    }

    private static (WordKinds Kinds, WordKinds Whole) Kinds(string text, string lower, WordMatch[] matches)
    {
        WordKinds kinds = 0, whole = 0;
        var letters = Tokens.Letters(lower);
        var end = lower.IndexOfAny(['（', '(']) is > 0 and var aside ? lower.AsSpan(0, aside).TrimEnd().Length : lower.Length;
        Span<int> covered = stackalloc int[32];
        foreach (var match in matches)
        {
            kinds |= match.Kinds;
            var length = Tokens.Letters(lower.AsSpan(match.Start, match.Length));
            // A heading that begins with "What our people say" is about that, whatever follows.
            if (match.Start == 0 && length >= letters * MostOfHeading && lower.AsSpan(0, match.Length).Contains(' ')) whole |= match.Kinds & WordKinds.OtherHeading;
            // "Entry requirements for PhD positions" are requirements, whatever for.
            if (match.Start == 0 && (match.Kinds & WordKinds.Section) != 0 && (match.Kinds & WordKinds.JobWord) == 0 && GoesOn(lower, match.End)) whole |= WordKinds.Section;
            // Where the head of a phrase stands last, a heading that ends with "a day's work" is about that, whosever day it is.
            if (length >= ShortestHead && match.Start + match.Length >= end && Tokens.IsIdeograph(lower[match.Start + match.Length - 1])) whole |= match.Kinds & (WordKinds.Benefits | WordKinds.Testimonial);
            for (var rest = (uint)match.Kinds; rest != 0; rest &= rest - 1) covered[BitOperations.TrailingZeroCount(rest)] += length;
        }

        for (var bit = 0; bit < covered.Length; bit++)
            if (covered[bit] > 0 && covered[bit] >= letters * MostOfLine) whole |= (WordKinds)(1 << bit);
        if (GenderMarks.AreIn(text)) kinds |= WordKinds.GenderMark;
        return (kinds, whole);
    }

    /// <summary>"… for PhD positions", "… für Praktika".</summary>
    private static bool GoesOn(string lower, int at) => at < lower.Length && lower[at] == ' ' && ForWords.Begin(lower.AsSpan(at + 1));
}
