using System.CommandLine;

namespace FeedWorker.Commands;

/// <summary><c>feedworker health</c>: asks a running service how it is. The container's HEALTHCHECK, where there is no shell and no curl.</summary>
internal sealed class HealthCommand : ICommand
{
    public Command Build()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The address to ask",
            HelpName = "URL",
            DefaultValueFactory = _ => new Uri(Environment.GetEnvironmentVariable("FEEDWORKER_HEALTH_URL") ?? "http://127.0.0.1:8080/health/ready"),
        };
        var command = new Command("health", "Ask a running service whether it is ready; exit status 0 when it is") { url };
        command.SetAction((parsed, cancellation) => AskAsync(parsed.GetValue(url)!, cancellation));
        return command;
    }

    private static async Task<int> AskAsync(Uri url, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(url, cancellation);
            if (answer.IsSuccessStatusCode) return ExitStatus.Well;
            await Console.Error.WriteLineAsync($"{url} answered {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException trouble)
        {
            await Console.Error.WriteLineAsync($"{url} does not answer: {trouble.Message}");
        }
        catch (TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{url} did not answer within 5 seconds.");
        }

        return ExitStatus.NeedsAttention;
    }
}
