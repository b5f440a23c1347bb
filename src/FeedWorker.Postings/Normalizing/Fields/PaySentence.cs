using System.Text.RegularExpressions;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>Reads the pay out of one sentence or value, or finds that its sums are about something else.</summary>
internal static partial class PaySentence
{
    // "1400 EUR at 20 h; 2100 EUR at 30 h": the hours between two sums that are the ends of one range.
    [GeneratedRegex(@"^[^0-9;]{1,20}[0-9]{1,2} ?(?:h|std|stunden|hours|hrs|uur|tim|heures)\b[^0-9]{1,6}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ByHours();

    // The form of Japan's employment offices: "a" base pay, "b" fixed allowances, "a + b".
    [GeneratedRegex(@"(?:a ?[+＋] ?b|合計|総額|総支給額?)[^0-9]{0,6}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Total();

    /// <summary>The line ends by announcing the sum of base pay and allowances, which then stands on the next.</summary>
    public static bool AnnouncesTotal(string folded) => folded.Length <= 40 && EndsWithTotal(folded);

    private static bool IsTotal(string folded, Amount amount) => amount.Start >= 2 && EndsWithTotal(folded.AsSpan(Math.Max(0, amount.Start - 16)..amount.Start));

    // Every alternative has one of the three letters.
    private static bool EndsWithTotal(ReadOnlySpan<char> folded) => folded.ContainsAny('b', '合', '総') && Total().IsMatch(folded);

    /// <summary>The pay; null when the text states none.</summary>
    /// <param name="statement">Where the sums stand.</param>
    /// <param name="label">The statement with its label, where the period may be written ("Stundenlohn: 14 €").</param>
    /// <param name="country">For signs that several countries share.</param>
    /// <param name="language">Primary tag.</param>
    /// <param name="aboutPay">A label or heading already says that this is pay.</param>
    public static Pay? Read(Statement statement, Statement label, string? country, string? language, bool aboutPay)
    {
        var speaksOfPay = aboutPay || statement.Has(WordGroup.PayWord);
        // A long sentence that speaks neither of pay nor of a period has no sum that would count.
        if (!speaksOfPay && statement.Text.Length > 60 && !PayPeriods.AreIn(statement) && (ReferenceEquals(statement, label) || !PayPeriods.AreIn(label))) return null;
        var amounts = Amounts.In(statement.Folded).ToArray();
        // Where base pay and allowances are told one by one, their sum is what is paid.
        foreach (var single in amounts.OrderByDescending(a => IsTotal(statement.Folded, a)))
        {
            var amount = WithOtherHours(single, amounts, statement);
            if (amount.Max <= 0 || OtherSums.IsOne(statement, amount, amounts, aboutPay)) continue;
            var stated = PayPeriods.Of(statement, amount) ?? (ReferenceEquals(statement, label) ? null : PayPeriods.Of(label));
            if (amount.Symbol is null && !IsPlainlyPay(amount, stated, aboutPay)) continue;
            // Without a word for pay, a sum with its period says enough; so does a range of money that stands alone in a short line.
            var currency = Currencies.Of(amount.Symbol, country, language);
            var alone = amount.Symbol is not null && statement.Text.Length <= 60 && (amount.IsRange ? !statement.Has(WordGroup.NotPay) : IsBounded(statement, amount, currency));
            if (!speaksOfPay && !alone && (stated is null || amount.Symbol is null)) continue;
            var period = stated ?? PayScale.Implied(amount, currency, aboutPay || alone || statement.Has(WordGroup.PayWord));
            if (!PayScale.IsPlausible(amount, period, currency)) continue;
            // Prose without a period, or a plain number, is too little to go by.
            if (!aboutPay && period is null) continue;
            return New(statement, amount, currency, period);
        }

        return null;
    }

    private static Amount WithOtherHours(Amount amount, Amount[] amounts, Statement statement)
    {
        var next = Array.Find(amounts, a => a.Start >= amount.End && a.Symbol == amount.Symbol);
        if (next is null || amount.Symbol is null || amount.IsRange || next.IsRange || next.Min <= amount.Min || next.Min > amount.Min * 3) return amount;
        return ByHours().IsMatch(statement.Folded[amount.End..next.Start]) ? amount with { Max = next.Max, Length = next.End - amount.Start } : amount;
    }

    private static Pay New(Statement statement, Amount amount, string? currency, PayPeriod? period)
    {
        var from = !amount.IsRange && HasBefore(statement, WordGroup.PayFrom, amount, 26);
        var upTo = !amount.IsRange && HasBefore(statement, WordGroup.PayUpTo, amount, 14);
        var open = !amount.IsRange && amount.End < statement.Folded.Length && statement.Folded[amount.End] == '+';
        return new Pay
        {
            Min = upTo ? null : amount.Min,
            Max = (from || open) && !upTo ? null : amount.Max,
            Currency = currency,
            Period = period,
            Text = Fold.Short(statement.Text, 160),
        };
    }

    private static bool HasBefore(Statement statement, WordGroup group, Amount amount, int within)
    {
        foreach (var hit in statement.Of(group))
        {
            if (hit.End <= amount.Start + 1 && amount.Start - hit.End <= within && statement.Folded.AsSpan(hit.End, Math.Max(0, amount.Start - hit.End)).IndexOfAny('.', ';', '!') < 0) return true;
        }

        return false;
    }

    private static bool IsPlainlyPay(Amount amount, PayPeriod? period, bool aboutPay) =>
        aboutPay && amount.Min >= (period switch { PayPeriod.Hour => 5, PayPeriod.Day => 20, PayPeriod.Week => 100, PayPeriod.Month => 200, _ => 1000 }) && !(amount is { IsRange: false, Min: >= 1990 and <= 2035 });

    // "Up to £30,000 DOE": as much as a year's pay, and said as pay is said.
    private static bool IsBounded(Statement statement, Amount amount, string? currency) =>
        (HasBefore(statement, WordGroup.PayUpTo, amount, 3) || HasBefore(statement, WordGroup.PayFrom, amount, 3)) && PayScale.Implied(amount, currency, true) == PayPeriod.Year;
}
