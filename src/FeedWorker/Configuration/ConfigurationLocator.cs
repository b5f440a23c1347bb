namespace FeedWorker.Configuration;

/// <summary>Where the configuration is when nobody says.</summary>
internal static class ConfigurationLocator
{
    /// <summary>The path under a starting folder.</summary>
    public static readonly string RelativePath = Path.Combine("config", "feedworker.yaml");

    /// <summary>The named file; else <c>config/feedworker.yaml</c> from the working directory, else beside the assembly; null when there is none.</summary>
    public static string? Find(string? named, string workingDirectory, string assemblyDirectory)
    {
        if (named is not null)
            return Path.GetFullPath(named, workingDirectory);
        return new[] { workingDirectory, assemblyDirectory }.Select(folder => Path.Combine(folder, RelativePath)).FirstOrDefault(File.Exists);
    }
}
