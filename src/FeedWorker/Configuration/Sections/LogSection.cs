using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class LogSection
{
    public static LogOptions Read(Section section)
    {
        var defaults = new LogOptions();
        return new LogOptions
        {
            Format = section.Value("format", defaults.Format, Kinds.OneOf("text", "json"), "text for people, json (one event a line) for machines."),
            Level = section.Value("level", defaults.Level, Kinds.OneOf("debug", "information", "warning", "error"), "The least important events shown."),
        };
    }
}
