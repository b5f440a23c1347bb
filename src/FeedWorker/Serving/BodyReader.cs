using System.Buffers;
using System.IO.Pipelines;

namespace FeedWorker.Serving;

/// <summary>Reads a body from where it is kept.</summary>
internal static class BodyReader
{
    private const int Block = 1 << 16;

    public static void CopyTo(Body body, Stream output)
    {
        if (body.File is null)
        {
            output.Write(body.Bytes.Span);
            return;
        }

        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            long at = 0;
            for (int read; (read = RandomAccess.Read(body.File, block, at)) > 0; at += read) output.Write(block, 0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Sends the file's bytes in pieces, each awaited, so that a slow client holds one piece and no more.</summary>
    public static async Task CopyFileToAsync(Body body, PipeWriter output, CancellationToken cancellation)
    {
        long at = 0;
        while (at < body.Length)
        {
            var read = await RandomAccess.ReadAsync(body.File!, output.GetMemory(Block), at, cancellation);
            if (read == 0) return;
            output.Advance(read);
            at += read;
            if ((await output.FlushAsync(cancellation)).IsCompleted) return;
        }
    }
}
