using System.Runtime.InteropServices;

namespace FeedWorker.Serving;

/// <summary>The two things of a file system that .NET does not offer: a second name for a file, and two folders that change places at once.</summary>
internal static partial class DirectorySwap
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const uint ExchangeFlag = 2; // RENAME_EXCHANGE

    /// <summary>Gives a file a second name; false where the file system cannot.</summary>
    public static bool TryLink(string existing, string name)
    {
        try
        {
            return OperatingSystem.IsLinux() && Link(existing, name) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// Puts the new folder in the old one's place, in one step where the system can (Linux); elsewhere in two, with an instant between in
    /// which there is no folder. Afterwards the old content is under the new folder's name.
    /// </summary>
    public static void Exchange(string fresh, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(fresh, target);
            return;
        }

        if (TryExchange(fresh, target)) return;
        var aside = target + ".old";
        Remove(aside);
        Directory.Move(target, aside);
        Directory.Move(fresh, target);
        Remove(aside);
    }

    public static void Remove(string directory)
    {
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }

    private static bool TryExchange(string fresh, string target)
    {
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(CurrentDirectory, fresh, CurrentDirectory, target, ExchangeFlag) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library without renameat2
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string existing, string name);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
