namespace FeedWorker.Commands;

/// <summary>Shows previews on standard output, one after the other.</summary>
internal interface IPreviewWriter
{
    void Write(Preview preview);

    void End();

    static IPreviewWriter For(string format, bool explain) => format switch
    {
        "json" => new PreviewJson(Console.Out, explain, lines: false),
        "jsonl" => new PreviewJson(Console.Out, explain, lines: true),
        _ => new PreviewTable(Terminal.Output, explain),
    };
}
