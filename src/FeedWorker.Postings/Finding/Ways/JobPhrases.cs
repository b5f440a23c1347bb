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
    private readonly WordMatch[] _matches;
    private List<(int Start, int End)>? _cut;

    public JobPhrases(string lower, WordMatch[] matches) => (_lower, _matches) = (lower, matches);

    public WordMatch[] Matches => _matches;

    // Most lines are only asked for their matches.
    private List<(int Start, int End)> Words => _cut ??= Cut(_lower);

    private static List<(int Start, int End)> Cut(string lower)
    {
        var tokens = new List<(int Start, int End)>();
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(lower, i);
            tokens.Add((i, end));
            i = end;
        }

        return tokens;
    }

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

    public bool Has(WordKinds kinds, int from, int to)
    {
        foreach (var match in _matches)
            if ((match.Kinds & kinds) != 0 && match.Start >= from && match.End <= to) return true;
        return false;
    }

    private JobPhrase Around(WordMatch job, int from, int to)
    {
        var first = Words.FindIndex(t => t.Start == job.Start);
        var last = Words.FindLastIndex(t => t.End <= job.End);
        for (var steps = 0; steps < MostBefore && first > 0 && Words[first - 1].Start >= from && Joined(first - 1) && Belongs(first - 1); steps++) first--;
        var noun = Is(last, WordKinds.PositionNoun);
        for (var steps = 0; steps < MostAfter && last + 1 < Words.Count && Words[last + 1].End <= to && Joined(last) && Belongs(last + 1) && !noun; steps++)
            noun = Is(++last, WordKinds.PositionNoun);
        // "Erzieher(in)" ends with its bracket.
        return new JobPhrase(Words[first].Start, Math.Max(Words[last].End, job.End), noun);
    }

    /// <summary>Where "… on Formal Verification" ends, for a phrase that a preposition follows; else the phrase's own end.</summary>
    public int ComplementEnd(JobPhrase phrase, int to)
    {
        var at = Words.FindIndex(t => t.Start >= phrase.End);
        if (at < 0 || !phrase.IsPosition || !ComplementStarts.Contains(Token(at)) || !Joined(at - 1)) return phrase.End;
        var last = at;
        while (last + 1 < Words.Count && last - at < MostInComplement && Words[last + 1].End <= to && Joined(last) && !ComplementStops.Contains(Token(last + 1))) last++;
        return last == at ? phrase.End : Words[last].End;
    }

    /// <summary>Where a type of employment right behind a phrase ends ("cuisinier en alternance"); else the phrase's own end.</summary>
    public int TypeEnd(JobPhrase phrase)
    {
        foreach (var match in _matches)
            if ((match.Kinds & WordKinds.TypeWord) != 0 && match.Start == phrase.End + 1) return match.End;
        return phrase.End;
    }

    private ReadOnlySpan<char> Token(int index) => _lower.AsSpan(Words[index].Start, Words[index].End - Words[index].Start);

    /// <summary>Nothing but a space, a hyphen or a slash between a token and the next.</summary>
    private bool Joined(int index)
    {
        if (index < 0 || index + 1 >= Words.Count) return false;
        var between = _lower.AsSpan(Words[index].End, Words[index + 1].Start - Words[index].End);
        return between.Length <= 3 && between.IndexOfAnyExcept(Joints) < 0 && between is not ". " and not ": ";
    }

    private bool Belongs(int index)
    {
        var (start, end) = Words[index];
        if (end - start == 1 && !Tokens.IsIdeograph(_lower[start])) return false;
        var word = _lower.AsSpan(start, end - start);
        if (Coordination.IsConjunction(word) || Pronouns.Contains(word)) return false;
        foreach (var match in _matches)
            if (match.Start <= start && match.End >= end && (match.Kinds & (WordKinds.ProseStop | WordKinds.ProseArticle | WordKinds.RecruitVerb | WordKinds.ProseNever | WordKinds.HaveVerb)) != 0
                && (match.Kinds & (WordKinds.JobWord | WordKinds.PositionNoun | WordKinds.TypeWord)) == 0) return false;
        return true;
    }

    private bool Is(int index, WordKinds kind)
    {
        foreach (var match in _matches)
            if (match.End == Words[index].End && (match.Kinds & kind) != 0) return true;
        return false;
    }
}
