using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;

namespace FeedWorker.Fetching;

/// <summary>
/// <c>Content-Encoding: deflate</c> means the zlib format (RFC 9110, 8.4.1.2), yet some servers send bare deflate.
/// zlib's two-byte header (method 8, a multiple of 31) tells them apart.
/// </summary>
internal sealed class DeflateBody(Stream wire) : Stream
{
    private Stream? _inner;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _inner ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("bodies are read asynchronously");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(wire);
        var peeked = await pipe.ReadAtLeastAsync(2, cancellation).ConfigureAwait(false);
        var isZlib = IsZlib(peeked.Buffer);
        pipe.AdvanceTo(peeked.Buffer.Start);
        return isZlib ? new ZLibStream(pipe.AsStream(), CompressionMode.Decompress) : new DeflateStream(pipe.AsStream(), CompressionMode.Decompress);
    }

    private static bool IsZlib(ReadOnlySequence<byte> start)
    {
        var header = new SequenceReader<byte>(start);
        return header.TryReadBigEndian(out short both) && (both & 0x0f00) == 0x0800 && (ushort)both % 31 == 0;
    }
}
