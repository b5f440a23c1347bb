using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Whether running text says an employment type of the position that is advertised.</summary>
internal static class SaidOfPosition
{
    private static readonly string[] Prospects = ["uitzicht op", "perspectief op", "mogelijkheid tot", "aussicht auf", "option auf", "prospect of", "possibility of", "possible extension", "opportunity for", "could lead to", "may lead to", "posibilidad de", "possibilité d", "perspective d", "possibilità di", "possibilidade de", "möjlighet till", "mulighed for", "mulighet for"];
    private static readonly string[] Posts = ["stelle", "anstellung", "vertretung", "vertrag", "arbeitsverhältnis", "position", "post ", "contract", "contrat", "contrato", "contratto", "poste", "puesto", "aanstelling", "stilling", "tjänst", "anställning", "ansættelse", "umowa", "etat"];

    /// <summary>An employment type is said of the position itself, not of the staff that one will lead or of the firm.</summary>
    public static bool Is(Statement statement, WordHit hit, EmploymentType type)
    {
        if (statement.Section is SectionKind.Employer or SectionKind.EqualOpportunity or SectionKind.Preferred) return false;
        if (IsDenied(statement, hit) || IsProspect(statement, hit) || IsSaidOfPeople(statement, hit)) return false;
        var near = NounNear(statement, hit);
        var plain = type is EmploymentType.FullTime or EmploymentType.PartTime;
        // Who coordinates volunteers, or may insure himself voluntarily, is none: "a volunteer position", "the role is voluntary".
        if (type == EmploymentType.Volunteer && !statement.Of(WordGroup.PositionNoun).Any(n => n.Start >= hit.End ? n.Start - hit.End <= 3 : hit.Start - n.End is >= 0 and <= 12 && EndsPhrase(statement, hit))) return false;
        if (statement.Text.Length <= 40 && (plain ? statement.Section == SectionKind.Qualifications : hit.Start == 0 && statement.Section is not (SectionKind.Responsibilities or SectionKind.Qualifications))) return true;
        // "Teilzeitstelle mit 30 Stunden", "befristete Schwangerschaftsvertretung" at the head of an item: the post is what is offered.
        if (statement.Section == SectionKind.Benefits && statement.Kind == BlockKind.Item && hit.Start == 0 && NamesPost(statement, hit)) return true;
        // "The post is open from June and, at first, limited to two years": the post is the subject, the word ends the clause.
        if (type == EmploymentType.Temporary && statement.Section is not (SectionKind.Responsibilities or SectionKind.Qualifications) && IsPredicate(statement, hit)) return true;
        // "A one-year contract" stands among what is offered.
        if (type == EmploymentType.Temporary && statement.Section == SectionKind.Benefits) return near is <= 24 || statement.Folded.AsSpan(hit.Start, hit.Length).Contains("contract", StringComparison.Ordinal);
        if (statement.Section is SectionKind.Responsibilities or SectionKind.Qualifications or SectionKind.Benefits) return near is <= 24 && plain && Mentions(statement, hit);
        // Words that also mean other things ("temporary exhibitions", "contract law") must stand right beside the noun.
        if (!plain) return near is <= 24 && statement.Hits.Any(h => h.Group == WordGroup.PositionNoun && IsStrongNoun(statement, h) && Math.Abs(h.Start - hit.Start) <= 40 && !IsApart(statement, h, hit));
        return near is not null || statement.Text.Length <= 60 || (statement.Block <= 3 && statement.Section == SectionKind.Body);
    }

