using FeedWorker.Configuration.Yaml;
using FeedWorker.Postings.Model;

namespace FeedWorker.Configuration;

/// <summary>Collects everything that is wrong, so that the operator is told once and not error by error.</summary>
internal sealed class ConfigurationJournal(string file)
{
    private const int LongestSecret = 64 * 1024;

    private readonly List<ConfigurationError> _errors = [];

    /// <summary>In the order of the file, then of the environment; each once, on one line.</summary>
    public IReadOnlyList<ConfigurationError> Errors => [.. _errors.Distinct().OrderBy(error => error.Line == 0).ThenBy(error => error.Line)];

    public void AddAt(int line, string key, string message) => _errors.Add(new ConfigurationError(file, line, OneLine.Of(key), OneLine.Of(message)));

    public void AddVariable(string name, string message) => _errors.Add(new ConfigurationError("environment", 0, OneLine.Of(name), OneLine.Of(message)));

    public void Add(YamlFault fault) => AddAt(fault.Line, "", fault.Message);

    /// <summary>What the file named by a <c>…_FILE</c> variable holds, white space at its ends taken off; null (and noted) when it cannot be read.</summary>
    public string? SecretFile(string variable, string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= LongestSecret })
                AddVariable(variable, $"“{path}” is not a file that holds a value of at most {LongestSecret / 1024} KB");
            else
                return File.ReadAllText(path).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            AddVariable(variable, $"“{path}” cannot be read: {fault.Message}");
        }

        return null;
    }
}
