using System.Globalization;
using System.Security.Cryptography;
using FeedWorker.Configuration;

namespace FeedWorker.Fetching;

/// <summary>Reads local files. Their entity tag is the hash of their bytes, so that a touched file with the same bytes is unchanged.</summary>
internal sealed class FileSourceFetcher(FetchOptions options)
{
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (!request.Address.IsLoopback || request.Address.IsUnc || request.Address.Host.Length > 0)
            return Failed(request, "is not on this machine, and files of other machines are not read");
        var path = Path.GetFullPath(request.Address.LocalPath);
        try
        {
            if (WhyUnreadable(path, request) is { } problem)
                return Failed(request, problem);
            return await ReadAsync(request, path, cancellation).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(request, "cannot be read: permission is missing");
        }
        catch (Exception fault) when (fault is IOException or NotSupportedException or ArgumentException)
        {
            return Failed(request, $"cannot be read: {fault.Message.TrimEnd('.')}");
        }
    }

    private string? WhyUnreadable(string path, FetchRequest request)
    {
        if (request.LinkedFrom is { } page && !LocalFiles.MayLinkTo(page, path))
            return "is not read: a page may only link to files in its own folder or below";
        if (Directory.Exists(path))
            return "is a folder; name a file in it";
        var file = new FileInfo(path);
        if (!file.Exists)
            return "does not exist";
        // Pipes, sockets and devices have no length either; opening one could wait for ever.
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        if (target.Length == 0)
            return "is empty, or is not a regular file";
        return target.Length <= options.MaxBytes ? null : string.Create(CultureInfo.InvariantCulture,
            $"is {target.Length / 1024.0 / 1024.0:0.#} MB, more than the {options.MaxBytes / 1024.0 / 1024.0:0.##} MB allowed (fetch.maxBytes)");
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, string path, CancellationToken cancellation)
    {
        if (request.Budget?.TakeRequest() == false)
            return Failed(request, "is not read: the run's budget of requests is used up");
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        ReadOnlyMemory<byte> body;
        try
        {
            body = await BodyReader.ReadAsync(stream, [], options.MaxBytes, request.Budget, cancellation).ConfigureAwait(false);
        }
        catch (BodyLimitException limit)
        {
            return Failed(request, limit.Message);
        }

        if (body.IsEmpty)
            return Failed(request, "is empty");
        var tag = $"\"sha256-{Convert.ToHexStringLower(SHA256.HashData(body.Span))}\"";
        var result = new FetchResult { Status = FetchStatus.Ok, Address = request.Address, ContentType = LocalFiles.TypeByName(path), ETag = tag, LastModified = File.GetLastWriteTimeUtc(path) };
        return tag == request.ETag ? result with { Status = FetchStatus.NotModified, Reason = $"{request.Address.LocalPath} has not changed." } : result with { Body = body };
    }

    private static FetchResult Failed(FetchRequest request, string problem) =>
        new() { Status = FetchStatus.Failed, Address = request.Address, Reason = $"{request.Address.LocalPath} {problem}." };
}
