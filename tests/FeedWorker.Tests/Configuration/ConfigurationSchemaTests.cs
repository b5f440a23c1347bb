using System.Text.Json.Nodes;
using FeedWorker.Configuration;
using FeedWorker.Configuration.Yaml;
using NJsonSchema;

namespace FeedWorker.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    /// <summary>Run with FEEDWORKER_WRITE_SCHEMA=1 to bring the file up to date.</summary>
    [Fact]
    public void The_schema_beside_the_configuration_is_the_reader_s()
    {
        var path = Path.Combine(Repository, "config", "feedworker.schema.json");
        if (Environment.GetEnvironmentVariable("FEEDWORKER_WRITE_SCHEMA") == "1")
            File.WriteAllText(path, ConfigurationSchema.Text());
        File.ReadAllText(path).ShouldBe(ConfigurationSchema.Text(), "run this test with FEEDWORKER_WRITE_SCHEMA=1 and commit the file");
    }

    [Fact]
    public async Task The_sample_configuration_is_good_for_reader_and_schema()
    {
        var path = Path.Combine(Repository, "config", "feedworker.yaml");
        var reading = ConfigurationReader.Read(path, []);
        reading.Errors.ShouldBeEmpty();
        var page = reading.Options!.Sites.ShouldHaveSingleItem().PageAddress(reading.Options);
        File.Exists(page.LocalPath).ShouldBeTrue();
        (await Faults(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_reader_takes_the_schema_takes() => (await Faults(ConfigurationReaderTests.Everything)).ShouldBeEmpty();

    [Fact]
    public void A_default_is_shown_as_it_would_be_written()
    {
        var properties = JsonNode.Parse(ConfigurationSchema.Text())!["properties"]!;
        var site = properties["sites"]!["items"]!["properties"]!;

        properties["listen"]!["default"]!.GetValue<string>().ShouldBe("http://0.0.0.0:8080");
        properties["publicUrl"]!["default"]!.GetValue<string>().ShouldBe("http://localhost:8080");
        properties["fetch"]!["properties"]!["timeout"]!["default"]!.GetValue<string>().ShouldBe("30s");
        properties["lifecycle"]!["properties"]!["breakerShare"]!["default"]!.GetValue<double>().ShouldBe(new FeedWorkerOptions().Lifecycle.BreakerShare);
        site["every"]!["default"]!.GetValue<string>().ShouldBe("30m");
        site["details"]!["default"]!.GetValue<string>().ShouldBe("follow");
        site["timeZone"]!["default"]!.GetValue<string>().ShouldBe("UTC");
    }

    [Theory]
    [InlineData("sites: []\nstroage: {}")]
    [InlineData("listen: http://0.0.0.0:8080")]
    [InlineData("sites: [ { id: Bad, page: x, organization: { name: A } } ]")]
    [InlineData("sites: [ { id: a, page: x, organization: { nmae: A } } ]")]
    [InlineData("sites: [ { id: a, page: x, organization: { name: A }, extract: { title: h3 } } ]")]
    [InlineData("sites: []\nfetch: { timeout: 3 parsecs }")]
    [InlineData("sites: []\nlog: { level: loud }")]
    public async Task What_the_schema_refuses_the_reader_refuses(string text)
    {
        (await Faults(text)).ShouldNotBeEmpty();
        ConfigurationReader.Parse(text, "feedworker.yaml", []).Errors.ShouldNotBeEmpty();
    }

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "FeedWorker.sln")))
                folder = folder.Parent;
            return folder.FullName;
        }
    }

    private static async Task<IEnumerable<string>> Faults(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(ConfigurationSchema.Text());
        return schema.Validate(Json(YamlTree.Parse(yaml).Root!)!.ToJsonString()).Select(fault => fault.ToString());
    }

    /// <summary>As an editor's YAML reader would see it: what looks like a number or a truth value is one.</summary>
    private static JsonNode? Json(YamlNode node) => node.Kind switch
    {
        YamlKind.Map => new JsonObject(node.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        YamlKind.List => new JsonArray([.. node.Items.Select(Json)]),
        YamlKind.Scalar when long.TryParse(node.Text, out var number) => number,
        YamlKind.Scalar when double.TryParse(node.Text, out var number) => number,
        YamlKind.Scalar when bool.TryParse(node.Text, out var flag) => flag,
        YamlKind.Scalar => node.Text,
        _ => null,
    };
}
