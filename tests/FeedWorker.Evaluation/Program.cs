using System.Globalization;
using FeedWorker.Evaluation;

// Scores a labelled folder in process:  dotnet run --project tests/FeedWorker.Evaluation -- FOLDER… [--explain PAGE] [--worst N] [--time]
var folders = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
if (folders.Length == 0)
{
    Console.Error.WriteLine("Give one or more folders that hold a gold.jsonl and its pages.");
    return 2;
}

var explain = Option("--explain");
var worst = int.Parse(Option("--worst") ?? "20", CultureInfo.InvariantCulture);
foreach (var folder in folders)
{
    IReadOnlyList<GoldPage> pages;
    try
    {
        pages = GoldPage.Load(folder);
    }
    catch (Exception e) when (e is IOException or InvalidDataException)
    {
        Console.Error.WriteLine(e.Message);
        return 2;
    }

    if (explain is not null)
    {
        foreach (var page in pages.Where(p => p.Id.Contains(explain, StringComparison.OrdinalIgnoreCase))) Explanation.Print(page, PageScore.Of(page));
        continue;
    }

    if (args.Contains("--time"))
    {
        Timing.Print(folder, pages);
        continue;
    }

    Scoreboard.Print(folder, [.. pages.Select(PageScore.Of)], worst);
}

return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
