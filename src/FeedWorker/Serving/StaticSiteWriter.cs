using System.Security.Cryptography;

namespace FeedWorker.Serving;

/// <summary>Puts one export together in its staging folder.</summary>
internal sealed class StaticSiteWriter(string target, string staging, StaticSiteManifest old)
{
    /// <summary>What is larger is put together in a temporary file.</summary>
    private const int MemoryLimit = 2 << 20;

    public StaticSiteManifest Manifest { get; } = new();

    public int Written { get; private set; }

    public int Kept { get; private set; }

    /// <summary>Writes a file, or takes over the one that is there when its bytes are the same.</summary>
    public void Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(staging, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var content = new SpillingStream(MemoryLimit);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var hashing = new HashingStream(content, hash)) write(hashing);
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        Manifest.Files[name] = digest;
        if (IsThere(name, digest, content.Length) && DirectorySwap.TryLink(Path.Combine(target, name), path))
        {
            Kept++;
            return;
        }

        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        content.WriteTo(file);
        Written++;
    }

    /// <summary>Files that somebody else put beside ours (<c>CNAME</c>, <c>.well-known</c>) move along.</summary>
    public void KeepForeign(StaticSiteManifest manifest)
    {
        if (!Directory.Exists(target)) return;
        foreach (var path in Directory.EnumerateFiles(target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var name = Path.GetRelativePath(target, path);
            var copy = Path.Combine(staging, name);
            if (name == StaticSiteManifest.FileName || manifest.Files.ContainsKey(name.Replace('\\', '/')) || File.Exists(copy)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (!DirectorySwap.TryLink(path, copy)) File.Copy(path, copy);
        }
    }

    private bool IsThere(string name, string digest, long length) =>
        old.Files.TryGetValue(name, out var known) && known == digest && new FileInfo(Path.Combine(target, name)) is { Exists: true } file && file.Length == length;
}
