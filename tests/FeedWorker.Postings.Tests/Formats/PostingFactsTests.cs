using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Formats;

/// <summary>What the panel of a job's page and the head of a feed entry show.</summary>
public class PostingFactsTests
{
    [Fact]
    public void Every_stated_field_has_its_line()
    {
        var facts = PostingFacts.Of(FormatSamples.Published(FormatSamples.Open(FormatSamples.Full with { Languages = ["en", "pl"] })), Labels.For("en"));

        var shown = facts.ToLookup(f => f.Key, f => f.Value);
        shown[FactKey.Pay].ShouldBe(["$24.50 – $30 per hour"]);
        shown[FactKey.WorkHours].ShouldBe(["20 hours a week"]);
        shown[FactKey.ContractLength].ShouldBe(["two years"]);
        shown[FactKey.ValidThrough].ShouldBe(["December 15, 2026"]);
        shown[FactKey.Education].ShouldHaveSingleItem().ShouldStartWith("Bachelor");
        shown[FactKey.Experience].ShouldBe(["2 years"]);
        shown[FactKey.Languages].ShouldBe(["English, Polish"]);
        shown[FactKey.Licences].ShouldBe(["Driving licence"]);
        shown[FactKey.Contact].ShouldBe(["Pat Sheary, Head of Adult Services", "jobs@elmsfordlibrary.example", "+1 203 555 0100"]);
    }

    [Theory]
    [InlineData("de", "Englisch, Polnisch")]
    [InlineData("fr", "anglais, polonais")]
    [InlineData("ja", "英語, ポーランド語")]
    public void Languages_are_called_by_their_names(string reader, string names) =>
        PostingFacts.Of(FormatSamples.Published(FormatSamples.Open(FormatSamples.Plain with { Languages = ["en", "pl"] })), Labels.For(reader)).Single(f => f.Key == FactKey.Languages).Value.ShouldBe(names);

    [Theory]
    [InlineData("12 Quay Street, Leeds, LS1 4AP, UK", "12 Quay Street, Leeds, LS1 4AP, UK")]
    [InlineData("Leeds", "Leeds, 12 Quay Street, LS1 4AP, United Kingdom")]
    public void A_place_names_its_country_once(string name, string shown)
    {
        var place = new Place { Name = name, Address = new PostalAddress { Street = "12 Quay Street", Locality = "Leeds", PostalCode = "LS1 4AP", Country = "GB" } };

        PostingFacts.Of(FormatSamples.Published(FormatSamples.Open(FormatSamples.Plain with { Places = [place] })), Labels.For("en")).Single(f => f.Key == FactKey.Place).Value.ShouldBe(shown);
    }
}
