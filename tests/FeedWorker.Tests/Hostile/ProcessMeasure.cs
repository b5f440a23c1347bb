namespace FeedWorker.Tests.Hostile;

/// <summary>What this process holds when all garbage is gone.</summary>
internal static class ProcessMeasure
{
    public static (double Megabytes, int Files) Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0, Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0);
    }
}
