using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Normalizing;

/// <summary>Prepares what a page says of a posting for the field readers.</summary>
internal static class PostingSources
{
    private static readonly char[] Numbering = [.. "0123456789０１２３４５６７８９.．、)）(（[]【】①②③④⑤⑥⑦⑧⑨⑩■●◆・ "];

    private static readonly (WordGroup Words, FactKind Kind)[] Labels =
    [
        (WordGroup.LabelDeadline, FactKind.ValidThrough),
        (WordGroup.LabelPosted, FactKind.DatePosted),
        (WordGroup.LabelIdentifier, FactKind.Identifier),
        (WordGroup.LabelPay, FactKind.Pay),
        (WordGroup.LabelArrangement, FactKind.Arrangement),
        (WordGroup.LabelType, FactKind.EmploymentType),
        (WordGroup.LabelHours, FactKind.WorkHours),
        (WordGroup.LabelStart, FactKind.StartDate),
        (WordGroup.LabelPlace, FactKind.Place),
        (WordGroup.LabelDepartment, FactKind.Department),
        (WordGroup.LabelOrganization, FactKind.Organization),
        (WordGroup.LabelEducation, FactKind.Education),
        (WordGroup.LabelExperience, FactKind.Experience),
        (WordGroup.LabelContact, FactKind.Contact),
    ];

    private static readonly UInt128 LabelWords = Statement.MaskOf(Labels.Select(l => l.Words));

    public static PostingSource Of(FoundPosting found, Page page, SiteProfile site)
    {
        var language = site.Language ?? page.Language;
        // Known words and pieces spare the HTML: it is not even written.
        var words = language is null ? WordIndex.For(null, HtmlOf(found)) : WordIndex.For(language);
        var description = found.Prepared is { } prepared && ReferenceEquals(prepared.Words, words) ? prepared : Described(found, words);
        var source = new PostingSource
        {
            Found = found,
            Page = page,
            Site = site,
            Words = words,
            Description = description,
            Title = Statement.Of(Fold.Line(found.Title), words),
            Facts =
            [
                .. found.Facts.Select(f => new LabelledFact(f.Kind, Statement.Of(Fold.Line(f.Text), words), f.Text)),
                .. description.LabelledFacts.Select(f => f with { InText = true }),
            ],
        };
        return source with { Country = CountryOf(source) };
    }

    private static Description Described(FoundPosting found, WordIndex words) =>
        found.Content is { IsEmpty: false } content ? Description.Of(content.Root, words) : Description.Of(HtmlOf(found), words);

    private static string HtmlOf(FoundPosting found) => found.ContentHtml.Length > 0 ? found.ContentHtml : found.Structured.Get("description").Text() ?? "";

    /// <summary>What a label (the text before a colon, a table head, a front-matter key) announces; null when it is no label of a fact.</summary>
    public static FactKind? KindOf(string label, WordIndex words)
    {
        // "[5] Place of work", "3. Salary": forms number their lines.
        var statement = Statement.Of(label.Trim().TrimStart(Numbering).Trim(), words);
        var letters = statement.Folded.Length;
        foreach (var (group, kind) in Labels)
        {
            // The words of the label are the label: "Location of our customers" is none.
            if (statement.First(group) is { } hit && hit.Length >= letters - 2) return kind;
        }

        return null;
    }

    /// <summary>Labelled lines, and lines under a label.</summary>
    public static List<LabelledFact> TextFacts(Description description, WordIndex words)
    {
        var facts = new List<LabelledFact>();
        for (var i = 0; i < description.Statements.Count; i++)
        {
            if (LabelledLine(description.Statements[i], words) is { } fact) facts.Add(fact);
            if (UnderLabel(description.Statements, i, words) is { } under) facts.Add(under);
        }

        return facts;
    }

    // A heading or a short line that is a label and nothing else, and right under it the value.
    private static LabelledFact? UnderLabel(List<Statement> statements, int at, WordIndex words)
    {
        if (at == 0 || statements[at].Kind == BlockKind.Heading || statements[at].Text.Length > 100 || !statements[at - 1].HasAny(LabelWords)) return null;
        var label = statements[at - 1].Text.TrimEnd(':', '：', ' ');
        if (label.Length is < 2 or > 40 || KindOf(label, words) is not { } kind || !IsValue(kind, statements[at])) return null;
        // Under a real heading about pay there may be several sums: the pay reader weighs them together.
        if (kind == FactKind.Pay && statements[at].Section == SectionKind.Pay) return null;
        return new LabelledFact(kind, statements[at], $"{label}: {statements[at].Text}");
    }

    // Under headings such as "Experience" or "Contact" stands running text, not a value.
    private static bool IsValue(FactKind kind, Statement value) => kind switch
    {
        FactKind.Place => value.Text.Length <= 60 && value.Text[^1] is not ('.' or '!' or '?') && value.Text.Split(' ').Length <= 8,
        FactKind.ValidThrough or FactKind.DatePosted or FactKind.StartDate or FactKind.Pay => value.Folded.Any(char.IsDigit),
        FactKind.EmploymentType or FactKind.WorkHours or FactKind.Identifier => value.Text.Length <= 60,
        FactKind.Department => value.Text.Length <= 40 && value.Kind == BlockKind.Paragraph && value.Text[^1] is not '.',
        _ => false,
    };

    // "Location: Berlin"; in a heading's section the heading itself may be the label, which the readers see by the section.
    private static LabelledFact? LabelledLine(Statement statement, WordIndex words)
    {
        if (!statement.HasAny(LabelWords)) return null;
        var colon = statement.Folded.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 40 || colon + 1 >= statement.Text.Length || statement.Kind == BlockKind.Heading && statement.Text.Length > 90) return null;
        if (char.IsDigit(statement.Text[colon - 1]) && char.IsDigit(statement.Text[colon + 1])) return null;
        var value = statement.Text[(colon + 1)..].Trim();
        if (value.Length == 0 || value.StartsWith("//", StringComparison.Ordinal)) return null;
        if (KindOf(statement.Text[..colon], words) is not { } kind) return null;
        return new LabelledFact(kind, Statement.Of(value, words, statement.Section, statement.Kind, statement.Heading, statement.Block), statement.Text);
    }

    private static string? CountryOf(PostingSource source)
    {
        foreach (var node in source.Structured.Get("jobLocation").Each())
        {
            if (((node.Get("address") ?? node).Get("addressCountry")).Text() is { } stated && PlaceNames.CountryOrCode(stated) is { } code) return code;
        }

        foreach (var fact in source.FactsOf(FactKind.Place))
        {
            if (PlaceText.Read(fact.Value.Text, source.Words, null).Select(p => p.Address.Country).FirstOrDefault(c => c is not null) is { } country) return country;
        }

        return source.Site.Organization.Address?.Country;
    }
}
