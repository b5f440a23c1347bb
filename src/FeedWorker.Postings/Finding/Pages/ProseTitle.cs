using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>For descriptions without a heading of their own: the job's name out of a sentence such as "The library seeks a part-time Program Specialist".</summary>
internal static class ProseTitle
{
    private const int Reach = 14;

    public static string? Of(IElement content, WordIndex words, TitleJudge judge)
    {
        string? lower = null;
        foreach (var element in content.QuerySelectorAll("p,li,strong").Take(12))
        {
            foreach (var sentence in StatementSplitter.Split(Fold.Space(element.TextContent)))
            {
                foreach (var hit in words.MayHold(WordGroup.Seeks, sentence) ? Statement.Of(sentence, words).Of(WordGroup.Seeks) : [])
                {
                    if (After(sentence[hit.End..], judge, true) is { } name) return name;
                    lower ??= After(sentence[hit.End..], judge, false);
                }

                if (sentence.StartsWith("The ", StringComparison.Ordinal) && After(sentence[4..], judge, true, 0) is { } subject) return subject;
            }
        }

        return lower is null ? null : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    // The first run of capitalised words (or, for want of one, of plain words) that names an occupation.
    private static string? After(string text, TitleJudge judge, bool capitals, int reach = Reach)
    {
        if (!judge.MayNameJob(text)) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < words.Length && from <= reach; from++)
        {
            var length = Run(words, from, capitals);
            for (var to = from + length; to > from; to--)
            {
                var name = string.Join(' ', words[from..to]).Trim(',', '.', ';', ':', '(', ')', '“', '”', '"');
                if (name.Length is > 3 and < 90 && judge.NamesJob(name) && (capitals || to - from <= 4)) return name;
            }
        }

        return null;
    }

    private static int Run(string[] words, int from, bool capitals)
    {
        var count = 0;
        while (from + count < words.Length && count < 9)
        {
            var word = words[from + count];
            var bare = word.TrimStart('(', '“', '"');
            var fits = bare.Length > 0 && (capitals ? char.IsUpper(bare[0]) || (count > 0 && bare is "of" or "and" or "&" or "for" or "in" or "-" or "–" or "/" or "und" or "für" or "de" or "des" or "du" or "la") : char.IsLetter(bare[0]));
            if (!fits) break;
            count++;
            if (word[^1] is ',' or '.' or ';' or ':' or ')') break;
        }

        return count;
    }
}
