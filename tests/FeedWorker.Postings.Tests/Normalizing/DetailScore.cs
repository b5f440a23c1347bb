using System.Text.Json;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

/// <summary>Counts right, wrong, missed and invented fields against hand-made labels.</summary>
internal sealed class DetailScore
{
    private int _right;
    private int _wrong;
    private int _missed;
    private int _invented;

    public double Precision => _right / (double)Math.Max(1, _right + _wrong + _invented);

    public double Recall => _right / (double)Math.Max(1, _right + _wrong + _missed);

    public int Pages { get; private set; }

    public int Found { get; private set; }

    public List<string> Faults { get; } = [];

    public static DetailScore Of(string folder, string split)
    {
        var score = new DetailScore();
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(l => l.Length > 0))
        {
            using var gold = JsonDocument.Parse(line);
            if (gold.RootElement.GetProperty("split").GetString() != split) continue;
            var file = gold.RootElement.GetProperty("file").GetString()!;
            score.Pages++;
            var posting = Sample.OfPage(File.ReadAllText(Path.Combine(folder, file)), Path.GetFileName(file));
            if (posting is not null) score.Found++;
            score.Compare(gold.RootElement, posting);
        }

        return score;
    }

    private void Compare(JsonElement gold, Posting? posting)
    {
        var id = gold.GetProperty("id").GetString()!;
        void Add(string field, string? expected, string? actual, bool same)
        {
            if (expected is null && actual is null) return;
            if (expected is null) _invented++;
            else if (actual is null) _missed++;
            else if (same) _right++;
            else _wrong++;
            if (expected is null || !same) Faults.Add($"{id} {field}: '{expected}' but was '{actual}'");
        }

        var types = Text(gold, "employment_type");
        var actualTypes = posting is { EmploymentTypes.Count: > 0 } ? string.Join(',', posting.EmploymentTypes.Select(t => t.ToString().ToUpperInvariant())) : null;
        Add("type", types, actualTypes, types is not null && actualTypes is not null && actualTypes.Split(',').Any(t => types.Replace("_", "", StringComparison.Ordinal).Contains(t, StringComparison.Ordinal)));
        var pay = gold.GetProperty("salary") is { ValueKind: JsonValueKind.Object } s ? $"{Number(s, "min")}/{Number(s, "max")}/{Text(s, "currency")}/{Text(s, "unit")}" : null;
        var actualPay = posting?.Pay is { IsStructured: true } p ? $"{(double?)p.Min}/{(double?)p.Max}/{p.Currency}/{p.Period.ToString()!.ToUpperInvariant()}" : null;
        Add("pay", pay, actualPay, pay == actualPay || (pay is not null && actualPay is not null && pay.Contains("//", StringComparison.Ordinal) && actualPay.StartsWith(pay.Split("//")[0], StringComparison.Ordinal)));
        // A year that is not written is told from the visit: only day and month can be compared.
        var implied = gold.TryGetProperty("year_implied", out var flag) && flag.ValueKind == JsonValueKind.True;
        var until = Text(gold, "valid_through");
        var actualUntil = posting?.ValidThrough?.ToString("yyyy-MM-dd", null);
        Add("until", until, actualUntil, until == actualUntil || (implied && until?[5..] == actualUntil?[5..]));
        var mail = Text(gold, "apply_email");
        if (mail is not null) Add("mail", mail, posting?.ApplicationContact?.Email, mail.Equals(posting?.ApplicationContact?.Email, StringComparison.OrdinalIgnoreCase));
        var town = gold.GetProperty("location") is { ValueKind: JsonValueKind.Object } l ? Text(l, "locality") : null;
        if (town is not null) Add("town", town, posting is { Places.Count: > 0 } ? string.Join('|', posting.Places.Select(x => x.Name + x.Address.Locality)) : null, posting?.Places.Any(x => (x.Name + x.Address.Locality).Contains(town, StringComparison.OrdinalIgnoreCase)) == true);
        var remote = Text(gold, "remote") == "remote" ? "remote" : null;
        var actualRemote = posting?.Arrangement == WorkArrangement.Remote ? "remote" : null;
        Add("remote", remote, actualRemote, remote == actualRemote);
        var months = gold.GetProperty("experience_months") is { ValueKind: JsonValueKind.Number } m ? m.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        if (months is not null) Add("months", months, posting?.ExperienceMonths?.ToString(System.Globalization.CultureInfo.InvariantCulture), months == posting?.ExperienceMonths?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var education = Text(gold, "education")?.Replace(" ", "", StringComparison.Ordinal);
        if (education is not null) Add("education", education, posting?.Education?.ToString(), education.Equals(posting?.Education?.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;

    private static double? Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
