namespace FeedWorker.Notifying;

/// <summary>Which alerts of a site stand.</summary>
/// <param name="Failing">One about failing was raised and not taken back.</param>
/// <param name="Suspect">One about a suspect page was raised and not taken back.</param>
internal sealed record AlertsRaised(bool Failing, bool Suspect);
