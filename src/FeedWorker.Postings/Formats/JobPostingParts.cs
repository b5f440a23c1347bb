using System.Globalization;
using System.Text.Json.Nodes;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Formats;

/// <summary>The objects within a JobPosting, each null when nothing of it is known.</summary>
internal static class JobPostingParts
{
    private static readonly Lazy<HashSet<string>> CountryNames = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name))
        .SelectMany(r => new[] { r.EnglishName, r.NativeName, r.TwoLetterISORegionName })
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Adds a property when it has a value. (Not called Add: the class has one, which adds nulls.)</summary>
    public static void Put(this JsonObject target, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) target[name] = value;
    }

    /// <summary>Adds a property when it has a value. (Not called Add: the class has one, which adds nulls.)</summary>
    public static void Put(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null) target[name] = value;
    }

    /// <summary>Null, the value itself, or an array: as Google wants properties that may be repeated.</summary>
    public static JsonNode? OneOrMany(JsonNode?[] values) => values.Length switch
    {
        0 => null,
        1 => values[0],
        _ => new JsonArray(values),
    };

    public static JsonObject Of(Organization organization)
    {
        var json = new JsonObject { ["@type"] = "Organization", ["name"] = organization.Name };
        json.Put("sameAs", organization.Url?.AbsoluteUri);
        json.Put("logo", organization.Logo?.AbsoluteUri);
        return json;
    }

    public static JsonObject Of(Place place)
    {
        var json = new JsonObject { ["@type"] = "Place" };
        json.Put("name", place.Name);
        if (place.Address.IsEmpty) return json;
        var address = new JsonObject { ["@type"] = "PostalAddress" };
        address.Put("streetAddress", place.Address.Street);
        address.Put("addressLocality", place.Address.Locality);
        address.Put("addressRegion", place.Address.Region);
        address.Put("postalCode", place.Address.PostalCode);
        address.Put("addressCountry", place.Address.Country);
        json["address"] = address;
        return json;
    }

    /// <summary>Google reads <c>Country</c>, <c>State</c> and <c>City</c> here; a name that is no country's is taken for a state.</summary>
    public static JsonNode? ApplicantLocation(string name) =>
        new JsonObject { ["@type"] = CountryNames.Value.Contains(name) || name is "USA" or "UK" ? "Country" : "State", ["name"] = name };

    /// <summary>Null unless figures, currency and period are all stated: a salary is never estimated.</summary>
    public static JsonObject? Of(Pay? pay)
    {
        if (pay is not { IsStructured: true }) return null;
        var value = new JsonObject { ["@type"] = "QuantitativeValue" };
        if (pay.Min == pay.Max)
        {
            value["value"] = pay.Min;
        }
        else
        {
            if (pay.Min is not null) value["minValue"] = pay.Min;
            if (pay.Max is not null) value["maxValue"] = pay.Max;
        }

        value["unitText"] = SchemaTerms.Of(pay.Period!.Value);
        return new JsonObject { ["@type"] = "MonetaryAmount", ["currency"] = pay.Currency, ["value"] = value };
    }

    public static JsonObject? Identifier(string organization, string? value) =>
        value is null ? null : new JsonObject { ["@type"] = "PropertyValue", ["name"] = organization, ["value"] = value };

    public static JsonObject? Of(Contact? contact, Uri? applyUrl)
    {
        var json = new JsonObject { ["@type"] = "ContactPoint" };
        json.Put("name", contact?.Name);
        json.Put("contactType", contact?.Role);
        json.Put("email", contact?.Email);
        json.Put("telephone", contact?.Telephone);
        json.Put("url", applyUrl?.AbsoluteUri);
        return json.Count > 1 ? json : null;
    }
}
