namespace FeedWorker.Postings.Finding.Ats;

/// <summary>Every applicant tracking system that publishes its openings without a key.</summary>
internal static class AtsSystems
{
    public static IReadOnlyList<IAtsSystem> All { get; } =
    [
        new Greenhouse(), new Lever(), new Ashby(), new Workable(), new SmartRecruiters(), new Recruitee(), new Personio(), new Teamtailor(), new BambooHr(), new Breezy(),
    ];

    /// <summary>The system and tenant that an address belongs to, or null.</summary>
    public static AtsReference? Recognise(Uri address)
    {
        if (address.Scheme is not ("http" or "https")) return null;
        foreach (var system in All)
            if (system.TenantIn(address) is { Length: > 0 } tenant) return new AtsReference(system.Name, tenant, system.ListEndpoint(tenant, address));
        return null;
    }
}
