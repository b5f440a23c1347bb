using Microsoft.Win32.SafeHandles;

namespace FeedWorker.Serving;

/// <summary>
/// Collects what is written: in memory at first, in a temporary file once it is more than fits. The file loses its name as soon as it is
/// open, so that nothing is left behind however the process ends. Where no file can be made, memory has to do.
/// </summary>
internal sealed class SpillingStream(int limit) : Stream
{
    private MemoryStream _memory = new();
    private FileStream? _file;
    private bool _noFile;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _file?.Length ?? _memory.Length;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    /// <summary>What was collected, when it is in memory.</summary>
    public ReadOnlyMemory<byte> Bytes => _file is null ? _memory.ToArray() : default;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_file is null && !_noFile && _memory.Length + buffer.Length > limit) Spill();
        if (_file is null) _memory.Write(buffer);
        else _file.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    /// <summary>Hands over the file, or null when everything is in memory.</summary>
    public SafeFileHandle? TakeFile()
    {
        if (_file is null) return null;
        _file.Flush();
        return _file.SafeFileHandle;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Spill()
    {
        try
        {
            var path = Path.Combine(Path.GetTempPath(), $"feedworker-{Guid.NewGuid():n}");
            _file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            File.Delete(path);
            _memory.WriteTo(_file);
            _memory = new MemoryStream();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _file?.Dispose();
            _file = null;
            _noFile = true;
        }
    }
}
