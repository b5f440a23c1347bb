using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace FeedWorker.Postings.Formats;

/// <summary>JSON as we write it.</summary>
public static class JsonText
{
    private static readonly JavaScriptEncoder InScripts = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions ForScript = new() { Encoder = InScripts };

    private static readonly JsonSerializerOptions ForFile = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Letters and markup as themselves, for documents that are JSON and nothing else.</summary>
    internal static JsonWriterOptions FileWriter { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For scripts, as <see cref="InScript"/> has it.</summary>
    public static JsonWriterOptions ScriptWriter { get; } = new() { Encoder = InScripts };

    /// <summary>For a document of its own.</summary>
    public static string Of(JsonNode json) => json.ToJsonString(ForFile);

    /// <summary>For the inside of an HTML <c>script</c> element: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are escaped, so no text can end it.</summary>
    public static string InScript(JsonNode json) => json.ToJsonString(ForScript);
}
