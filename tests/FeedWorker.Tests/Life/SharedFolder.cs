namespace FeedWorker.Tests.Life;

/// <summary>Real data that lies beside the repository on some machines.</summary>
internal static class SharedFolder
{
    /// <summary>A path below it; skips the test where there is none.</summary>
    public static string Require(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "shared", "interface.md"))) return Path.Combine(folder.FullName, "shared", path);
        Assert.Skip("There is no shared folder beside this repository.");
        return "";
    }
}
