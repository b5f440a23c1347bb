using System.Diagnostics;

namespace FeedWorker.Tests.Commands;

/// <summary>Runs the real program as its user does: another process, its own arguments, its two outputs and its exit status.</summary>
internal static class FeedWorkerProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "feedworker.dll");

    public static async Task<Ended> RunAsync(string directory, string[] arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(directory, arguments, environment);
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"feedworker {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        return new Ended(process.ExitCode, await output, await errors);
    }

    public static Process Start(string directory, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Ended(int Status, string Output, string Errors);
}
