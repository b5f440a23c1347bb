using System.Net;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Pages;

/// <summary>What the keys of a front-matter block say, as facts. Generators know no common names, so the labels of every lexicon are tried.</summary>
internal static partial class FrontMatterFacts
{
    [GeneratedRegex(@"^(?:.*[ .])?(?<end>min|minimum|base|from|low|lower|start|max|maximum|to|high|upper|top|until)(?:[ .](?:salary|pay|value|amount|compensation|rate|gehalt|wage))?$|^(?:salary|pay|compensation|gehalt|wage)[ .](?<end>min|minimum|from|low|max|maximum|to|high)$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex PayEnd();

    public static IReadOnlyList<FoundFact> Read(IReadOnlyDictionary<string, string> values, WordIndex words)
    {
        if (values.Count == 0) return [];
        var judge = new TitleJudge(Vocabulary.For(null));
        var facts = new List<FoundFact>();
        if (PayOf(values) is { } pay) facts.Add(new FoundFact(FactKind.Pay, pay));
        var addresses = FrontMatterAddresses.Read(values);
        facts.AddRange(addresses.Places.Select(p => new FoundFact(FactKind.Place, p)));
        foreach (var (key, written) in values)
        {
            var value = WebUtility.HtmlDecode(written);
            if (value.Length > 200 || IsAboutThePage(key) || addresses.Keys.Contains(key)) continue;
            var label = Label(key);
            if (IsPayPart(label) && facts.Any(f => f.Kind == FactKind.Pay)) continue;
            if (label is "subtitle" or "tagline" or "excerpt" or "summary" or "teaser") facts.Add(new FoundFact(FactKind.Unlabelled, value));
            else if (IsOnlyType(value, words)) facts.Add(new FoundFact(FactKind.EmploymentType, value));
            else if (MailOf(key, value) is { } mail) facts.Add(new FoundFact(FactKind.Contact, mail));
            else if ((PostingSources.KindOf(label, words) ?? FrontMatterLabels.Of(label)) is { } kind && !IsSwitch(kind, value)) facts.Add(new FoundFact(kind, Worth(kind, label, value)));
        }

        // "category: jobs" files the page, it names no department.
        facts.RemoveAll(f => f.Kind == FactKind.Department && judge.Of(f.Text) is { NamesJob: false } verdict && (verdict.Whole & (WordKinds.CareersWord | WordKinds.OpeningsHeading)) != 0);

        return facts;
    }

    // A value that is a mail address and nothing else, as a button leads to it; the author of the page is nobody to apply to.
    private static string? MailOf(string key, string value)
    {
        if (key.Contains("author", StringComparison.Ordinal) || !value.Contains('@', StringComparison.Ordinal)) return null;
        var address = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(value["mailto:".Length..]).Split('?')[0] : value;
        return MailAddress.In(address) is { } mail && mail.Length == address.Trim().Length ? mail : null;
    }

    // "place: 3", "local: false", "site: https://…" are settings, no place.
    private static bool IsSwitch(FactKind kind, string value) =>
        kind == FactKind.Place && (!value.Any(char.IsLetter) || value is "true" or "false" or "yes" or "no" or "on" or "off" || value.Contains("://", StringComparison.Ordinal) || value.StartsWith('/'));

    // "remote: true" reads as its key; everything else as its value.
    private static string Worth(FactKind kind, string label, string value) =>
        kind == FactKind.EmploymentType && value is "true" or "yes" ? label : value.Trim().TrimEnd(',');

    // "duration: Full time": what the value says tells more than its key.
    private static bool IsOnlyType(string value, WordIndex words) =>
        value.Length is > 3 and <= 30 && Statement.Of(value, words).Hits.Any(h => h.Group is WordGroup.FullTime or WordGroup.PartTime && h.Length >= value.Trim().Length - 1 && !value.Contains('%', StringComparison.Ordinal));

    private static string Label(string key)
    {
        var parts = key.Split('.');
        // A list's items ("location.0") and a record's parts ("job.location") have the name that says something.
        var name = parts.Length > 1 && int.TryParse(parts[^1], out _) ? parts[^2] : parts[^1];
        return name.Replace('_', ' ').Replace('-', ' ').Trim();
    }

    // What generators keep for search engines and social networks says nothing of the job.
    private static bool IsAboutThePage(string key) => key.StartsWith("meta.", StringComparison.Ordinal) || key.StartsWith("sitemap.", StringComparison.Ordinal) || key.StartsWith("seo.", StringComparison.Ordinal) || key.StartsWith("image.", StringComparison.Ordinal)
        || key.StartsWith("og.", StringComparison.Ordinal) || key.StartsWith("twitter.", StringComparison.Ordinal) || key.StartsWith("header.", StringComparison.Ordinal);

    internal static bool IsPayPart(string label) => label.Contains("salary", StringComparison.Ordinal) || label.Contains("pay", StringComparison.Ordinal) || label.Contains("compensation", StringComparison.Ordinal) || label.Contains("gehalt", StringComparison.Ordinal)
        || label.Contains("sueldo", StringComparison.Ordinal) || label.Contains("salario", StringComparison.Ordinal) || label.Contains("salário", StringComparison.Ordinal) || label.Contains("salaire", StringComparison.Ordinal) || label.Contains("stipendio", StringComparison.Ordinal) || label.Contains("vergütung", StringComparison.Ordinal);

    // Two keys for the two ends ("base_salary", "maximum_salary"; "salary.min", "salary.max"), with currency and unit beside them.
    private static string? PayOf(IReadOnlyDictionary<string, string> values)
    {
        string? low = null, high = null, currency = null, unit = null;
        foreach (var (key, value) in values)
        {
            var label = key.Replace('_', ' ').Replace('-', ' ');
            if (!IsPayPart(label) || value.Length > 40) continue;
            if (label.EndsWith("currency", StringComparison.Ordinal)) currency = value;
            else if (label.EndsWith("unit", StringComparison.Ordinal) || label.EndsWith("period", StringComparison.Ordinal) || label.EndsWith("per", StringComparison.Ordinal) || label.EndsWith("interval", StringComparison.Ordinal) || label.EndsWith("unittext", StringComparison.Ordinal)) unit = value;
            else if (PayEnd().Match(label) is { Success: true } end && value.Any(char.IsDigit))
            {
                if (end.Groups["end"].Value is "max" or "maximum" or "to" or "high" or "upper" or "top" or "until") high = value;
                else low = value;
            }
        }

        // "salary: 10 000-15 000 PLN" beside "salary_min: 10000" says more than the bare ends.
        if (low is null || high is null || (currency is null && values.TryGetValue("salary", out var whole) && Amounts.MayStandIn(Fold.Lower(whole) + " "))) return null;
        return $"{low} – {high}{(currency is null ? "" : $" {currency}")}{(unit is null ? "" : $" per {unit}")}";
    }
}
