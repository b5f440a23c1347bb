using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Whom to write to: the address as people see it (a stale <c>mailto:</c> behind it loses).</summary>
internal sealed partial class ContactReader : IFieldReader
{
    private const int Timeout = 5000;
    private const int MostAround = 2000;

    [GeneratedRegex(@"(?:\+[0-9]{1,3}[ ./-]?)?(?:\(0?[0-9]{1,5}\)|0?[0-9]{2,5})[ ./-]{1,3}[0-9][0-9 ./-]{4,14}[0-9]", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Telephone();

    // "to Pat Sheary, Head of Adult Programming," "an Frau Dr. Erika Muster (Leiterin …)".
    [GeneratedRegex(@"\b(?:to|at|with|contact|attention|attn:?|an|bei|mit|via|à|auprès de|a|contattare|aan|bij|till|til|hos|c/o|Frau|Herrn?|Ms\.?|Mr\.?|Mrs\.?|Dr\.?|Mme|M\.|Sr\.?|Sra\.?)\s+(?:(?:Frau|Herrn?|Ms\.?|Mr\.?|Mrs\.?|Dr\.?|Prof\.?|Mme|Madame|Monsieur|Sr\.?|Sra\.?)\s+)*(?<name>\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+|von|van|de|der|den|di|da)){1,3})(?:,\s+(?<role>\p{Lu}[^,.@()\[\]\n]{3,70}?)(?=,|\s+(?:at|by|via|unter|bis|per|à|op)\b|\s*[\[(]|\s+[\w.+-]+@|\.|$))?", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Person();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var contact = OfStructured(source, evidence) ?? OfFacts(source, evidence) ?? OfProse(source, evidence) ?? OfLinks(source, evidence);
        return contact is null ? posting : posting with { ApplicationContact = contact };
    }

    private static Contact? OfStructured(PostingSource source, EvidenceLog evidence)
    {
        var node = source.Structured.Get("applicationContact");
        var mail = node.Get("email").Text() is { } email ? MailAddress.In(email) : null;
        var name = node.Get("name").Text();
        if (mail is null && name is null) return null;
        evidence.Add("applicationContact", mail ?? name!, "the page's own JobPosting markup");
        return new Contact { Email = mail, Name = name, Telephone = node.Get("telephone").Text() };
    }

    private static Contact? OfFacts(PostingSource source, EvidenceLog evidence)
    {
        if (source.Found.ApplyLink is { Scheme: "mailto" } link && MailAddress.In(Uri.UnescapeDataString(link.AbsoluteUri["mailto:".Length..])) is { } linked && !StatedElsewhere(source, linked))
        {
            evidence.Add("applicationContact", linked, "the link for applying");
            return Of(source, linked, null);
        }

        foreach (var fact in source.FactsOf(FactKind.Contact))
        {
            // A contact beside the text may be for questions; an address under "How to apply" is for applications.
            if (MailAddress.In(fact.Value.Text) is not { } mail || (!fact.InText && BestInProse(source) is { Rank: >= 5 } told && !told.Mail.Equals(mail, StringComparison.OrdinalIgnoreCase))) continue;
            evidence.Add("applicationContact", fact.Shown, "a labelled value");
            return Of(source, mail, fact.Value.Text);
        }

        return null;
    }

    private static bool StatedElsewhere(PostingSource source, string mail) =>
        source.Statements.Any(s => s.Text.Contains('@', StringComparison.Ordinal) && MailAddress.In(s.Text) is { } shown && !shown.Equals(mail, StringComparison.OrdinalIgnoreCase));

    private static Contact? OfProse(PostingSource source, EvidenceLog evidence)
    {
        if (BestInProse(source) is not { } found) return null;
        evidence.Add("applicationContact", found.Statement.Text, found.Rank >= 2 ? "where applying is spoken of" : "the only address in the text");
        return Of(source, found.Mail, BlockOf(source, found.Statement));
    }

    private static (int Rank, string Mail, Statement Statement)? BestInProse(PostingSource source)
    {
        (int Rank, string Mail, Statement Statement)? best = null;
        foreach (var statement in source.Statements)
        {
            if (MailAddress.In(statement.Text) is not { } mail) continue;
            var rank = (statement.Section == SectionKind.Apply ? 2 : 0) + (statement.Has(WordGroup.ApplyWord) ? 3 : 0) + (statement.Has(WordGroup.Contact) ? 1 : 0) - (statement.Has(WordGroup.NotApply) ? 4 : 0);
            if (rank < 0 || (best is { } b && rank <= b.Rank)) continue;
            best = (rank, mail, statement);
        }

        return best;
    }

    private static Contact? OfLinks(PostingSource source, EvidenceLog evidence)
    {
        foreach (var link in source.Description.Blocks.SelectMany(b => b.Links))
        {
            if (!link.Href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || MailAddress.In(Uri.UnescapeDataString(link.Href[7..])) is not { } mail) continue;
            var block = source.Description.Blocks.First(b => b.Links.Contains(link));
            if ((block.Searched ?? Statement.Of(block.Text, source.Words)).Has(WordGroup.NotApply) && !Statement.Of(link.Text, source.Words).Has(WordGroup.ApplyWord)) continue;
            evidence.Add("applicationContact", block.Text, "a mail link");
            return Of(source, mail, block.Text);
        }

        return null;
    }

    private static string BlockOf(PostingSource source, Statement statement) => source.Description.Blocks[statement.Block].Text;

    private static Contact Of(PostingSource source, string mail, string? around)
    {
        if (around is null) return new Contact { Email = mail };
        around = around.Length > MostAround ? around[..MostAround] : around;
        var person = Person().Match(Fold.Line(around));
        var name = person.Success && !Statement.Of(person.Groups["name"].Value, source.Words).Has(WordGroup.Months) ? person.Groups["name"].Value : null;
        var role = name is not null && person.Groups["role"].Success && Statement.Of(person.Groups["role"].Value, source.Words).Has(WordGroup.Role) ? person.Groups["role"].Value.Trim() : null;
        var telephone = Telephone().Match(around);
        return new Contact { Email = mail, Name = name, Role = role, Telephone = telephone.Success && telephone.Value.Count(char.IsDigit) >= 7 ? telephone.Value : null };
    }
}