    // "Uitzicht op een jaarcontract", "with the possibility of a permanent contract": what may come later.
    private static bool IsProspect(Statement statement, WordHit hit)
    {
        var before = statement.Folded.AsSpan(Math.Max(0, hit.Start - 34), Math.Min(34, hit.Start));
        foreach (var word in Prospects)
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // "Temporary exhibitions, and the contract of …": a comma parts what the one word is said of from the other.
    private static bool IsApart(Statement statement, WordHit noun, WordHit hit)
    {
        var (from, to) = noun.Start >= hit.End ? (hit.End, noun.Start) : (noun.End, hit.Start);
        return to > from && statement.Folded.AsSpan(from, to - from).Contains(", and ", StringComparison.Ordinal);
    }

    private static bool EndsPhrase(Statement statement, WordHit hit) => hit.End >= statement.Text.Length || statement.Text[hit.End] is '.' or ',' or ';' or ')' or '!' or '\n';

    // "This is a part-time position", "the part-time X position": the sentence is about this posting.
    private static bool Mentions(Statement statement, WordHit hit) =>
        statement.Hits.Any(h => h.Group == WordGroup.PositionNoun && h.Start != hit.Start && IsStrongNoun(statement, h) && (h.Start > hit.Start ? h.Start - hit.End <= 40 : hit.Start - h.End <= 30));

    private static bool IsStrongNoun(Statement statement, WordHit noun) => statement.Folded.AsSpan(noun.Start, noun.Length) is not ("work" or "hours" or "basis" or "employment" or "schedule" or "möglich" or "als" or "stunden");

    private static int? NounNear(Statement statement, WordHit hit)
    {
        int? best = null;
        foreach (var noun in statement.Of(WordGroup.PositionNoun))
        {
            var distance = noun.Start >= hit.End ? noun.Start - hit.End : hit.Start >= noun.End ? hit.Start - noun.End : 0;
            if (best is null || distance < best) best = distance;
        }

        return best;
    }

    private static bool IsSaidOfPeople(Statement statement, WordHit hit)
    {
        foreach (var people in statement.Of(WordGroup.OtherPeople))
        {
            if (people.Start >= hit.End && people.Start - hit.End <= 26 && !statement.Of(WordGroup.PositionNoun).Any(n => n.Start >= hit.End && n.Start < people.Start)) return true;
        }

        return StartsWithCount(statement, hit);
    }

    // "two full-time", "10 part-time": a number right before it counts people.
    private static bool StartsWithCount(Statement statement, WordHit hit)
    {
        foreach (var number in statement.Of(WordGroup.NumberWords))
        {
            if (number.Value > 1 && number.End < hit.Start && hit.Start - number.End <= 2) return true;
        }

        var at = hit.Start - 1;
        while (at >= 0 && statement.Folded[at] == ' ') at--;
        return at >= 0 && char.IsDigit(statement.Folded[at]) && hit.Group is WordGroup.FullTime or WordGroup.PartTime && (at == 0 || statement.Folded[at - 1] != '.');
    }

    /// <summary>"Not a full-time post".</summary>
    public static bool IsDenied(Statement statement, WordHit hit)
    {
        foreach (var no in statement.Of(WordGroup.Negation))
        {
            if (no.End <= hit.Start && hit.Start - no.End <= 8) return true;
        }

        return false;
    }

    // The word itself, or the one behind it, is a word for a post.
    private static bool NamesPost(Statement statement, WordHit hit)
    {
        var end = hit.End;
        for (var words = 0; words < 2 && end < statement.Folded.Length; words++)
        {
            while (end < statement.Folded.Length && char.IsLetter(statement.Folded[end])) end++;
            if (words == 0 && end < statement.Folded.Length && statement.Folded[end] == ' ') end++;
        }

        var name = statement.Folded.AsSpan(hit.Start, end - hit.Start);
        foreach (var post in Posts)
            if (name.Contains(post, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsPredicate(Statement statement, WordHit hit) =>
        EndsPhrase(statement, hit) && statement.Hits.FirstOrDefault(h => h.Group == WordGroup.PositionNoun && IsStrongNoun(statement, h)) is { Length: > 0, Start: <= 20 } subject && subject.End < hit.Start
        && statement.Folded.AsSpan(0, subject.Start).Trim() is "" or "die" or "the" or "this" or "diese" or "dieser" or "der" or "das" or "le" or "la" or "l'" or "ce" or "el" or "il" or "de" or "deze" or "tjänsten" or "stillingen" or "a" or "o" or "o presente";
}
