using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>Small words for rules about XML.</summary>
internal static partial class XmlRules
{
    public static XElement One(this XElement parent, XName name)
    {
        var found = parent.Elements(name).ToList();
        found.Count.ShouldBe(1, $"{name.LocalName} within {parent.Name.LocalName}");
        return found[0];
    }

    public static void AtMostOne(this XElement parent, params XName[] names)
    {
        foreach (var name in names) parent.Elements(name).Count().ShouldBeLessThanOrEqualTo(1, name.LocalName);
    }

    public static void ShouldBeWebAddress(this string address)
    {
        Uri.TryCreate(address, UriKind.Absolute, out var url).ShouldBeTrue(address);
        url!.Scheme.ShouldBeOneOf("http", "https");
        address.ShouldBe(url.AbsoluteUri, "as a browser would write it");
    }

    /// <summary>RFC 822 with a four-digit year and a numeric offset; not in the future.</summary>
    public static DateTimeOffset ShouldBeRfc822(this string text)
    {
        Rfc822().IsMatch(text).ShouldBeTrue(text);
        var instant = DateTimeOffset.ParseExact(text.Insert(text.Length - 2, ":"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        instant.ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
        return instant;
    }

    /// <summary>RFC 3339 as RFC 4287 narrows it: upper-case T and Z; not in the future.</summary>
    public static DateTimeOffset ShouldBeRfc3339(this string text)
    {
        Rfc3339().IsMatch(text).ShouldBeTrue(text);
        var instant = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        instant.ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
        return instant;
    }

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Rfc3339();
}
