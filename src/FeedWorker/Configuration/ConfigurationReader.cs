using System.Text;
using FeedWorker.Configuration.Sections;
using FeedWorker.Configuration.Yaml;

namespace FeedWorker.Configuration;

/// <summary>Reads <c>config/feedworker.yaml</c> with the environment's variables over it: options, or everything that is wrong with them.</summary>
internal static class ConfigurationReader
{
    private const long LongestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file. Never throws for what an operator may get wrong.</summary>
    /// <param name="path">As the operator named it: messages repeat it.</param>
    /// <param name="environment">The process's variables; those that begin with <c>FEEDWORKER__</c> count.</param>
    public static ConfigurationReading Read(string path, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var (text, problem) = TextOf(path);
        return text is null
            ? new ConfigurationReading(null, [new ConfigurationError(path, 0, "", problem!)])
            : Parse(text, path, environment);
    }

    /// <summary>Reads a configuration's text, as if it stood in the file <paramref name="path"/>.</summary>
    public static ConfigurationReading Parse(string text, string path, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var journal = new ConfigurationJournal(path);
        var (root, faults) = YamlTree.Parse(text);
        foreach (var fault in faults)
            journal.Add(fault);
        if (root is null)
            return new ConfigurationReading(null, journal.Errors);
        var section = new Section(new WrittenSection(journal, root, EnvironmentOverrides.From(environment), ""), schema: null);
        var options = RootSection.Read(section, Path.GetDirectoryName(Path.GetFullPath(path))!);
        section.RefuseUnknownKeys();
        return journal.Errors.Count > 0 ? new ConfigurationReading(null, journal.Errors) : new ConfigurationReading(options, []);
    }

    private static (string? Text, string? Problem) TextOf(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return (null, "is a folder; name the configuration file in it");
            if (!File.Exists(path))
                return (null, "there is no such file; name the configuration with --config, or let “feedworker init URL” write one");
            if (new FileInfo(path).Length is 0 or > LongestFile)
                return (null, $"is empty, not a regular file, or larger than {LongestFile / 1024 / 1024} MB; it is no configuration");
            var text = StrictUtf8.GetString(File.ReadAllBytes(path));
            return text.Contains('\0', StringComparison.Ordinal) ? (null, "is no text file") : (text.TrimStart('\uFEFF'), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "is not UTF-8 text; save it as UTF-8");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (null, $"cannot be read: {fault.Message}");
        }
    }
}
