using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Lifecycle;

/// <summary>What a posting is recognised by, each in the form in which it is compared.</summary>
/// <param name="Number">The employer's requisition number, folded; null when there is none.</param>
/// <param name="Links">Canonical links, the present one first, earlier ones of the same opening after it.</param>
/// <param name="Title">The folded title in the employer's wording.</param>
/// <param name="Places">Folded localities (or place names); empty when the posting itself states none.</param>
internal sealed record PostingMarks(string? Number, IReadOnlyList<string> Links, string Title, IReadOnlyList<string> Places)
{
    /// <summary>An opening remembers this many links, so that one that moves to and fro is still known.</summary>
    private const int LinksKept = 4;

    public string? Link => Links.Count > 0 ? Links[0] : null;

    /// <summary>Title and places as one key.</summary>
    public string TitleAtPlace => Title + "\n" + string.Join('\n', Places);

    public static PostingMarks Of(ReadPosting read, Uri page)
    {
        var posting = read.Posting;
        var number = posting.Identifier is { Length: > 0 } n ? FoldedText.Of(n).Replace(" ", "", StringComparison.Ordinal) : null;
        IEnumerable<Place> stated = posting.PlacesAreFallback ? [] : posting.Places;
        var places = stated.Select(p => FoldedText.Of(p.Address.Locality ?? p.Name ?? "")).Where(p => p.Length > 0).Distinct().Order(StringComparer.Ordinal);
        return new PostingMarks(number is { Length: > 0 } ? number : null, CanonicalLink.Of(read.Link, page) is { } link ? [link] : [],
            FoldedText.Of(posting.DisplayTitle), [.. places]);
    }

    public static PostingMarks Of(Opening opening) => new(
        Values(opening, "number:").FirstOrDefault(), [.. Values(opening, "link:")], Values(opening, "title:").FirstOrDefault() ?? "", [.. Values(opening, "place:")]);

    /// <summary>As kept in <see cref="Opening.Marks"/>, with the links of <paramref name="before"/> kept after the present one.</summary>
    public IReadOnlyList<string> AsList(PostingMarks? before)
    {
        var links = Links.Concat(before?.Links ?? []).Distinct().Take(LinksKept).Select(l => "link:" + l);
        string[] number = (Number ?? before?.Number) is { } n ? ["number:" + n] : [];
        return [.. number, .. links, "title:" + Title, .. Places.Select(p => "place:" + p)];
    }

    /// <summary>Both state a place, and none is shared: never the same opening, whatever their titles.</summary>
    public bool PlacesConflict(PostingMarks other) => Places.Count > 0 && other.Places.Count > 0 && !Places.Intersect(other.Places).Any();

    public bool NumbersConflict(PostingMarks other) => Number is not null && other.Number is not null && Number != other.Number;

    private static IEnumerable<string> Values(Opening opening, string prefix) =>
        opening.Marks.Where(m => m.StartsWith(prefix, StringComparison.Ordinal)).Select(m => m[prefix.Length..]);
}
