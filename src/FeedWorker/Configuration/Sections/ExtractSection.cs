using AngleSharp.Css.Parser;
using FeedWorker.Configuration.Values;
using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration.Sections;

internal static class ExtractSection
{
    /// <summary>The fields that a selector may read, with what they mean.</summary>
    private static readonly (string Field, string About)[] Fields =
    [
        ("title", "The job's title."),
        ("url", "The posting's own page; its href is taken."),
        ("place", "Where the job is."),
        ("employmentType", "Full time, part time …"),
        ("datePosted", "When it was posted."),
        ("validThrough", "Until when one may apply."),
        ("pay", "What the job pays."),
        ("description", "The posting's text."),
        ("department", "Department or team."),
        ("identifier", "The employer's number of the job."),
        ("apply", "Link or mail address for applying; its href is taken."),
    ];

    private static readonly ValueKind<string> Selector = new(
        static () => new() { ["type"] = "string", ["minLength"] = 1 },
        static text => text.Length <= 500 && new CssSelectorParser().ParseSelector(text) is not null
            ? Kinds.Ok(text) : Kinds.Bad<string>("is not a CSS selector; write for example article.job or td:nth-child(2)"));

    private static readonly ValueKind<string> Filter = Kinds.Matching(
        "^(trim|lower|after:.+|before:.+|replace:.+=>.*)$", "is not a filter; there are trim, lower, after:TEXT, before:TEXT and replace:A=>B");

    /// <summary>The short way: the selector of the posting's element, its fields left to detection.</summary>
    public static readonly ValueKind<ExtractRules> PostingOnly = new(
        Selector.Schema, text => Selector.Parse(text) is { Problem: { } problem } ? Kinds.Bad<ExtractRules>(problem) : Kinds.Ok(new ExtractRules { Posting = text }));

    public static ExtractRules? Read(Section section)
    {
        var posting = section.Required("posting", Selector, "CSS selector of one posting's element.", "is missing; name the element that holds one posting");
        var rules = new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        foreach (var (field, about) in Fields)
        {
            if (section.TextOrNested(field, RuleOf, Rule, about) is { } rule)
                rules[field] = rule;
        }

        return posting is null ? null : new ExtractRules { Posting = posting, Fields = rules };
    }

    private static readonly ValueKind<FieldRule> RuleOf = new(
        Selector.Schema, text => Selector.Parse(text) is { Problem: { } problem } ? Kinds.Bad<FieldRule>(problem) : Kinds.Ok(new FieldRule { Selector = text }));

    private static FieldRule Rule(Section section) => new()
    {
        Selector = section.Value("selector", "", Selector, "CSS selector below the posting's element; the element itself when left out."),
        Attribute = section.Optional("attribute", Kinds.Text, "Take this attribute instead of the text."),
        Required = section.Value("required", false, Kinds.Flag, "Without it, the element is no posting."),
        Default = section.Optional("default", Kinds.Text, "Used when nothing matches."),
        Filters = section.Values("filters", Filter, "Applied in order: trim, lower, after:TEXT, before:TEXT, replace:A=>B."),
    };
}
