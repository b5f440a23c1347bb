using System.Globalization;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Formats;

/// <summary>The stated fields of a posting as lines for people: the facts panel of a job's page, and the head of a feed entry.</summary>
public static class PostingFacts
{
    /// <summary>What is stated, in the order of <see cref="FactKey"/>; what is not stated has no line.</summary>
    /// <param name="published">The opening.</param>
    /// <param name="labels">The words to say it in.</param>
    public static IReadOnlyList<PostingFact> Of(PublishedOpening published, Labels labels)
    {
        var posting = published.Opening.Posting;
        var facts = new List<PostingFact>(12);
        void Add(FactKey key, string? value, Uri? link = null)
        {
            if (!string.IsNullOrWhiteSpace(value)) facts.Add(new PostingFact(key, labels[Name(key)], value, link));
        }

        Add(FactKey.Organization, posting.HiringOrganization.Name, posting.HiringOrganization.Url);
        Add(FactKey.Department, posting.Department);
        Add(FactKey.EmploymentType, Joined(posting.EmploymentTypes.Select(t => labels[SchemaTerms.Of(t)])));
        foreach (var place in posting.Places) Add(FactKey.Place, FactText.Of(place, labels));
        Add(FactKey.Arrangement, posting.Arrangement == WorkArrangement.Unstated ? null : labels[Camel(posting.Arrangement)]);
        Add(FactKey.ApplicantLocations, Joined(posting.ApplicantLocations.Select(l => l.Length == 2 ? FactText.Country(l, labels) : l)));
        Add(FactKey.Pay, FactText.Of(posting.Pay, labels));
        Add(FactKey.WorkHours, posting.WorkHours);
        Add(FactKey.ContractLength, posting.ContractLength);
        Add(FactKey.StartDate, posting.StartDate is { } start ? FactText.Of(start, labels) : posting.ImmediateStart ? labels["immediately"] : null);
        Add(FactKey.DatePosted, FactText.Of(published.Opening.DatePosted(published.TimeZone), labels));
        Add(FactKey.ValidThrough, FactText.LastDay(posting.ValidThrough, labels));
        Add(FactKey.Education, Education(posting, labels));
        Add(FactKey.Experience, FactText.Experience(posting.ExperienceMonths, labels));
        Add(FactKey.Languages, Joined(posting.Languages.Select(l => SpokenLanguages.Name(l, labels.Language))));
        Add(FactKey.Licences, Joined(posting.Licences));
        Add(FactKey.Openings, posting.TotalJobOpenings?.ToString(CultureInfo.InvariantCulture));
        Add(FactKey.Identifier, posting.Identifier ?? published.Opening.Key);
        Add(FactKey.Contact, Joined([posting.ApplicationContact?.Name, posting.ApplicationContact?.Role]));
        Add(FactKey.Contact, posting.ApplicationContact?.Email, FactText.MailTo(posting.ApplicationContact?.Email));
        Add(FactKey.Contact, posting.ApplicationContact?.Telephone);
        return facts;
    }

    private static string? Education(Posting posting, Labels labels)
    {
        if (posting.Education is not { } education) return null;
        return posting.ExperienceInPlaceOfEducation ? $"{labels[Camel(education)]} {labels["orExperience"]}" : labels[Camel(education)];
    }

    private static string Name(FactKey key) => Camel(key);

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string? Joined(IEnumerable<string?> parts)
    {
        var text = string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return text.Length == 0 ? null : text;
    }
}
