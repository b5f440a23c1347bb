using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The town of a workplace that the text calls its own: "our London office", "ons bedrijf in Utrecht".</summary>
internal static partial class WorkplaceTown
{
    // "Our clinic in Hinterwaldau", "ons bedrijf in Utrecht": a workplace and its town, though no list knows it.
    [GeneratedRegex(@"\b(?:unser(?:e[rmns]?)?|ons|onze|our|vores|vort|våra|vårt|vår) (?:[\p{L}-]+ ){0,2}\p{L}*(?:praxis|klinik|apotheke|büro|werkstatt|filiale|kanzlei|bäckerei|gärtnerei|bedrijf|kantoor|praktijk|winkel|clinic|office|surgery|workshop|bakery|kontor|kliniken|klinik) (?:in|i) (?<town>\p{Lu}\p{Ll}[\p{L}-]{1,28})(?=[,.:!]|$| \p{Ll})", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Workplace();

    // "Our London office", "the Leeds branch".
    [GeneratedRegex(@"\b(?:our|the|notre|onze|unser(?:em|en|e|er)?) (?<town>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:-| )(?:office|offices|hq|headquarters|studio|branch|store|shop|warehouse|site|lab|campus|clinic|library|team|büro|standort|kantoor|vestiging)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex TownOffice();

    /// <summary>The town of a workplace that the text calls its own.</summary>
    public static List<Place> Find(PostingSource source, EvidenceLog evidence)
    {
        foreach (var statement in source.Statements.Where(s => s.Section is not (SectionKind.EqualOpportunity or SectionKind.Preferred or SectionKind.Employer) && !s.Has(WordGroup.NotPlace)))
        {
            if (HasNameAfterOurs(statement.Text) && TownOffice().Match(statement.Text) is { Success: true } office && char.IsUpper(office.Groups["town"].Value[0]) && Towns.IsWhole(office.Groups["town"].Value)) return Report(office, statement, evidence);
            if (HasNameAfterIn(statement.Text) && Workplace().Match(statement.Text) is { Success: true } found && !statement.Hits.Any(h => h.Start == found.Groups["town"].Index)) return Report(found, statement, evidence);
        }

        return [];
    }

    // "our London", "the Leeds", "unserem Bremer": the words before a name that the pattern for offices begins with.
    private static bool HasNameAfterOurs(ReadOnlySpan<char> text)
    {
        for (var space = text.IndexOf(' '); space >= 0 && space + 1 < text.Length; space = NextSpace(text, space))
        {
            if (!char.IsUpper(text[space + 1])) continue;
            var before = text[..space];
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (word.EndsWith("our", StringComparison.OrdinalIgnoreCase) || word.EndsWith("the", StringComparison.OrdinalIgnoreCase) || word.EndsWith("notre", StringComparison.OrdinalIgnoreCase) || word.EndsWith("onze", StringComparison.OrdinalIgnoreCase) || word.Contains("unser", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int NextSpace(ReadOnlySpan<char> text, int space) => text[(space + 1)..].IndexOf(' ') is >= 0 and var next ? space + 1 + next : -1;

    // "in Utrecht", "i Malmö": few sentences have it, and the pattern is slow to find out.
    private static bool HasNameAfterIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(" i", StringComparison.Ordinal); at >= 0;)
        {
            text = text[(at + 2)..];
            var rest = text is ['n', ..] ? text[1..] : text;
            if (rest is [' ', var first, ..] && char.IsUpper(first)) return true;
            at = text.IndexOf(" i", StringComparison.Ordinal);
        }

        return false;
    }

    private static List<Place> Report(Match found, Statement statement, EvidenceLog evidence)
    {
        evidence.Add("jobLocation", statement.Text, "a town beside a workplace");
        return [NamedTowns.Of(found.Groups["town"].Value)];
    }
}
