using System.Collections.Frozen;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>Whether a page is one job's page, and how sure that is.</summary>
/// <param name="IsJob">It is.</param>
/// <param name="Confidence">0…1.</param>
/// <param name="Reasons">What was counted.</param>
internal sealed record JobEvidence(bool IsJob, double Confidence, IReadOnlyList<string> Reasons)
{
    // A file that somebody wrote as a description is more likely one than any page of a site.
    private const double Enough = 2;
    private const double EnoughForFile = 1.4;

    private static readonly FrozenSet<string> Inputs = FrozenSet.Create("input");

    public static JobEvidence Of(Page page, Description description, TitleFound title, JsonObject? structured, IReadOnlyList<FoundFact> facts, WordIndex words)
    {
        var reasons = new List<string>();
        if (structured is not null) return new JobEvidence(true, 1, ["a JobPosting in the page's own markup"]);
        if (GoneSentence(description, title, words) is { } gone) return new JobEvidence(false, 0, [gone]);
        var points = 0.0;
        void Count(double worth, string reason)
        {
            if (worth is 0) return;
            points += worth;
            reasons.Add(reason);
        }

        if (title.NamesJob) Count(2, $"'{title.Text}' names a job ({title.From})");
        else if (Statement.Of(title.Text, words) is var named && (named.Has(WordGroup.Intern) || (named.Has(WordGroup.Seeks) && named.Has(WordGroup.PositionNoun)))) Count(1, $"'{title.Text}' offers a position ({title.From})");
        else if (title.LooksLikeJob) Count(1, $"'{title.Text}' ends like the name of a job ({title.From})");
        foreach (var section in description.Blocks.Where(b => b.Heading.Length > 0).Select(b => b.Section).Distinct())
        {
            if (Worth(section) is var worth and > 0) Count(worth, $"a part about {section.ToString().ToLowerInvariant()}");
        }

        if (facts.Count > 0) Count(Math.Min(1.5, facts.Count * 0.5), $"{facts.Count} facts in the front matter");
        if (facts.Count > 0 && page.FrontMatter.ContainsKey("title")) Count(0.5, "a title in the front matter");
        Count(Math.Min(1.5, description.LabelledFacts.Select(f => f.Kind).Distinct().Count() * 0.5), "labelled facts in the text");
        if (description.Statements.Append(Statement.Of(title.Text, words)).Any(NamesType)) Count(0.7, "names an employment type");
        if (description.Statements.Any(s => s.Has(WordGroup.Seeks) && s.Has(WordGroup.PositionNoun))) Count(0.5, "seeks somebody for a position");
        if (description.Statements.Any(s => s.Has(WordGroup.Deadline) && s.Has(WordGroup.ApplyWord) && s.Folded.Any(char.IsDigit))) Count(0.7, "says until when to apply");
        Count(Applying(description), "speaks of applying");
        if (HasPassword(page)) Count(-3, "asks for a password");
        if (IsListing(description, words)) Count(-3, "names several jobs");
        return new JobEvidence(points >= (page.Kind == PageKind.Html && page.FrontMatter.Count == 0 ? Enough : EnoughForFile), Math.Clamp(points / 6, 0.1, 1), reasons);
    }

    /// <summary>Whether the page is about the posting that the listing page links to it: its title, or at least its words, are there.</summary>
    public static bool IsAbout(FoundPosting? listed, TitleFound title, Page page)
    {
        if (listed is null || PageTitle.Overlap(listed.Title, title.Text) >= 0.4) return true;
        return page.Document.Body is { } body && PageTitle.Overlap(listed.Title, body.TextContent) >= 0.75;
    }

    private static bool NamesType(Statement statement) =>
        statement.Has(WordGroup.FullTime) || statement.Has(WordGroup.PartTime) || statement.Has(WordGroup.Intern) || statement.Has(WordGroup.Temporary);

    // "Requirements" and "Contact" head the documents of programs as well.
    private static double Worth(SectionKind section) => section switch
    {
        SectionKind.Responsibilities or SectionKind.Benefits or SectionKind.Pay => 1,
        SectionKind.Qualifications or SectionKind.Preferred => 0.6,
        SectionKind.Apply or SectionKind.Hours => 0.4,
        _ => 0,
    };

    // A single "apply" or "application" is anywhere; several words of applying, or one beside a mail address, are not.
    private static double Applying(Description description)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var mail = false;
        foreach (var statement in description.Statements)
        {
            foreach (var hit in statement.Of(WordGroup.ApplyWord)) words.Add(statement.Folded.Substring(hit.Start, hit.Length));
            mail |= statement.Has(WordGroup.ApplyWord) && statement.Text.Contains('@', StringComparison.Ordinal);
        }

        return Math.Clamp((words.Count - 1) * 0.3, 0, 0.9) + (mail ? 0.6 : 0);
    }

    private static string? GoneSentence(Description description, TitleFound title, WordIndex words)
    {
        if (Statement.Of(title.Text, words).Has(WordGroup.Gone)) return title.Text;
        var length = description.Statements.Sum(s => s.Text.Length);
        return length > 1500 ? null : description.Statements.FirstOrDefault(s => s.Has(WordGroup.Gone) && (length < 700 || s.Kind == BlockKind.Heading))?.Text;
    }

    private static bool HasPassword(Page page) => Nodes.Named(page.Document, Inputs).Any(i => string.Equals(i.GetAttribute("type"), "password", StringComparison.OrdinalIgnoreCase));

    // A careers page that a posting merely links back to: several headings that are jobs, none with the parts of a description.
    private static bool IsListing(Description description, WordIndex words)
    {
        var headings = description.Blocks.Where(b => b.Kind == BlockKind.Heading).ToArray();
        return headings.Length >= 4 && headings.All(h => Sections.NameOf(h.Text, words) is null) && description.Statements.Count < headings.Length * 3;
    }
}
