using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Tells sums that a sentence names for something else than the pay: budgets, bonuses, revenue, vouchers.</summary>
internal static class OtherSums
{
    /// <summary>"A budget of $80,000", "$1,500 stipend": the word right before a sum, or right behind it, says what it is; a pay word that is closer wins.</summary>
    public static bool IsOne(Statement statement, Amount amount, IReadOnlyList<Amount> all, bool aboutPay)
    {
        var pay = Nearest(statement, WordGroup.PayWord, amount);
        foreach (var word in statement.Of(WordGroup.NotPay))
        {
            if (word.End <= amount.Start)
            {
                var distance = amount.Start - word.End;
                if (distance > 40 || all.Any(a => a.Start >= word.End && a.End <= amount.Start)) continue;
                if (EndsClause(statement, word.End, amount.Start)) continue;
                if (pay is null ? !aboutPay || distance <= 14 : distance < pay) return true;
            }
            else if (word.Start >= amount.End)
            {
                var distance = word.Start - amount.End;
                var owned = all.Any(a => a.Start >= word.End && a.Start - word.End <= 30);
                if (distance > (amount.Max >= 1_000_000 ? 12 : 26) || owned || IsAddition(statement.Folded[amount.End..word.Start])) continue;
                if (pay is null || distance < pay || distance <= 1) return true;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsClause(Statement statement, int from, int to) => statement.Folded.AsSpan(from, to - from).IndexOfAny(';', '|', '•') >= 0;

    // "$80,000 plus bonus": what is added to pay does not make it something else.
    private static bool IsAddition(string between) =>
        between.Any(c => c is ',' or ';' or '+' or '&' or '(' or '|') || between.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w is "plus" or "and" or "with" or "zzgl" or "zzgl." or "und" or "sowie" or "mit" or "et" or "avec" or "y" or "más" or "e" or "oltre" or "en" or "met" or "exclusief" or "och" or "samt" or "og" or "i" or "oraz" or "mais" or "inkl." or "incl." or "excl.");

    private static int? Nearest(Statement statement, WordGroup group, Amount amount)
    {
        int? nearest = null;
        foreach (var hit in statement.Of(group))
        {
            var (from, to) = hit.End <= amount.Start ? (hit.End, amount.Start) : hit.Start >= amount.End ? (amount.End, hit.Start) : (0, 0);
            var distance = to - from;
            if (distance < 0 || (distance > 0 && statement.Folded.AsSpan(from, distance).IndexOfAny(';', '|') >= 0)) continue;
            // Another sum between them is what the word is about.
            if (nearest is null || distance < nearest) nearest = distance;
        }

        return nearest;
    }
}
