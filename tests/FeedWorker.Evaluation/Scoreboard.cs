using FeedWorker.Postings.Model;

namespace FeedWorker.Evaluation;

/// <summary>The table over all pages of a folder, and the worst pages.</summary>
internal static class Scoreboard
{
    public static void Print(string folder, IReadOnlyList<PageScore> pages, int worst)
    {
        FieldTally[] fields = [new("url"), new("employment_type"), new("location"), new("valid_through"), new("date_posted"), new("remote")];
        var faults = pages.ToDictionary(p => p, p => Fields(p, fields));
        Console.WriteLine($"== {folder}");
        foreach (var page in pages.Where(p => !p.IsExact || faults[p].Count > 0).OrderByDescending(p => p.Lost + p.Extra).Take(worst))
        {
            Console.WriteLine($"  {page.Page.Id} [{page.Findings?.Method ?? page.Failure}] lost {page.Lost} {Titles(Lost(page))} extra {page.Extra} {Titles(Extra(page))}");
            foreach (var fault in faults[page].Take(4)) Console.WriteLine($"      {fault}");
        }

        foreach (var field in fields)
            Console.WriteLine($"  {field.Name,-16} right {field.Right,4}  wrong {field.Wrong,4}  missed {field.Missed,4}  invented {field.Invented,4}   precision {field.Precision:0.000}  recall {field.Recall:0.000}");
        int found = pages.Sum(p => p.Pairs.Count), lost = pages.Sum(p => p.Lost), extra = pages.Sum(p => p.Extra);
        double precision = Ratio(found, found + extra), recall = Ratio(found, found + lost), f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        var empty = pages.Where(p => p.Page.Postings.Count == 0).ToArray();
        Console.WriteLine($"pages {pages.Count}  exact {pages.Count(p => p.IsExact)}/{pages.Count}  empty pages right {empty.Count(p => p.Postings.Count == 0)}/{empty.Length}  "
            + $"postings: found {found} lost {lost} extra {extra}  precision {precision:0.000} recall {recall:0.000}  F1 {f1:0.000}");
    }

    public static IEnumerable<string> Lost(PageScore page) => page.Page.Postings.Where((_, i) => page.Pairs.All(p => p.Gold != i)).Select(p => p.Title);

    public static IEnumerable<string> Extra(PageScore page) => page.Postings.Where((_, i) => page.Pairs.All(p => p.Found != i)).Select(p => p.DisplayTitle);

    private static List<string> Fields(PageScore page, FieldTally[] fields)
    {
        var faults = new List<string>();
        foreach (var (i, j) in page.Pairs)
        {
            var (gold, got) = (page.Page.Postings[i], page.Postings[j]);
            string?[] found =
            [
                gold.Url is null ? null : fields[0].Add(gold.Url, got.Url?.AbsoluteUri, PageScore.SameUrl(gold.Url, got.Url?.AbsoluteUri)),
                fields[1].Add(Joined(gold.EmploymentTypes), Joined(got.EmploymentTypes.Select(Name)), gold.EmploymentTypes.Intersect(got.EmploymentTypes.Select(Name)).Any()),
                gold.Location is null ? null : fields[2].Add(gold.Location, Places(got), SamePlace(gold.Location, Places(got))),
                fields[3].Add(Day(gold.ValidThrough), got.ValidThrough is { } until ? $"{until:yyyy-MM-dd}" : null, Day(gold.ValidThrough) == $"{got.ValidThrough:yyyy-MM-dd}"),
                gold.DatePosted is null ? null : fields[4].Add(Day(gold.DatePosted), got.DatePosted is { } posted ? $"{posted:yyyy-MM-dd}" : null, Day(gold.DatePosted) == $"{got.DatePosted:yyyy-MM-dd}"),
                fields[5].Add(gold.Remote ? "remote" : null, got.Arrangement == WorkArrangement.Remote ? "remote" : null, true),
            ];
            faults.AddRange(found.OfType<string>().Select(f => $"{gold.Title}: {f}"));
        }

        return faults;
    }

    private static string? Day(string? date) => date is { Length: >= 10 } ? date[..10] : date;

    private static string Name(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "FULL_TIME", EmploymentType.PartTime => "PART_TIME", EmploymentType.PerDiem => "PER_DIEM", _ => type.ToString().ToUpperInvariant(),
    };

    private static string? Joined(IEnumerable<string> values) => string.Join('+', values.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;

    private static string? Places(Posting posting) =>
        string.Join("; ", posting.Places.Select(p => string.Join(' ', new[] { p.Name, p.Address.Street, p.Address.PostalCode, p.Address.Locality, p.Address.Region, p.Address.Country }.OfType<string>()))) is { Length: > 0 } places ? places : null;

    private static bool SamePlace(string gold, string? got)
    {
        if (got is null) return false;
        var words = TitleLikeness.Fold(gold).Split(' ').Where(w => w.Length > 2).ToArray();
        var folded = TitleLikeness.Fold(got);
        return words.Count(w => folded.Contains(w, StringComparison.Ordinal)) >= Math.Max(1, words.Length / 2);
    }

    private static string Titles(IEnumerable<string> titles) => $"[{string.Join(" | ", titles.Take(5).Select(t => t.Length > 60 ? t[..60] : t))}]";

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
