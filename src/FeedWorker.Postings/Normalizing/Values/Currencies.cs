namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>From a currency as written to ISO 4217.</summary>
internal static class Currencies
{
    /// <summary>The code, or null when the sign is shared by several countries and the country is not known.</summary>
    /// <param name="symbol">As matched by <see cref="Amounts"/>; null for a bare number.</param>
    /// <param name="country">ISO 3166-1 alpha-2, or null.</param>
    /// <param name="language">Primary tag: "$" and no country is about US dollars where the language has none of its own.</param>
    public static string? Of(string? symbol, string? country, string? language) => symbol?.TrimEnd('.') switch
    {
        null => country is null ? null : OfCountry(country),
        "us$" or "u.s. $" or "u.s.$" or "usd" => "USD",
        "ca$" or "c$" or "cad$" or "cad" => "CAD",
        "au$" or "a$" or "aud" => "AUD",
        "nz$" or "nzd" => "NZD",
        "s$" or "sgd" => "SGD",
        "hk$" or "hkd" => "HKD",
        "mx$" or "mxn" => "MXN",
        "r$" or "brl" => "BRL",
        "nt$" => "TWD",
        "$" or "dollars" => country is null ? (HasDollarsOfItsOwn(language) ? null : "USD") : Dollar(country),
        "€" or "eur" or "euro" or "euros" => "EUR",
        "£" or "gbp" or "pounds" => "GBP",
        "chf" or "sfr" => "CHF",
        "fr" => country is "CH" or "LI" ? "CHF" : null,
        "¥" or "円" or "jpy" => symbol == "¥" && (country == "CN" || (country is null && language == "zh")) ? "CNY" : "JPY",
        "元" or "cny" or "rmb" => "CNY",
        "₹" or "inr" => "INR",
        "rs" => country is "PK" or "LK" or "NP" ? OfCountry(country) : country is null or "IN" ? "INR" : null,
        "kr" => country is "SE" or "NO" or "DK" or "IS" ? OfCountry(country) : language switch { "sv" => "SEK", "nb" or "nn" or "no" => "NOK", "da" => "DKK", _ => null },
        "zł" or "pln" => "PLN",
        "kč" or "czk" => "CZK",
        "ft" or "huf" => "HUF",
        "lei" or "ron" => "RON",
        "₩" or "krw" => "KRW",
        "₽" or "rub" => "RUB",
        "₪" or "ils" => "ILS",
        "฿" or "thb" => "THB",
        "₺" or "try" => "TRY",
        "₫" or "vnd" => "VND",
        "₱" or "php" => "PHP",
        "₴" or "uah" => "UAH",
        var code when code.Length == 3 => code.ToUpperInvariant(),
        _ => null,
    };

    // Pesos, Canadian and Taiwan dollars are written so in these; English alone is taken to be American where nothing says otherwise.
    private static bool HasDollarsOfItsOwn(string? language) => language is "es" or "fr" or "pt" or "zh" or "ca";

    private static string? Dollar(string country) => OfCountry(country) is { } code && code is "USD" or "CAD" or "AUD" or "NZD" or "SGD" or "HKD" or "MXN" or "CLP" or "COP" or "ARS" or "TWD" ? OfCountry(country) : "USD";

    private static string? OfCountry(string country) => country switch
    {
        "US" or "PR" or "GU" => "USD",
        "GB" or "IM" or "JE" or "GG" => "GBP",
        "AT" or "BE" or "HR" or "CY" or "EE" or "FI" or "FR" or "DE" or "GR" or "IE" or "IT" or "LV" or "LT" or "LU" or "MT" or "NL" or "PT" or "SK" or "SI" or "ES" => "EUR",
        "CH" or "LI" => "CHF",
        "CA" => "CAD",
        "AU" => "AUD",
        "NZ" => "NZD",
        "SG" => "SGD",
        "HK" => "HKD",
        "JP" => "JPY",
        "CN" => "CNY",
        "TW" => "TWD",
        "IN" => "INR",
        "SE" => "SEK",
        "NO" => "NOK",
        "DK" => "DKK",
        "IS" => "ISK",
        "PL" => "PLN",
        "CZ" => "CZK",
        "HU" => "HUF",
        "RO" => "RON",
        "BR" => "BRL",
        "MX" => "MXN",
        "CL" => "CLP",
        "CO" => "COP",
        "AR" => "ARS",
        "ZA" => "ZAR",
        "KR" => "KRW",
        "PH" => "PHP",
        "MY" => "MYR",
        "PK" => "PKR",
        "LK" => "LKR",
        "NP" => "NPR",
        "IL" => "ILS",
        "TR" => "TRY",
        "UA" => "UAH",
        _ => null,
    };
}
