using System.Buffers;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Ways;

/// <summary>Finds jobs named in running text: the job word with the words that belong to it ("research technician", "PhD position on type theory").</summary>
internal sealed class JobPhrases
{
    private const int MostBefore = 4;
    private const int MostAfter = 3;
    private const int MostInComplement = 9;

    private static readonly SearchValues<char> Joints = SearchValues.Create(" -/*:&'’.\u00A0");

    private static readonly WordSet ComplementStarts = new("finding.complementStarts");
    private static readonly WordSet ComplementStops = new("finding.complementStops");
    private static readonly WordSet Pronouns = new("finding.pronouns");

    private readonly string _lower;
    private readonly IReadOnlyList<WordMatch> _matches;
    private readonly List<(int Start, int End)> _tokens = [];

    public JobPhrases(string lower, IReadOnlyList<WordMatch> matches)
    {
        _lower = lower;
        _matches = matches;
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(lower, i);
            _tokens.Add((i, end));
            i = end;
        }
    }

    public IReadOnlyList<WordMatch> Matches => _matches;

    /// <summary>The phrases between two indexes, in order, without overlap.</summary>
    public IEnumerable<JobPhrase> Between(int from, int to)
    {
        var last = from;
        foreach (var match in _matches)
        {
            if ((match.Kinds & (WordKinds.JobWord | WordKinds.JobSuffix)) == 0 || match.Start < last || match.End > to) continue;
            var phrase = Around(match, last, to);
            last = phrase.End;
            yield return phrase;
        }
    }

    public bool Has(WordKinds kinds, int from, int to) => _matches.Any(m => (m.Kinds & kinds) != 0 && m.Start >= from && m.End <= to);

    private JobPhrase Around(WordMatch job, int from, int to)
    {
        var first = _tokens.FindIndex(t => t.Start == job.Start);
        var last = _tokens.FindLastIndex(t => t.End <= job.End);
        for (var steps = 0; steps < MostBefore && first > 0 && _tokens[first - 1].Start >= from && Joined(first - 1) && Belongs(first - 1); steps++) first--;
        var noun = Is(last, WordKinds.PositionNoun);
        for (var steps = 0; steps < MostAfter && last + 1 < _tokens.Count && _tokens[last + 1].End <= to && Joined(last) && Belongs(last + 1) && !noun; steps++)
            noun = Is(++last, WordKinds.PositionNoun);
        // "Erzieher(in)" ends with its bracket.
        return new JobPhrase(_tokens[first].Start, Math.Max(_tokens[last].End, job.End), noun);
    }

    /// <summary>Where "… on Formal Verification" ends, for a phrase that a preposition follows; else the phrase's own end.</summary>
    public int ComplementEnd(JobPhrase phrase, int to)
    {
        var at = _tokens.FindIndex(t => t.Start >= phrase.End);
        if (at < 0 || !phrase.IsPosition || !ComplementStarts.Contains(Token(at)) || !Joined(at - 1)) return phrase.End;
        var last = at;
        while (last + 1 < _tokens.Count && last - at < MostInComplement && _tokens[last + 1].End <= to && Joined(last) && !ComplementStops.Contains(Token(last + 1))) last++;
        return last == at ? phrase.End : _tokens[last].End;
    }

    private ReadOnlySpan<char> Token(int index) => _lower.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>Nothing but a space, a hyphen or a slash between a token and the next.</summary>
    private bool Joined(int index)
    {
        if (index < 0 || index + 1 >= _tokens.Count) return false;
        var between = _lower.AsSpan(_tokens[index].End, _tokens[index + 1].Start - _tokens[index].End);
        return between.Length <= 3 && between.IndexOfAnyExcept(Joints) < 0 && between is not ". " and not ": ";
    }

    private bool Belongs(int index)
    {
        var (start, end) = _tokens[index];
        if (end - start == 1 && !Tokens.IsIdeograph(_lower[start])) return false;
        var word = _lower.AsSpan(start, end - start);
        if (Coordination.IsConjunction(word) || Pronouns.Contains(word)) return false;
        foreach (var match in _matches)
            if (match.Start <= start && match.End >= end && (match.Kinds & (WordKinds.ProseStop | WordKinds.ProseArticle | WordKinds.RecruitVerb | WordKinds.ProseNever | WordKinds.HaveVerb)) != 0
                && (match.Kinds & (WordKinds.JobWord | WordKinds.PositionNoun | WordKinds.TypeWord)) == 0) return false;
        return true;
    }

    private bool Is(int index, WordKinds kind) => _matches.Any(m => m.End == _tokens[index].End && (m.Kinds & kind) != 0);
}
