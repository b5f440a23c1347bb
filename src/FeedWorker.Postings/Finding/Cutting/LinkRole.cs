namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>What a link within a posting is for.</summary>
internal enum LinkRole
{
    /// <summary>Something else: a name, a map, a related page.</summary>
    Aside,

    /// <summary>The title, or the card as a whole.</summary>
    Own,

    /// <summary>A page or document with more about it.</summary>
    Details,

    /// <summary>A place to apply that only this posting has.</summary>
    Apply,

    /// <summary>A form service, or a place to apply that several postings share.</summary>
    SharedApply,
    Mail,
}
