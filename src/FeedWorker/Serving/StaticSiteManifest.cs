using System.Text.Json;

namespace FeedWorker.Serving;

/// <summary>Which files of a folder an export wrote, with the hash of each. Kept in the folder itself.</summary>
internal sealed class StaticSiteManifest
{
    public const string FileName = ".feedworker-export.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public SortedDictionary<string, string> Files { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The manifest of a folder; an empty one for a folder that is empty or not there; null for a folder that holds something else.</summary>
    public static StaticSiteManifest? Read(string directory)
    {
        if (!Directory.Exists(directory)) return File.Exists(directory) ? null : new StaticSiteManifest();
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path)) return Directory.EnumerateFileSystemEntries(directory).Any() ? null : new StaticSiteManifest();
        try
        {
            var files = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
            return new StaticSiteManifest { Files = new SortedDictionary<string, string>(files, StringComparer.Ordinal) };
        }
        catch (JsonException)
        {
            return new StaticSiteManifest(); // damaged: every file counts as changed, which costs time and nothing else
        }
    }

    public void Write(string directory) => File.WriteAllBytes(Path.Combine(directory, FileName), JsonSerializer.SerializeToUtf8Bytes(Files, Indented));
}
