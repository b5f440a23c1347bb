using System.Text.Json.Nodes;

namespace FeedWorker.Configuration;

/// <summary>A default as the operator would write it, for JSON Schema: an editor shows it beside the key.</summary>
internal static class DefaultValue
{
    /// <summary>Null for what cannot be written as one value, or says nothing (an empty text).</summary>
    public static JsonNode? Of<T>(T value) => value switch
    {
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        TimeSpan time => Durations.Format(time),
        ValueTuple<TimeSpan?, string?> { Item1: { } every } => Durations.Format(every),
        Uri { AbsolutePath: "/" } host => host.GetLeftPart(UriPartial.Authority),
        Uri address => address.AbsoluteUri,
        TimeZoneInfo zone => zone.Id,
        string { Length: > 0 } text => text,
        _ => null,
    };
}
