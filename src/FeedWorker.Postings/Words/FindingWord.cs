namespace FeedWorker.Postings.Words;

/// <summary>What the <c>finding</c> lists say of a word: the phrases that begin with it, longest first, and whether it is no job word though it ends like one.</summary>
internal sealed record FindingWord(Phrase[] Phrases, bool IsNoJob)
{
    /// <summary>One of the phrases is the word alone, and a job word.</summary>
    public bool IsJob(int length)
    {
        foreach (var phrase in Phrases)
            if (phrase.Text.Length == length && (phrase.Kinds & WordKinds.JobWord) != 0) return true;
        return false;
    }
}
