using FeedWorker.Configuration.Values;

namespace FeedWorker.Configuration.Sections;

internal static class StorageSection
{
    public static StorageOptions Read(Section section)
    {
        var defaults = new StorageOptions();
        var options = new StorageOptions
        {
            Provider = section.Value("provider", defaults.Provider, Kinds.OneOf("sqlite", "postgresql"), "sqlite keeps everything in one file; postgresql is for several workers."),
            Connection = section.Value("connection", defaults.Connection, Kinds.Secret,
                "ADO.NET connection string. A relative SQLite path is meant from the working directory. Passwords belong into FEEDWORKER__STORAGE__CONNECTION or …_FILE."),
        };
        if (options.Provider == "postgresql" && !section.Has("connection"))
            section.Fault("connection", "is missing; postgresql needs one, for example Host=db;Database=feedworker;Username=feedworker");
        return options;
    }
}
