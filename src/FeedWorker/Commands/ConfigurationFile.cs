using System.Collections;
using FeedWorker.Configuration;

namespace FeedWorker.Commands;

/// <summary>The configuration of a command: found, read, or refused with a sentence for every mistake in it.</summary>
internal static class ConfigurationFile
{
    /// <summary>Reads the named file, else <c>config/feedworker.yaml</c> from the working directory or beside the assembly.</summary>
    public static FeedWorkerOptions Read(string? named)
    {
        var path = named ?? ConfigurationLocator.Find(null, Directory.GetCurrentDirectory(), AppContext.BaseDirectory)
            ?? throw new CommandTrouble(
                ExitStatus.Usage,
                $"There is no {ConfigurationLocator.RelativePath} here or beside the program: name the configuration with --config FILE, or let 'feedworker init URL' write one.");
        var reading = ConfigurationReader.Read(path, Variables());
        return reading.Options ?? throw new CommandTrouble(ExitStatus.Usage, [.. reading.Errors.Select(e => e.ToString())]);
    }

    /// <summary>The sites named with <c>--site</c>, or all.</summary>
    public static IReadOnlyList<SiteOptions> Sites(FeedWorkerOptions options, string[]? named)
    {
        if (named is null or []) return options.Sites;
        var known = options.Sites.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var unknown = named.Where(id => !known.ContainsKey(id)).ToArray();
        return unknown.Length == 0
            ? [.. named.Distinct(StringComparer.Ordinal).Select(id => known[id])]
            : throw new CommandTrouble(
                ExitStatus.Usage,
                [.. unknown.Select(id => $"--site: there is no site '{id}' in the configuration; it has {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.")]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value ?? ""));
}
