namespace FeedWorker.Storing;

/// <summary>Something to be told to the world, before it is stored.</summary>
/// <param name="ChangeId">Names the change; the same for every target that is told of it.</param>
/// <param name="Kind">Which sender takes it (<c>websub</c>, <c>indexnow</c>, <c>google</c>, <c>webhook</c>, <c>alert-webhook</c>, <c>alert-mail</c>).</param>
/// <param name="Target">Where it goes: an address of the web or of mail.</param>
/// <param name="Payload">What is said; JSON.</param>
internal sealed record OutboxDraft(string ChangeId, string Kind, string Target, string Payload);
