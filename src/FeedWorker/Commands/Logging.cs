using System.Globalization;
using FeedWorker.Configuration;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace FeedWorker.Commands;

/// <summary>What the log looks like: text for people, or compact JSON, one event a line.</summary>
internal static class Logging
{
    private const string ForPeople = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>The service's events go to standard output, one line a run.</summary>
    public static IServiceCollection AddServiceLog(this IServiceCollection services, LogOptions options) => services.AddLog(options, Level(options.Level), toStandardError: false);

    /// <summary>A command answers on standard output itself: its log is for trouble alone, unless debugging is asked for, and goes to standard error.</summary>
    public static IServiceCollection AddCommandLog(this IServiceCollection services, LogOptions options) =>
        services.AddLog(options, options.Level == "debug" ? LogEventLevel.Debug : LogEventLevel.Error, toStandardError: true);

    private static IServiceCollection AddLog(this IServiceCollection services, LogOptions options, LogEventLevel level, bool toStandardError) =>
        services.AddLogging().AddSerilog(log =>
        {
            log.MinimumLevel.Is(level)
                // The frameworks tell of their trouble, not of their day.
                .MinimumLevel.Override("Microsoft", Later(level, LogEventLevel.Warning))
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                .MinimumLevel.Override("System", Later(level, LogEventLevel.Warning))
                .MinimumLevel.Override("Polly", Later(level, LogEventLevel.Warning))
                .MinimumLevel.Override("Quartz", Later(level, LogEventLevel.Warning));
            LogEventLevel? errorsFrom = toStandardError ? LogEventLevel.Verbose : null;
            // A port in use is told as one sentence by the command; the host's own stack of it says no more.
            log.Filter.ByExcluding(e => e.Exception is IOException { InnerException: AddressInUseException });
            if (options.Format == "json") log.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: errorsFrom);
            else log.WriteTo.Console(outputTemplate: ForPeople, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: errorsFrom);
        });

    private static LogEventLevel Level(string name) => name switch
    {
        "debug" => LogEventLevel.Debug,
        "warning" => LogEventLevel.Warning,
        "error" => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };

    private static LogEventLevel Later(LogEventLevel a, LogEventLevel b) => a > b ? a : b;
}
