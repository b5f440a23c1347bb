using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeedWorker.Configuration.Sections;

namespace FeedWorker.Configuration;

/// <summary>The JSON Schema of the configuration, grown from the reader itself. <c>config/feedworker.schema.json</c> is a copy that editors find.</summary>
internal static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text()
    {
        var schema = new SectionSchema();
        RootSection.Read(new Section(new WrittenSection(new ConfigurationJournal(""), null, null, ""), schema), Directory.GetCurrentDirectory());
        schema.Require("sites");
        var root = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "FeedWorker configuration" };
        foreach (var (key, value) in schema.Root)
            root[key] = value!.DeepClone();
        return root.ToJsonString(Layout) + "\n";
    }
}
