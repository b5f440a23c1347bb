using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Normalizing;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Scheduling;

/// <summary>The pure core, in the order in which a page goes through it.</summary>
internal static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<PageReader>()
        .AddSingleton<PostingFinder>()
        .AddSingleton<PostingPage>()
        .AddSingleton<PostingNormalizer>()
        .AddSingleton<SourceReader>();
}
