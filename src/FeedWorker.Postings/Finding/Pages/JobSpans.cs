using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>A text's words, and which runs of them name a job: the text is searched once, however many runs are asked for.</summary>
internal sealed class JobSpans
{
    private readonly string _text;
    private readonly TitleJudge _judge;
    private readonly List<WordMatch> _jobs;

    private JobSpans(string text, TitleJudge judge, List<WordMatch> jobs)
    {
        (_text, _judge, _jobs) = (text, judge, jobs);
        for (var start = 0; start < text.Length;)
        {
            if (text[start] == ' ')
            {
                start++;
                continue;
            }

            var end = text.IndexOf(' ', start);
            if (end < 0) end = text.Length;
            Words.Add((start, end));
            start = end;
        }
    }

    /// <summary>Where the words between spaces stand.</summary>
    public List<(int Start, int End)> Words { get; } = [];

    /// <summary>The spans of a text with single spaces; null when no part of it can name a job.</summary>
    public static JobSpans? In(string text, TitleJudge judge) => judge.JobsIn(text) is { } jobs ? new JobSpans(text, judge, jobs) : null;

    public ReadOnlySpan<char> Word(int index) => _text.AsSpan(Words[index].Start, Words[index].End - Words[index].Start);

    /// <summary>The words <paramref name="from"/> up to <paramref name="to"/> without the marks around them, when they name a job.</summary>
    public string? Name(int from, int to)
    {
        var (start, end) = (Words[from].Start, Words[to - 1].End);
        while (start < end && IsMark(_text[start])) start++;
        while (end > start && IsMark(_text[end - 1])) end--;
        return end - start is > 3 and < 90 && NamesJob(start, end) ? _text[start..end] : null;
    }

    private bool NamesJob(int start, int end)
    {
        var crossed = false;
        foreach (var job in _jobs)
        {
            if (job.Start < start || job.Start >= end) continue;
            if (job.End <= end) return true;
            crossed = true;
        }

        // A phrase that runs on hides what its first word says alone.
        return (crossed || GenderMarks.MayHoldSeparator(_text.AsSpan(start, end - start))) && _judge.NamesJob(_text[start..end]);
    }

    private static bool IsMark(char c) => c is ',' or '.' or ';' or ':' or '(' or ')' or '“' or '”' or '"';
}
