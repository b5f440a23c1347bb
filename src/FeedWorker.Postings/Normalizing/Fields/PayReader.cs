using System.Text.RegularExpressions;
using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>What the employer pays: its own markup, else a labelled value, else a sentence that speaks of pay. Budgets, bonuses and revenue are none.</summary>
internal sealed partial class PayReader : IFieldReader
{
    // A grade of a public scale says the pay without a figure: kept as words.
    [GeneratedRegex(@"\b(?:TV[- ]?(?:L|V)|TV[- ]?öD|TVöD|TVÖD|TV-H|TV-Ärzte|AVR|BAT|TVA-?L?|TVAöD)\b[\w /,().-]{0,40}?\b(?:E|EG|S|P|Entgeltgruppe|Vergütungsgruppe|KR)? ?[0-9]{1,2}[abcü]?\b|\b(?:Entgeltgruppe|Besoldungsgruppe|EG|BesGr\.?) ?(?:E|A|W|S|P)? ?[0-9]{1,2}[abcü]?\b(?:[ ,]{1,2}(?:TV-?L|TVöD|TV-H|BAT|BBesO)[\w-]*)?|\b(?:NHS |AfC |Agenda for Change )?Band [1-9][a-d]?\b|\b(?:Grade|Pay [Gg]rade|Pay [Bb]and|Salary [Gg]rade) [A-Z]?[0-9]{1,2}[A-Z]?\b|\b(?:CAO|cao|schaal) ?[0-9]{1,2}\b|\bFWF\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Grade();

    public Posting Read(PostingSource source, Posting posting, EvidenceLog evidence)
    {
        var country = source.Country ?? posting.Places.Select(p => p.Address.Country).FirstOrDefault(c => c is not null) ?? source.CountryOfMail;
        var pay = OfStructured(source, evidence) ?? OfFacts(source, country, evidence) ?? OfProse(source, country, evidence) ?? OfGrade(source, evidence);
        return pay is null ? posting : posting with { Pay = pay };
    }

    private static Pay? OfStructured(PostingSource source, EvidenceLog evidence)
    {
        var salary = source.Structured.Get("baseSalary") ?? source.Structured.Get("estimatedSalary");
        if (salary is null) return null;
        if (salary.Text() is { } words && salary is not System.Text.Json.Nodes.JsonObject && salary.Number() is null) return null;
        var value = salary.Get("value") ?? salary;
        var min = value.Get("minValue").Number() ?? value.Get("value").Number() ?? (value is System.Text.Json.Nodes.JsonObject ? null : value.Number()) ?? salary.Get("minValue").Number();
        var max = value.Get("maxValue").Number() ?? value.Get("value").Number() ?? (value is System.Text.Json.Nodes.JsonObject ? null : value.Number()) ?? salary.Get("maxValue").Number();
        if ((min ?? max) is null or 0) return null;
        if (max == 0) max = null;
        if (min == 0) min = null;
        var currency = (salary.Get("currency") ?? value.Get("currency") ?? source.Structured.Get("salaryCurrency")).Text()?.ToUpperInvariant();
        var unit = (value.Get("unitText") ?? salary.Get("unitText")).Text();
        var period = unit?.Trim().ToUpperInvariant() switch
        {
            "HOUR" or "HOURLY" or "HR" => PayPeriod.Hour,
            "DAY" or "DAILY" => PayPeriod.Day,
            "WEEK" or "WEEKLY" => PayPeriod.Week,
            "MONTH" or "MONTHLY" or "MON" => PayPeriod.Month,
            "YEAR" or "YEARLY" or "ANNUAL" or "ANNUALLY" or "ANN" => PayPeriod.Year,
            _ => (PayPeriod?)null,
        };
        evidence.Add("baseSalary", salary.ToJsonString(), "the page's own JobPosting markup");
        var text = $"{min}{(max is not null && max != min ? $"–{max}" : "")} {currency} {unit}".Trim();
        return new Pay { Min = min, Max = max, Currency = currency is { Length: 3 } ? currency : null, Period = period, Text = Fold.Line(text) };
    }

    private static Pay? OfFacts(PostingSource source, string? country, EvidenceLog evidence)
    {
        foreach (var fact in source.FactsOf(FactKind.Pay).Concat(source.FactsOf(FactKind.Unlabelled).Where(f => f.Value.Text.Length <= 80)))
        {
            var labelled = fact.Kind == FactKind.Pay;
            var best = PaySentence.Read(fact.Value, labelled ? Statement.Of(fact.Shown, source.Words) : fact.Value, country, source.Language, labelled);
            if (best is null) continue;
            evidence.Add("baseSalary", fact.Shown, labelled ? "a labelled value" : "beside the title");
            return best;
        }

        return null;
    }

    private static Pay? OfProse(PostingSource source, string? country, EvidenceLog evidence)
    {
        (int Rank, Pay Pay, Statement Statement)? best = null;
        var all = new List<(int Rank, Pay Pay, Statement Statement)>();
        Statement? before = null;
        foreach (var statement in source.Statements.Prepend(source.Title))
        {
            var previous = before;
            before = statement;
            if (statement.Section is SectionKind.EqualOpportunity || statement.Folded.AsSpan().IndexOfAnyInRange('0', '9') < 0) continue;
            var section = statement.Section == SectionKind.Pay;
            if (!section && !statement.Has(WordGroup.PayWord) && !Amounts.MayStandIn(statement.Folded)) continue;
            if (PaySentence.Read(statement, statement, country, source.Language, section) is not { } pay) continue;
            var isTotal = previous is not null && PaySentence.AnnouncesTotal(previous.Folded);
            var rank = (isTotal ? 4 : 0) + (section ? 4 : 0) + (statement.Has(WordGroup.PayWord) ? 2 : 0) + (pay.IsStructured ? 1 : 0) - (statement.Section is SectionKind.Employer or SectionKind.Responsibilities ? 2 : 0);
            if (rank <= 0) continue;
            all.Add((rank, pay, statement));
            if (best is null || rank > best.Value.Rank) best = (rank, pay, statement);
        }

        if (best is not { } found) return null;
        evidence.Add("baseSalary", found.Statement.Text, found.Statement.Section == SectionKind.Pay ? "under the pay heading" : "a sentence about pay");
        // Base pay and pay with allowances, two levels of one job: which is meant is not ours to say.
        var contradicted = all.Any(a => (a.Rank == found.Rank || (a.Statement.Section == SectionKind.Pay && found.Statement.Section == SectionKind.Pay)) && Contradicts(a.Pay, found.Pay));
        return contradicted ? new Pay { Text = found.Pay.Text } : found.Pay;
    }

    private static bool Contradicts(Pay one, Pay other) =>
        one.IsStructured && other.IsStructured && one.Currency == other.Currency && one.Period == other.Period && ((one.Max ?? one.Min) < other.Min || (other.Max ?? other.Min) < one.Min);

    private static Pay? OfGrade(PostingSource source, EvidenceLog evidence)
    {
        foreach (var fact in source.FactsOf(FactKind.Pay))
        {
            if (Grade().Match(fact.Value.Text) is not { Success: true }) continue;
            evidence.Add("baseSalary", fact.Shown, "a grade without a figure, kept as words");
            return new Pay { Text = Fold.Short(fact.Value.Text, 120) };
        }

        foreach (var statement in source.Statements)
        {
            if (!statement.Has(WordGroup.PayWord) && statement.Section != SectionKind.Pay && !statement.Text.Contains("TV", StringComparison.Ordinal)) continue;
            if (Grade().Match(statement.Text) is not { Success: true } grade || (!statement.Has(WordGroup.PayWord) && statement.Section != SectionKind.Pay && !grade.Value.StartsWith("TV", StringComparison.Ordinal))) continue;
            evidence.Add("baseSalary", statement.Text, "a grade without a figure, kept as words");
            return new Pay { Text = grade.Value.Trim() };
        }

        return null;
    }
}
