using FeedWorker.Storing;

namespace FeedWorker.Serving;

/// <summary>
/// Writes everything that the service would serve as files, ready for any web host. The new site is put together beside the old one,
/// files that did not change are linked over untouched, and the two change places in one step: a visitor sees the old or the new, never a mix.
/// </summary>
internal sealed class StaticSite(PublishedTree tree, HostFiles hostFiles, IPublishedState state)
{
    private const int MaxTries = 3;

    /// <summary>Writes the site to a folder; a folder that holds something else is refused.</summary>
    public async Task<StaticSiteResult> ExportAsync(string directory, CancellationToken cancellation)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (StaticSiteManifest.Read(target) is not { } old) return new StaticSiteResult { Refusal = $"{directory} holds files that export did not write; give it a folder of its own." };
        var staging = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.export");
        for (var attempt = 1; ; attempt++)
        {
            DirectorySwap.Remove(staging);
            Directory.CreateDirectory(staging);
            var version = await state.VersionAsync(cancellation);
            var writer = new StaticSiteWriter(target, staging, old);
            await WriteAsync(writer, cancellation);
            if (attempt < MaxTries && await state.VersionAsync(cancellation) != version) continue; // a run was committed meanwhile: take it in whole
            return Finish(writer, target, staging, old);
        }
    }

    private async Task WriteAsync(StaticSiteWriter writer, CancellationToken cancellation)
    {
        await foreach (var (path, draft) in tree.AllAsync(cancellation)) writer.Write(FileOf(path), draft.Write);
        await foreach (var (name, write) in hostFiles.AllAsync(cancellation)) writer.Write(name, write);
    }

    private static StaticSiteResult Finish(StaticSiteWriter writer, string target, string staging, StaticSiteManifest old)
    {
        var removed = old.Files.Keys.Count(f => !writer.Manifest.Files.ContainsKey(f));
        var result = new StaticSiteResult { Written = writer.Written, Kept = writer.Kept, Removed = removed };
        if (writer.Written == 0 && removed == 0 && old.Files.Count > 0)
        {
            DirectorySwap.Remove(staging); // nothing has changed: not even the folder is touched
            return result;
        }

        writer.KeepForeign(old);
        writer.Manifest.Write(staging);
        DirectorySwap.Exchange(staging, target);
        DirectorySwap.Remove(staging);
        return result;
    }

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
}
