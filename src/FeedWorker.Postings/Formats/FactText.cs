using System.Collections.Concurrent;
using System.Globalization;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Values;

namespace FeedWorker.Postings.Formats;

/// <summary>Single values of a posting as a person of that language would write them.</summary>
internal static class FactText
{
    private static readonly ConcurrentDictionary<(string Code, string Language), string> CountryNames = new();

    public static string Of(DateOnly date, Labels labels) => date.ToString(DatePattern(labels.Culture), labels.Culture);

    /// <summary>The last day on which one may apply, with the hour where it is not the day's end.</summary>
    public static string? LastDay(DateTimeOffset? end, Labels labels)
    {
        if (end is not { } instant) return null;
        var local = EntryDates.LastMoment(instant);
        var day = Of(DateOnly.FromDateTime(local), labels);
        return local.TimeOfDay >= new TimeSpan(23, 59, 0) ? day : $"{day}, {local.ToString("t", labels.Culture)}";
    }

    /// <summary>Name, street, town and country, as far as known, without saying anything twice.</summary>
    public static string Of(Place place, Labels labels)
    {
        var address = place.Address;
        // "Leeds, UK" has its country, under another of its names.
        var country = place.Name is { } name && PlaceNames.CountryOrCode(name[(name.LastIndexOf(',') + 1)..]) == address.Country ? null : Country(address.Country, labels);
        string?[] parts = [place.Name, address.Street, address.Locality, Together(address.Region, address.PostalCode), country];
        var said = new List<string>();
        foreach (var part in parts)
            if (!string.IsNullOrWhiteSpace(part) && !said.Exists(s => s.Contains(part, StringComparison.OrdinalIgnoreCase))) said.Add(part);
        return string.Join(", ", said);
    }

    /// <summary>The town with its region or country, else the place's name: enough to tell places apart in a list.</summary>
    public static string Short(Place place, Labels labels)
    {
        var address = place.Address;
        if (address.Locality is null) return place.Name ?? address.Region ?? Country(address.Country, labels) ?? address.Street ?? address.PostalCode ?? "";
        return (address.Region ?? Country(address.Country, labels)) is { } within ? $"{address.Locality}, {within}" : address.Locality;
    }

    /// <summary>The employer's own wording where it has one, else the figures.</summary>
    public static string? Of(Pay? pay, Labels labels)
    {
        if (pay is null) return null;
        if (!pay.IsStructured) return pay.Text;
        var figures = (pay.Min, pay.Max) switch
        {
            ({ } min, { } max) when min == max => Money(min, pay, labels),
            ({ } min, { } max) => $"{Money(min, pay, labels)} – {Money(max, pay, labels)}",
            ({ } min, null) => $"{labels["from"]} {Money(min, pay, labels)}",
            _ => $"{labels["upTo"]} {Money(pay.Max!.Value, pay, labels)}",
        };
        return $"{figures} {labels["per" + pay.Period]}";
    }

    public static string? Experience(int? months, Labels labels) => months switch
    {
        null => null,
        0 => labels["noExperience"],
        12 => labels["oneYear"],
        { } m when m % 12 == 0 => string.Format(labels.Culture, labels["years"], m / 12),
        { } m => string.Format(labels.Culture, labels["months"], m),
    };

    public static Uri? MailTo(string? address) =>
        address is not null && Uri.TryCreate("mailto:" + address, UriKind.Absolute, out var link) ? link : null;

    /// <summary>The country's name in the reader's language; the code when there is no such country.</summary>
    public static string? Country(string? code, Labels labels) =>
        code is null ? null : CountryNames.GetOrAdd((code, labels.Language), static key => NameOf(key.Code, key.Language));

    /// <summary>The framework tells a country's name in a language only through a culture of both ("de-CH": Schweiz).</summary>
    private static string NameOf(string code, string language)
    {
        try
        {
            return language == "en" ? new RegionInfo(code).EnglishName : new RegionInfo($"{language}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    private static string Money(decimal amount, Pay pay, Labels labels)
    {
        var figures = amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", labels.Culture);
        return pay.Currency switch
        {
            "USD" => "$" + figures,
            "GBP" => "£" + figures,
            "EUR" => labels.Language == "en" ? "€" + figures : figures + " €",
            _ => $"{pay.Currency} {figures}",
        };
    }

    private static string? Together(string? region, string? postalCode) =>
        region is null ? postalCode : postalCode is null ? region : $"{region} {postalCode}";

    /// <summary>The long date without the name of the weekday, which only lengthens the line.</summary>
    private static string DatePattern(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.LongDatePattern;
        return pattern.Replace("dddd, ", "", StringComparison.Ordinal).Replace(", dddd", "", StringComparison.Ordinal)
            .Replace("dddd ", "", StringComparison.Ordinal).Replace("dddd", "", StringComparison.Ordinal).Trim();
    }
}
