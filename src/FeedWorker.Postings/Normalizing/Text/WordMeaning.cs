namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>What a word of the lexicon says.</summary>
/// <param name="Group">The list it is from.</param>
/// <param name="Value">Its place in the list.</param>
/// <param name="Open">A text's word may go on after it.</param>
internal readonly record struct WordMeaning(WordGroup Group, int Value, bool Open)
{
    /// <summary>Adds a hit for each meaning; of one list, the longest that begins at an index stays alone.</summary>
    /// <param name="meanings">Of the words that stand there.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="whole">A word ends there; else only open ones count.</param>
    /// <param name="first">Index of the first hit that begins where these do.</param>
    /// <param name="hits">Takes them.</param>
    public static void AddHits(WordMeaning[] meanings, int start, int end, bool whole, int first, List<WordHit> hits)
    {
        foreach (var meaning in meanings)
        {
            if (!whole && !meaning.Open) continue;
            for (var i = hits.Count - 1; i >= first; i--)
            {
                if (hits[i].Group == meaning.Group) hits.RemoveAt(i);
            }

            hits.Add(new WordHit(meaning.Group, start, end - start, meaning.Value));
        }
    }
}
