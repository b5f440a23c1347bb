using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Normalizing.Fields;

/// <summary>How much is paid for an hour, a month, a year in a currency: tells a period that nobody wrote, and sums that cannot be pay.</summary>
internal static class PayScale
{
    /// <summary>The period that a sum of this size can only be for; null where it might be for another, or where nothing says that it is pay.</summary>
    public static PayPeriod? Implied(Amount amount, string? currency, bool aboutPay)
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
            "CLP" when amount.Min >= 300_000 && amount.Max <= 12_000_000 => PayPeriod.Month,
            "COP" when amount.Min >= 900_000 && amount.Max <= 40_000_000 => PayPeriod.Month,
            "MXN" when amount.Min >= 6_000 && amount.Max <= 180_000 => PayPeriod.Month,
            "INR" when amount.Min >= 200_000 => PayPeriod.Year,
            _ => null,
        };
    }

    /// <summary>A lunch voucher is no hourly wage and a turnover no salary.</summary>
    public static bool IsPlausible(Amount amount, PayPeriod? period, string? currency)
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
