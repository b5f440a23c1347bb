using System.Globalization;
using System.Text;

namespace FeedWorker.Fetching;

/// <summary>Reads robots.txt as RFC 9309 says, and as leniently as it asks for: unknown lines are skipped, groups of one agent are joined.</summary>
internal static class RobotsParser
{
    /// <summary>RFC 9309, 2.5: at least 500 KiB must be read; what follows is ignored.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>No path of ours is longer; a longer pattern could never match.</summary>
    private const int MaxPattern = 4096;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    public static RobotsRules Parse(ReadOnlySpan<byte> file, string agent)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, MaxBytes)]).TrimStart('\uFEFF');
        var (ours, anyones) = (new Group(), new Group());
        // A set: a file may name one agent a hundred thousand times.
        var current = new HashSet<Group>();
        var readingAgents = false;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!TrySplit(line, out var key, out var value))
                continue;
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!readingAgents)
                    current.Clear();
                readingAgents = true;
                if (value.Equals("*", StringComparison.Ordinal))
                    current.Add(anyones);
                else if (IsOurs(value, agent) && current.Add(ours))
                    ours.IsNamed = true;
                continue;
            }

            readingAgents = Apply(key, value, number, current) ? false : readingAgents;
        }

        var group = ours.IsNamed ? ours : anyones;
        return new RobotsRules(group.Rules, group.Delay);
    }

    /// <summary>False for lines that belong to no group (sitemap …): they do not end a list of agents.</summary>
    private static bool Apply(ReadOnlySpan<char> key, ReadOnlySpan<char> value, int line, HashSet<Group> groups)
    {
        var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if (allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
        {
            // An empty pattern forbids nothing; one that does not begin with a slash is meant to.
            if (value.Length is > 0 and <= MaxPattern)
            {
                var path = RobotsPath.Normalize(value[0] is '/' or '*' ? value.ToString() : "/" + value.ToString());
                foreach (var group in groups)
                    group.Rules.Add(new RobotsRule(path, allows, line));
            }

            return true;
        }

        if (!key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            return false;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            foreach (var group in groups)
                group.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
        }

        return true;
    }

    private static bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        var content = comment < 0 ? line : line[..comment];
        var colon = content.IndexOf(':');
        key = colon < 0 ? [] : content[..colon].Trim();
        value = colon < 0 ? [] : content[(colon + 1)..].Trim();
        return colon > 0;
    }

    /// <summary>The product token alone counts: <c>FeedWorker/1.0</c> in a file means us too.</summary>
    private static bool IsOurs(ReadOnlySpan<char> value, string agent)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_'))
            length++;
        return value[..length].Equals(agent, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Group
    {
        public bool IsNamed { get; set; }

        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }
    }
}
