using System.Text.Json.Nodes;

namespace FeedWorker.Configuration.Values;

/// <summary>A kind of value that a key may hold: how its text is read, and how JSON Schema describes it, side by side so that they stay in step.</summary>
/// <param name="Schema">A fresh schema fragment at each call (a JSON node has one parent).</param>
/// <param name="Parse">From the text as written. Problems begin with a small letter and never repeat the text: the caller does, unless it is secret.</param>
internal sealed record ValueKind<T>(Func<JsonObject> Schema, Func<string, Parsed<T>> Parse)
{
    /// <summary>The text of a value is a secret: messages do not repeat it.</summary>
    public bool IsSecret { get; init; }
}
