using FeedWorker.Configuration.Values;
using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration.Sections;

internal static class OrganizationSection
{
    private static readonly ValueKind<string> Country = new(
        static () => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z]{2}$" },
        static text => text.Length == 2 && text.All(char.IsAsciiLetter)
            ? Kinds.Ok(text.ToUpperInvariant()) : Kinds.Bad<string>("is not a country code; write the two letters of ISO 3166, for example US, DE or CH"));

    public static Organization? Read(Section section)
    {
        var name = section.Required("name", Kinds.Text, "The employer's name as applicants know it.", "is missing; say who is hiring");
        var organization = new Organization
        {
            Name = name ?? "",
            Url = section.Optional("url", Kinds.WebAddress, "The employer's web site."),
            Logo = section.Optional("logo", Kinds.WebAddress, "The employer's logo, at least 112 by 112 pixels."),
            Address = section.Nested("address", Address, "Stands in when a posting names no place."),
        };
        return name is null ? null : organization;
    }

    private static PostalAddress? Address(Section section)
    {
        var address = new PostalAddress
        {
            Street = section.Optional("street", Kinds.Text, "Street and number."),
            Locality = section.Optional("locality", Kinds.Text, "City or town."),
            Region = section.Optional("region", Kinds.Text, "State, province or canton."),
            PostalCode = section.Optional("postalCode", Kinds.Text, "Postal code; in quotes, so that 06820 keeps its zero in every reader."),
            Country = section.Optional("country", Country, "Two letters of ISO 3166."),
        };
        return address.IsEmpty ? null : address;
    }
}
