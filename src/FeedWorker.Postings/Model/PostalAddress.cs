namespace FeedWorker.Postings.Model;

/// <summary>A schema.org PostalAddress. Every part may be absent: what is not stated is never guessed.</summary>
public sealed record PostalAddress
{
    public string? Street { get; init; }

    /// <summary>City or town.</summary>
    public string? Locality { get; init; }

    /// <summary>State, province or canton; an ISO 3166-2 subdivision code without its country where one is known (<c>CT</c>).</summary>
    public string? Region { get; init; }

    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, upper case, or null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>True when nothing at all is known.</summary>
    public bool IsEmpty => Street is null && Locality is null && Region is null && PostalCode is null && Country is null;
}
