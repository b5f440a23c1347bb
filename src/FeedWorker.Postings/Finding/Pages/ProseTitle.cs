using System.Collections.Frozen;
using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>For descriptions without a heading of their own: the job's name out of a sentence such as "The library seeks a part-time Program Specialist".</summary>
internal static class ProseTitle
{
    private const int Reach = 14;

    /// <summary>Words that a name in small letters has at most.</summary>
    private const int LongestPlain = 4;

    /// <summary>"The Program Specialist will …": what the sentence is about.</summary>
    private const string SubjectStart = "The ";

    private const string BeforeWord = "(“\"";

    private static readonly FrozenSet<string> Texts = FrozenSet.Create("p", "li", "strong");

    public static string? Of(IElement content, WordIndex words, TitleJudge judge)
    {
        string? lower = null;
        foreach (var element in Nodes.Named(content, Texts).Take(12))
        {
            var text = Fold.Space(element.TextContent);
            if (!words.MayHold(WordGroup.Seeks, text) && !text.Contains(SubjectStart, StringComparison.Ordinal)) continue;
            foreach (var sentence in StatementSplitter.Split(text))
            {
                foreach (var hit in Statement.Of(sentence, words).Of(WordGroup.Seeks))
                {
                    if (JobSpans.In(sentence[hit.End..], judge) is not { } jobs) continue;
                    if (After(jobs, true) is { } name) return name;
                    lower ??= After(jobs, false);
                }

                if (NamesSubject(sentence) && JobSpans.In(sentence[SubjectStart.Length..], judge) is { } rest && After(rest, true, 0) is { } subject) return subject;
            }
        }

        return lower is null ? null : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    // No run of capitalised words begins where the next word has none.
    private static bool NamesSubject(string sentence) =>
        sentence.StartsWith(SubjectStart, StringComparison.Ordinal) && sentence.AsSpan(SubjectStart.Length).TrimStart(BeforeWord) is [var first, ..] && char.IsUpper(first);

    // The first run of capitalised words (or, for want of one, of plain words) that names an occupation.
    private static string? After(JobSpans text, bool capitals, int reach = Reach)
    {
        for (var from = 0; from < text.Words.Count && from <= reach; from++)
        {
            var length = Run(text, from, capitals);
            if (!capitals) length = Math.Min(length, LongestPlain);
            for (var to = from + length; to > from; to--)
            {
                if (text.Name(from, to) is { } name) return name;
            }
        }

        return null;
    }

    private static int Run(JobSpans text, int from, bool capitals)
    {
        var count = 0;
        while (from + count < text.Words.Count && count < 9)
        {
            var word = text.Word(from + count);
            var bare = word.TrimStart(BeforeWord);
            var fits = bare.Length > 0 && (capitals ? char.IsUpper(bare[0]) || (count > 0 && bare is "of" or "and" or "&" or "for" or "in" or "-" or "–" or "/" or "und" or "für" or "de" or "des" or "du" or "la") : char.IsLetter(bare[0]));
            if (!fits) break;
            count++;
            if (word[^1] is ',' or '.' or ';' or ':' or ')') break;
        }

        return count;
    }
}
