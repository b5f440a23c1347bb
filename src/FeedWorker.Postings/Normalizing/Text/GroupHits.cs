using System.Collections;

namespace FeedWorker.Postings.Normalizing.Text;

/// <summary>The hits of one word list in a statement, in order of place. A walk over them allocates nothing: every sentence is asked for many lists.</summary>
internal readonly struct GroupHits(WordHit[]? hits, WordGroup group) : IEnumerable<WordHit>
{
    public Enumerator GetEnumerator() => new(hits ?? [], group);

    public bool Any(Func<WordHit, bool> which)
    {
        foreach (var hit in this)
        {
            if (which(hit)) return true;
        }

        return false;
    }

    public int Count()
    {
        var count = 0;
        foreach (var _ in this) count++;
        return count;
    }

    IEnumerator<WordHit> IEnumerable<WordHit>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(WordHit[] hits, WordGroup group) : IEnumerator<WordHit>
    {
        private int _at = -1;

        public readonly WordHit Current => hits[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (++_at < hits.Length)
            {
                if (hits[_at].Group == group) return true;
            }

            return false;
        }

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
