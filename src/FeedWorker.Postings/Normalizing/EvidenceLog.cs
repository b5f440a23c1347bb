using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;

namespace FeedWorker.Postings.Normalizing;

/// <summary>Collects why each field has its value.</summary>
internal sealed class EvidenceLog
{
    private readonly List<FieldEvidence> _entries = [];

    public IReadOnlyList<FieldEvidence> Entries => _entries;

    public void Add(string field, string text, string rule) => _entries.Add(new FieldEvidence(field, Fold.Short(Fold.Line(text)), rule));
}
