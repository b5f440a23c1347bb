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

    private static readonly (WordGroup Words, PayPeriod Period)[] Periods =
    [
        (WordGroup.PerHour, PayPeriod.Hour),
        (WordGroup.PerDay, PayPeriod.Day),
        (WordGroup.PerWeek, PayPeriod.Week),
        (WordGroup.PerMonth, PayPeriod.Month),
        (WordGroup.PerYear, PayPeriod.Year),
    ];

    /// <param name="statement">Where the sums stand.</param>
    /// <param name="label">The statement with its label, where the period may be written ("Stundenlohn: 14 €").</param>
    /// <param name="country">For signs that several countries share.</param>
    /// <param name="language">Primary tag.</param>
    /// <param name="aboutPay">A label or heading already says that this is pay.</param>
    public static Pay? Read(Statement statement, Statement label, string? country, string? language, bool aboutPay)
    {
        var speaksOfPay = aboutPay || statement.Has(WordGroup.PayWord);
        // A long sentence that speaks neither of pay nor of a period has no sum that would count.
        if (!speaksOfPay && statement.Text.Length > 60 && !HasPeriod(statement) && (ReferenceEquals(statement, label) || !HasPeriod(label))) return null;
        var amounts = Amounts.In(statement.Folded).ToArray();
        foreach (var single in amounts)
        {
            var amount = WithOtherHours(single, amounts, statement);
            if (amount.Max <= 0 || IsAboutSomethingElse(statement, amount, amounts, aboutPay)) continue;
            var stated = PeriodOf(statement, amount) ?? (ReferenceEquals(statement, label) ? null : PeriodOf(label));
            if (amount.Symbol is null && !IsPlainlyPay(amount, stated, aboutPay)) continue;
            // Without a word for pay, a sum with its period says enough; so does a range of money that stands alone in a short line.
            var alone = amount is { IsRange: true, Symbol: not null } && statement.Text.Length <= 60 && !statement.Has(WordGroup.NotPay);
            if (!speaksOfPay && !alone && (stated is null || amount.Symbol is null)) continue;
            var currency = Currencies.Of(amount.Symbol, country, language);
            var period = stated ?? Implied(amount, currency, aboutPay || alone || statement.Has(WordGroup.PayWord));
            if (!IsPlausible(amount, period, currency)) continue;
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

    private static bool HasPeriod(Statement statement)
    {
        foreach (var (words, _) in Periods)
            if (statement.Has(words)) return true;
        return false;
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

    // "A budget of $80,000", "$1,500 stipend": the word right before a sum, or right behind it, says what it is; a pay word that is closer wins.
    private static bool IsAboutSomethingElse(Statement statement, Amount amount, IReadOnlyList<Amount> all, bool aboutPay)
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

    private static PayPeriod? PeriodOf(Statement statement, Amount amount)
    {
        (int Distance, PayPeriod Period)? best = null;
        foreach (var (words, period) in Periods)
        {
            foreach (var hit in statement.Of(words))
            {
                // Right after the sum is best ("$15 an hour"), then the label before it ("hourly rate: $15").
                var distance = hit.Start >= amount.End ? hit.Start - amount.End : hit.End <= amount.Start ? amount.Start - hit.End + 8 : 0;
                if (distance > 45 || (best is { } b && distance >= b.Distance)) continue;
                if (hit.Start >= amount.End + 12 && IsHoursOfWork(statement, hit)) continue;
                best = (distance, period);
            }
        }

        return best?.Period;
    }

    private static PayPeriod? PeriodOf(Statement label)
    {
        foreach (var (words, period) in Periods)
        {
            if (label.Has(words)) return period;
        }

        return null;
    }

    // "$60,000 for a 37.5 hour week": the hour belongs to the working time.
    private static bool IsHoursOfWork(Statement statement, WordHit hit) => statement.Of(WordGroup.HoursWord).Any(h => h.Start <= hit.Start && hit.End <= h.End && h.Length > hit.Length) || char.IsDigit(statement.Folded[Math.Max(0, hit.Start - 2)]);

    private static bool IsPlainlyPay(Amount amount, PayPeriod? period, bool aboutPay) =>
        aboutPay && (amount.Min >= 1000 || (period == PayPeriod.Hour && amount.Min >= 5)) && !(amount is { IsRange: false, Min: >= 1990 and <= 2035 });

    private static PayPeriod? Implied(Amount amount, string? currency, bool aboutPay)
    {
        if (!aboutPay) return null;
        return currency switch
        {
            "USD" or "EUR" or "GBP" or "CAD" or "AUD" or "NZD" or "CHF" or "SGD" when amount.Min >= 14_000 && amount.Max <= 900_000 => PayPeriod.Year,
            "USD" or "GBP" or "CAD" or "AUD" or "NZD" when amount.Min >= 7 && amount.Max <= 120 => PayPeriod.Hour,
            "EUR" when amount.Min >= 9 && amount.Max <= 60 => PayPeriod.Hour,
            "EUR" when amount.Min >= 400 && amount.Max <= 9_000 => PayPeriod.Month,
            "BRL" when amount.Min >= 1_000 && amount.Max <= 60_000 => PayPeriod.Month,
            "CNY" when amount.Min >= 2_000 && amount.Max <= 90_000 => PayPeriod.Month,
            "CZK" or "TWD" when amount.Min >= 15_000 && amount.Max <= 250_000 => PayPeriod.Month,
            "PLN" when amount.Min >= 3_000 && amount.Max <= 45_000 => PayPeriod.Month,
            "SEK" or "NOK" or "DKK" when amount.Min >= 250_000 => PayPeriod.Year,
            "SEK" or "NOK" or "DKK" when amount.Min >= 18_000 && amount.Max <= 120_000 => PayPeriod.Month,
            "JPY" when amount.Min >= 2_000_000 => PayPeriod.Year,
            "JPY" when amount.Min >= 130_000 && amount.Max <= 1_200_000 => PayPeriod.Month,
            "JPY" when amount.Min >= 800 && amount.Max <= 6_000 => PayPeriod.Hour,
            "INR" when amount.Min >= 200_000 => PayPeriod.Year,
            _ => null,
        };
    }

    // A lunch voucher is no hourly wage and a turnover no salary.
    private static bool IsPlausible(Amount amount, PayPeriod? period, string? currency)
    {
        var scale = currency switch { "JPY" => 120m, "KRW" or "HUF" or "CLP" or "COP" or "IDR" or "VND" => 1000m, "INR" or "RUB" or "PHP" or "THB" or "TWD" => 40m, "SEK" or "NOK" or "DKK" or "CZK" or "MXN" or "ZAR" => 10m, _ => 1m };
        var (low, high) = period switch
        {
            PayPeriod.Hour => (1m, 1_000m),
            PayPeriod.Day => (10m, 6_000m),
            PayPeriod.Week => (50m, 20_000m),
            PayPeriod.Month => (100m, 80_000m),
            PayPeriod.Year => (1_000m, 2_000_000m),
            _ => (5m, 2_000_000m),
        };
        return amount.Min >= low * (currency == "JPY" ? 100 : Math.Min(scale, 10) / 10) && amount.Max <= high * scale && amount.Max <= amount.Min * 12;
    }
}
