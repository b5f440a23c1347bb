using System.Collections.Frozen;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Words that make a heading the name of an institution or a part of one: openings stand under it.</summary>
internal static class InstitutionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = FrozenSet.Create(
        "university", "institute", "college", "department", "laboratory", "laboratories", "universität", "hochschule", "institut", "fakultät", "lehrstuhl", "université", "laboratoire", "département",
        "universidad", "universitat", "instituto", "departamento", "facultad", "universidade", "faculdade", "università", "dipartimento", "universiteit", "faculteit", "uniwersytet", "instytut", "wydział",
        "universitet", "högskola", "yliopisto", "univerzita", "ústav", "fakulta", "университет", "институт", "кафедра", "університет", "інститут").GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool AreIn(ReadOnlySpan<char> lower)
    {
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var end = Tokens.EndAt(lower, i);
            if (Nouns.Contains(lower[i..end])) return true;
            i = end;
        }

        return false;
    }
}
