using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FeedWorker.Configuration.Values;

/// <summary>The kinds of values that are not bound to one section.</summary>
internal static partial class Kinds
{
    /// <summary>Free text of one line.</summary>
    public static readonly ValueKind<string> Text = new(
        static () => new JsonObject { ["type"] = new JsonArray("string", "number") },
        static text => text.Length > 2000 ? Bad<string>("is longer than 2,000 characters") : text.Any(char.IsControl)
            ? Bad<string>("holds a line break or a control character; write it on one line") : Ok(text));

    public static readonly ValueKind<string> Secret = Text with { IsSecret = true };

    public static readonly ValueKind<bool> Flag = new(
        static () => new JsonObject { ["type"] = "boolean" },
        static text => text.ToLowerInvariant() switch
        {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Bad<bool>("is neither true nor false; write one of them"),
        });

    public static readonly ValueKind<Uri> WebAddress = new(
        static () => new JsonObject { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^https?://" },
        static text => WebAddressOf(text));

    public static readonly ValueKind<string> Language = new(
        static () => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
        static text => LanguageTag().IsMatch(text) ? Ok(text) : Bad<string>("is not a language tag; write for example en, de or pt-BR"));

    public static readonly ValueKind<TimeZoneInfo> TimeZone = new(
        static () => new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("Europe/Berlin", "America/New_York", "UTC") },
        static text => TimeZoneOf(text));

    /// <summary>An address, or a network in CIDR notation.</summary>
    public static readonly ValueKind<string> Network = new(
        static () => new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("127.0.0.1", "10.0.0.0/8") },
        static text => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _)
            ? Ok(text) : Bad<string>("is neither an IP address nor a network; write for example 127.0.0.1 or 10.0.0.0/8"));

    public static ValueKind<long> Whole(long least, long most) => new(
        () => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? Ok(number) : Bad<long>(string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {least} to {most}")));

    public static ValueKind<double> Share() => new(
        static () => new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
        static text => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? Ok(number) : Bad<double>("is not a share from 0 to 1; write for example 0.5"));

    public static ValueKind<TimeSpan> Duration(TimeSpan least, TimeSpan most) => new(
        static () => new JsonObject { ["type"] = "string", ["pattern"] = Durations.Pattern, ["minLength"] = 2, ["examples"] = new JsonArray("90s", "30m", "2h", "1d") },
        text => !Durations.TryParse(text, out var length)
            ? Bad<TimeSpan>("is not a length of time; write a number and a unit, for example 90s, 30m, 2h or 1d")
            : length < least || length > most
                ? Bad<TimeSpan>($"is out of bounds; write a length of time from {Durations.Format(least)} to {Durations.Format(most)}")
                : Ok(length));

    public static ValueKind<string> OneOf(params string[] words) => new(
        () => new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) },
        text => words.Contains(text, StringComparer.Ordinal) ? Ok(text) : Bad<string>(
            $"is not one of {string.Join(", ", words)}{(NearestWord.To(text, words) is { } near ? $"; did you mean {near}?" : "")}"));

    public static ValueKind<string> Matching(string pattern, string otherwise, bool secret = false) => new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
        text => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) ? Ok(text) : Bad<string>(otherwise)) { IsSecret = secret };

    public static Parsed<T> Ok<T>(T value) => new(value, null);

    public static Parsed<T> Bad<T>(string problem) => new(default, problem);

    private static Parsed<Uri> WebAddressOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
            return Bad<Uri>("is not a web address; write it whole, for example https://www.example.org/jobs");
        return address.UserInfo.Length > 0
            ? Bad<Uri>("holds a user name or password, which would end up in logs and pages; take it out")
            : Ok(address);
    }

    private static Parsed<TimeZoneInfo> TimeZoneOf(string text)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
            return Ok(zone);
        var near = NearestWord.To(text, TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(known => known.Id));
        return Bad<TimeZoneInfo>(near is null ? "is not a time zone; write its IANA name, for example Europe/Berlin" : $"is not a time zone; did you mean {near}?");
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
