using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FeedWorker.Configuration.Yaml;

/// <summary>
/// Builds the tree of the configuration from YamlDotNet's events. Built here and not by its object model, because that one recurses without a
/// limit and expands aliases without one: a few hundred bytes could end the process.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 200_000;

    private readonly Parser _parser;
    private readonly Dictionary<string, (YamlNode Node, int Count)> _anchors = [];
    private readonly List<YamlFault> _faults = [];
    private int _nodes;

    private YamlTree(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The tree, and what is wrong with it. The tree is null when the text cannot be understood at all.</summary>
    public static (YamlNode? Root, IReadOnlyList<YamlFault> Faults) Parse(string text)
    {
        var tree = new YamlTree(text);
        try
        {
            return (tree.Document(), tree._faults);
        }
        catch (YamlException fault) when (fault.Message.Contains("tab", StringComparison.Ordinal) && FirstTab(text) is { } line)
        {
            return (null, [new YamlFault(line, "this is not valid YAML: the line is indented with a tab; use blanks")]);
        }
        catch (YamlException fault)
        {
            return (null, [new YamlFault((int)fault.Start.Line, $"this is not valid YAML: {Sentence(fault.Message)}")]);
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to a flow collection that never ends.
            return (null, [new YamlFault((int)(tree._parser.Current?.Start.Line ?? 1), "this is not valid YAML: a bracket or brace that opens here or before is not closed")]);
        }
        catch (ArgumentException)
        {
            // The parser's answer to a tag (!<…>, !x) that is no URI.
            return (null, [new YamlFault((int)(tree._parser.Current?.Start.Line ?? 1), "this is not valid YAML: after “!” stands a tag, here or on the next line, that means nothing; tags are not needed, leave it out")]);
        }
    }

    private static int? FirstTab(string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.TrimStart(' ') is ['\t', ..])
                return line;
        }

        return null;
    }

    private YamlNode Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return new YamlNode { Kind = YamlKind.Nothing, Line = 1 };
        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
            _faults.Add(new YamlFault((int)_parser.Current!.Start.Line, "a second document begins here; keep one, without the line “---”"));
        return root;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Current is null ? default : _parser.Current.Start;
        if (depth > MaxDepth)
            throw new YamlException(start, start, $"it is nested deeper than {MaxDepth} levels");
        var before = _nodes;
        Count(1, start);
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Alias(alias);
        var (node, anchor) = _parser.Accept<Scalar>(out _) ? ScalarNode() : _parser.Accept<SequenceStart>(out _) ? List(depth) : Map(depth);
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = (node, _nodes - before);
        return node;
    }

    private YamlNode Alias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var known))
            throw new YamlException(alias.Start, alias.End, $"the alias *{alias.Value.Value} stands before, or without, its anchor &{alias.Value.Value}");
        Count(known.Count, alias.Start);
        return known.Node;
    }

    private void Count(int nodes, in Mark at)
    {
        _nodes += nodes;
        if (_nodes > MaxNodes)
            throw new YamlException(at, at, $"it holds more than {MaxNodes} values");
    }

    private (YamlNode Node, AnchorName Anchor) ScalarNode()
    {
        var scalar = _parser.Consume<Scalar>();
        var empty = scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
        return (new YamlNode { Kind = empty ? YamlKind.Nothing : YamlKind.Scalar, Line = (int)scalar.Start.Line, Text = scalar.Value }, scalar.Anchor);
    }

    private (YamlNode Node, AnchorName Anchor) List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return (new YamlNode { Kind = YamlKind.List, Line = (int)start.Start.Line, Items = items }, start.Anchor);
    }

    private (YamlNode Node, AnchorName Anchor) Map(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a plain word");
            var line = (int)key.Start.Line;
            var entry = new YamlEntry(key.Value, line, Node(depth + 1));
            if (!entries.TryAdd(key.Value, entry))
                _faults.Add(new YamlFault(line, $"the key “{Shown(key.Value)}” stands here twice, first on line {entries[key.Value].Line}; keep one"));
        }

        return (new YamlNode { Kind = YamlKind.Map, Line = (int)start.Start.Line, Entries = [.. entries.Values] }, start.Anchor);
    }

    private static string Shown(string key) => key.Length > 60 ? key[..60] + "…" : key;

    /// <summary>The parser's own words without its position, which stands before them already.</summary>
    private static string Sentence(string message)
    {
        var text = message.TrimEnd('.');
        return text.Length > 200 ? text[..200] + "…" : text;
    }
}
