using Microsoft.Win32.SafeHandles;

namespace FeedWorker.Serving;

/// <summary>
/// Collects what is written: in memory at first, in a temporary file once it is more than fits. The file loses its name as soon as it is
/// open, so that nothing is left behind however the process ends. Where no file can be made, memory has to do.
/// </summary>
internal sealed class SpillingStream(int limit) : Stream
{
    /// <summary>What is gathered before each write to the file.</summary>
    private const int Block = 1 << 16;

    private readonly MemoryStream _memory = new();
    private SafeFileHandle? _file;
    private long _written;
    private bool _noFile;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _written + _memory.Length;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    /// <summary>What was collected, when it is in memory.</summary>
    public ReadOnlyMemory<byte> Bytes => _written == 0 ? _memory.ToArray() : default;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _memory.Write(buffer);
        if (_memory.Length <= (_file is null ? limit : Block) || _noFile) return;
        _file ??= Open();
        if (_file is not null) Empty();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    /// <summary>Writes what was collected to another stream.</summary>
    public void WriteTo(Stream output)
    {
        var block = new byte[_written == 0 ? 0 : Block];
        for (long at = 0; at < _written;)
        {
            var read = RandomAccess.Read(_file!, block, at);
            output.Write(block, 0, read);
            at += read;
        }

        _memory.WriteTo(output);
    }

    /// <summary>Hands over the file, complete, or null when everything is in memory.</summary>
    public SafeFileHandle? TakeFile()
    {
        var file = _file;
        if (file is null) return null;
        Empty();
        _file = null;
        return file;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        _memory.Dispose();
        base.Dispose(disposing);
    }

    private void Empty()
    {
        RandomAccess.Write(_file!, _memory.GetBuffer().AsSpan(0, (int)_memory.Length), _written);
        _written += _memory.Length;
        _memory.SetLength(0);
    }

    private SafeFileHandle? Open()
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), $"feedworker-{Guid.NewGuid():n}");
            var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _noFile = true;
            return null;
        }
    }
}
