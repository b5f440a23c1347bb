using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace FeedWorker.Postings.Reading;

/// <summary>The block of keys that site generators keep before a page's text: YAML between <c>---</c> lines, TOML between <c>+++</c> lines, or bare keys.</summary>
internal static class FrontMatterBlock
{
    /// <summary>Keys of one block that are kept.</summary>
    public const int MostKeys = 2000;

    private const int MostLevels = 10;
    private const int MostVisits = 20_000;

    /// <summary>Of the document, its maps and lists, in YamlDotNet's count.</summary>
    private const int MostBrackets = 32;

    private const int LongestBlock = 64 * 1024;

    /// <summary>The keys (lower case, nested ones joined with dots, list items by number) and the text after the block.</summary>
    public static (IReadOnlyDictionary<string, string> Values, string Body) Split(string text)
    {
        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fence is null && BareHead.Length(text) is > 0 and var head)
        {
            FrontMatterLines.Read(text[..head], ':', values);
            return (values, text[head..]);
        }

        if (fence is null || EndOfLine(text, 0) is not { } first || !text.AsSpan(0, first).TrimEnd().SequenceEqual(fence)) return (values, text);

        for (var start = first + 1; start < text.Length;)
        {
            var end = EndOfLine(text, start) ?? text.Length;
            if (text.AsSpan(start, end - start).TrimEnd().SequenceEqual(fence))
            {
                var block = text[(first + 1)..start];
                if (fence == "+++") FrontMatterLines.Read(block, '=', values);
                else ReadYaml(block, values);
                return (values, end < text.Length ? text[(end + 1)..] : "");
            }

            start = end + 1;
        }

        return (values, text);
    }

    private static int? EndOfLine(string text, int from) => text.IndexOf('\n', from) is var at && at >= 0 ? at : null;

    private static void ReadYaml(string block, Dictionary<string, string> values)
    {
        // YAML forbids tabs; people line their values up with them, and generators let them.
        block = block.Replace("\t", "  ", StringComparison.Ordinal);
        try
        {
            if (EventsOf(block) is not { } events)
            {
                FrontMatterLines.Read(block, ':', values);
                return;
            }

            var stream = new YamlStream();
            stream.Load(new ReadEvents(events));
            var visits = 0;
            if (stream.Documents is [{ RootNode: var root }, ..]) Flatten(root, "", 0, values, ref visits);
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            // InvalidOperationException is the library's word for a bracket that is never closed, ArgumentException its word for a tag that is no URI.

            // Generators forgive more than the YAML specification does (tabs, colons in titles): line by line then.
            FrontMatterLines.Read(block, ':', values);
        }
    }

    /// <summary>The events of a block; null when it is too deep: the library's tree is built by recursion, and a few thousand brackets would end the process.</summary>
    private static List<ParsingEvent>? EventsOf(string block)
    {
        if (block.Length > LongestBlock) return null;
        var parser = new Parser(new StringReader(block));
        var events = new List<ParsingEvent>();
        var depth = 0;
        while (parser.MoveNext())
        {
            events.Add(parser.Current!);
            depth += parser.Current!.NestingIncrease;
            if (depth > MostBrackets) return null;
        }

        return events;
    }

    private static void Flatten(YamlNode node, string key, int level, Dictionary<string, string> values, ref int visits)
    {
        // Aliases let a short block stand for an endless one.
        if (level > MostLevels || values.Count >= MostKeys || ++visits > MostVisits) return;
        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } value } when key.Length > 0:
                values[key] = value;
                break;
            case YamlMappingNode map:
                foreach (var (name, child) in map.Children)
                    if (name is YamlScalarNode { Value: { } word }) Flatten(child, Join(key, word.ToLowerInvariant()), level + 1, values, ref visits);
                break;
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                values[key] = string.Join(NamesPlaces(key) ? " ; " : ", ", list.Children.Cast<YamlScalarNode>().Select(c => c.Value));
                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count && visits <= MostVisits; i++) Flatten(list.Children[i], Join(key, i.ToString(CultureInfo.InvariantCulture)), level + 1, values, ref visits);
                break;
        }
    }

    // A list of places is several places; "Leeds, York" might be one.
    private static bool NamesPlaces(string key) =>
        key[(key.LastIndexOf('.') + 1)..] is "locations" or "location" or "places" or "cities" or "orte" or "standorte" or "standort" or "lieux" or "villes" or "ciudades" or "ubicaciones" or "lugares" or "sedi" or "locaties" or "steder" or "lokalizacje" or "job_locations";

    /// <summary>The name of a key below another; an empty one is the top.</summary>
    public static string Join(string key, string word) => key.Length == 0 ? word : $"{key}.{word}";
}
