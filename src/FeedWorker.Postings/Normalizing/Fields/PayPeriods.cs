using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>The time that a sum is paid for, from the words beside it.</summary>
internal static class PayPeriods
{
    private static readonly (WordGroup Words, PayPeriod Period)[] Periods =
    [
        (WordGroup.PerHour, PayPeriod.Hour),
        (WordGroup.PerDay, PayPeriod.Day),
        (WordGroup.PerWeek, PayPeriod.Week),
        (WordGroup.PerMonth, PayPeriod.Month),
        (WordGroup.PerYear, PayPeriod.Year),
    ];

    /// <summary>A word for a period is in the statement.</summary>
    public static bool AreIn(Statement statement)
    {
        foreach (var (words, _) in Periods)
            if (statement.Has(words)) return true;
        return false;
    }

    /// <summary>What a sum is paid for, by the word nearest to it.</summary>
    public static PayPeriod? Of(Statement statement, Amount amount)
    {
        (int Distance, PayPeriod Period)? best = null;
        foreach (var (words, period) in Periods)
        {
            foreach (var hit in statement.Of(words))
            {
                // Right after the sum is best ("$15 an hour"), then the label before it ("hourly rate: $15").
                var distance = hit.Start >= amount.End ? hit.Start - amount.End : hit.End <= amount.Start ? amount.Start - hit.End + 8 : 0;
                if (distance > 45 || (best is { } b && distance >= b.Distance)) continue;
                if ((hit.Start >= amount.End + 12 || hit.End <= amount.Start) && IsHoursOfWork(statement, hit)) continue;
                best = (distance, period);
            }
        }

        return best?.Period;
    }

    /// <summary>What a label such as "hourly rate" says; the first where it names several.</summary>
    public static PayPeriod? Of(Statement label)
    {
        foreach (var (words, period) in Periods)
        {
            if (label.Has(words)) return period;
        }

        return null;
    }

    // "$60,000 for a 37.5 hour week": the hour belongs to the working time.
    private static bool IsHoursOfWork(Statement statement, WordHit hit) => statement.Of(WordGroup.HoursWord).Any(h => h.Start <= hit.Start && hit.End <= h.End && h.Length > hit.Length) || char.IsDigit(statement.Folded[Math.Max(0, hit.Start - 2)]);
}
