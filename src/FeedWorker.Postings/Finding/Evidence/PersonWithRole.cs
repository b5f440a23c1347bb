using System.Text.RegularExpressions;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>"Dr. Amy Wills, Dentist", "Sam, Head Baker": a name of which no word is known, a comma, an occupation. It is taken.</summary>
internal static partial class PersonWithRole
{
    private const int MostNames = 3;

    public static bool Is(string text, WordMatch[] matches)
    {
        if (text[0] is 'D' or 'P' or 'M' or 'H' or 'F' or 'S' && Honorific().IsMatch(text)) return true;
        var comma = text.AsSpan().IndexOfAny(',', '–', '|');
        if (comma < 2 || !HasJobAfter(comma, matches)) return false;
        var names = text[..comma].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length <= MostNames && names.All(n => char.IsUpper(n[0]) && n.Skip(1).All(c => char.IsLower(c) || c is '.' or '-' or '\''));
    }

    /// <summary>A job word after an index, and no known word before it.</summary>
    private static bool HasJobAfter(int index, WordMatch[] matches)
    {
        var job = false;
        foreach (var match in matches)
        {
            if (match.Start < index && match.Kinds != WordKinds.None) return false;
            job |= match.Start > index && (match.Kinds & WordKinds.JobWord) != 0;
        }

        return job;
    }

    [GeneratedRegex(@"^(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Frau|Mme|M|Madame|Monsieur|Mlle|Señor|Señora|Sra?|Dott|Dottssa|Signora?|Sig|Pan|Pani|Dhr|Mevr|Mw)\.?\s+\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}|,|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Honorific();
}
