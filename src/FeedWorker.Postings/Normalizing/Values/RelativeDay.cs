using System.Globalization;
using System.Text.RegularExpressions;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>"3 days ago", "yesterday", "vor 2 Wochen", "il y a 5 jours": days told from the visit.</summary>
internal static partial class RelativeDay
{
    [GeneratedRegex(@"(?<t>\btoday\b|\bheute\b|\bjust posted\b|\baujourd'hui\b|\bhoy\b|\boggi\b|\bhoje\b|\bvandaag\b|\bidag\b|\bi dag\b|\bdzisiaj\b|今日)|(?<y>\byesterday\b|\bgestern\b|\bhier\b|\bayer\b|\bieri\b|\bontem\b|\bgisteren\b|\bi går\b|\bigår\b|\bwczoraj\b|昨日)"
        + @"|(?:(?<before>\bvor|\bil y a|\bhace|\bhá|\bfor|\bför) )?(?<n>[0-9]{1,2}|\ban?\b|\bone|\beinem|\beiner|\bun|\bune|\buna)\+? ?(?<u>days?|tag(?:en?)?|jours?|días?|giorni|giorno|dias?|dagen|dagar|dage|dager|dni|日|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|veckor|uger|uker|tygodni\w*|週間|months?|monat(?:en)?|mois|mes(?:es)?|mes[ei]|maanden|hours?|stunden?|heures?|horas?|ore|uur|timmar|timer)(?:(?<after> ago| fa| geleden| sedan| siden| temu|前| atrás))?",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Pattern();

    /// <summary>The day, or null when the statement names none so.</summary>
    public static DateOnly? Ago(Statement statement, DateOnly today)
    {
        if (statement.Folded.Length > 120) return null;
        var match = Pattern().Match(statement.Folded);
        while (match.Success)
        {
            if (match.Groups["t"].Success) return today;
            if (match.Groups["y"].Success) return today.AddDays(-1);
            if (match.Groups["before"].Success || match.Groups["after"].Success) return Back(match, today);
            match = match.NextMatch();
        }

        return null;
    }

    private static DateOnly Back(Match match, DateOnly today)
    {
        var count = int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return match.Groups["u"].Value switch
        {
            ['h' or 'u' or 'o', ..] or ['s', 't', 'u', ..] or ['t', 'i', 'm', ..] => match.Groups["u"].Value.StartsWith("ug", StringComparison.Ordinal) || match.Groups["u"].Value.StartsWith("uke", StringComparison.Ordinal) ? today.AddDays(-7 * count) : today,
            ['w', ..] or ['s', 'e', ..] or ['v', ..] or ['t', 'y', ..] or ['週', ..] => today.AddDays(-7 * count),
            ['m', ..] => today.AddMonths(-count),
            _ => today.AddDays(-count),
        };
    }
}
