namespace FeedWorker.Tests.Hostile.Fuzz;

/// <summary>One reader to be fed with nonsense.</summary>
/// <param name="Name">Also the folder of its seeds in Fixtures/Fuzz.</param>
/// <param name="Seeds">Good inputs, to be spoilt.</param>
/// <param name="Words">What means something to this reader; strewn in.</param>
/// <param name="Read">Reads one input. What it throws is a bug.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words, Action<byte[]> Read);
