using FeedWorker.Postings.Finding;
using FeedWorker.Postings.Model;

namespace FeedWorker.Postings.Tests.Normalizing;

public class PlaceTests
{
    [Theory]
    [InlineData("Darien, CT 06820", null, "Darien", "CT", "06820", "US")]
    [InlineData("12 High Street, Leeds LS1 4AP, UK", "12 High Street", "Leeds", null, "LS1 4AP", "GB")]
    [InlineData("10115 Berlin, Germany", null, "Berlin", null, "10115", "DE")]
    [InlineData("Hauptstraße 5, 10115 Berlin", "Hauptstraße 5", "Berlin", null, "10115", null)]
    [InlineData("Halifax, NS", null, "Halifax", "NS", null, "CA")]
    [InlineData("Domlur, Bangalore (In-Office)", null, "Bangalore", null, null, null)]
    [InlineData("München, Bayern, Deutschland", null, "München", "BY", null, "DE")]
    public void A_labelled_place_is_taken_apart(string value, string? street, string locality, string? region, string? code, string? country)
    {
        var place = Sample.Fields("<p>x</p>", facts: [new FoundFact(FactKind.Place, value)]).Places.ShouldHaveSingleItem();

        place.Address.ShouldBe(new PostalAddress { Street = street, Locality = locality, Region = region, PostalCode = code, Country = country });
    }

    [Theory]
    [InlineData("Berlin oder Hamburg", "de", "Berlin", "Hamburg")]
    [InlineData("London, Paris, and Berlin", "en", "London", "Paris", "Berlin")]
    [InlineData("Paris et/ou télétravail", "fr", "Paris")]
    public void Several_places_are_several(string value, string language, params string[] towns) =>
        Sample.Fields("<p>x</p>", language, facts: [new FoundFact(FactKind.Place, value)]).Places.Select(p => p.Address.Locality!).ShouldBe(towns);

    [Theory]
    [InlineData("<p>(Remote oder Berlin-Zentrum)</p><p>Die Position ist frei.</p>", "de", WorkArrangement.Remote)]
    [InlineData("<p>The position is 100% remote.</p>", "en", WorkArrangement.Remote)]
    [InlineData("<p>This position will be mostly remote but on-site twice a month.</p>", "en", WorkArrangement.Hybrid)]
    [InlineData("<ul><li>Die Möglichkeit, an 1-2 Tagen in der Woche im Homeoffice oder remote zu arbeiten.</li></ul>", "de", WorkArrangement.Hybrid)]
    [InlineData("<p>You manage diverse remote teams and remote servers.</p>", "en", WorkArrangement.Unstated)]
    [InlineData("<p>Das Projekt wird von einem kleinen remote arbeitenden Team getragen.</p>", "de", WorkArrangement.Unstated)]
    [InlineData("<p>This is not a remote position.</p>", "en", WorkArrangement.OnSite)]
    public void Remote_is_said_of_the_position_and_not_of_a_team(string html, string language, WorkArrangement expected) =>
        Sample.Fields(html, language).Arrangement.ShouldBe(expected);

    [Theory]
    [InlineData("<p>The DiverSE team is located in Rennes and seeks an intern for this position.</p>", "en", "Rennes")]
    [InlineData("<p>Moderne lokaler sentralt i Oslo</p>", "nb", "Oslo")]
    [InlineData("<p>Für unseren Hofladen in 27412 Tarmstedt suchen wir eine Aushilfe.</p>", "de", "Tarmstedt")]
    [InlineData("<p>Poste basé chez nous, à Paris, avec déplacements fréquents à Lyon.</p>", "fr", "Paris")]
    [InlineData("<p>Write to the Trust, Garfield Road, Twickenham TW1 3JT.</p>", "en", "Twickenham")]
    [InlineData("<p>PhD position at KU Leuven, Belgium.</p>", "en", null)]
    public void A_town_in_running_text_is_recognised(string html, string language, string? town) =>
        Sample.Fields(html, language).Places.ShouldHaveSingleItem().Address.Locality.ShouldBe(town);

    [Theory]
    [InlineData("<p>We were founded in Berlin and have customers in London and Paris.</p>", "en")]
    [InlineData("<p>Our partners in Amsterdam will visit.</p><p>You like reading in Bath.</p><p>a</p><p>b</p><p>c</p><p>d</p>", "en")]
    public void Towns_of_others_are_no_place_of_work(string html, string language) => Sample.Fields(html, language).Places.ShouldBeEmpty();

    [Fact]
    public void The_subject_of_a_job_is_no_arrangement() => Sample.Fields("<p>x</p>", title: "Remote Sensing Analyst").Arrangement.ShouldBe(WorkArrangement.Unstated);

    [Fact]
    public void The_organizations_address_stands_in_only_when_no_place_is_named_and_says_so()
    {
        var address = new PostalAddress { Street = "1441 Post Road", Locality = "Darien", Region = "CT", PostalCode = "06820", Country = "US" };
        var site = Sample.Site(address: address);

        var unnamed = Sample.Fields("<p>x</p>", site: site);
        unnamed.Places.ShouldHaveSingleItem().Address.ShouldBe(address);
        unnamed.PlacesAreFallback.ShouldBeTrue();

        var named = Sample.Fields("<p>Location: Leeds, UK</p>", site: site);
        named.Places.ShouldHaveSingleItem().Address.Locality.ShouldBe("Leeds");
        named.PlacesAreFallback.ShouldBeFalse();

        var remote = Sample.Fields("<p>The position is fully remote.</p>", site: site);
        remote.Places.ShouldBeEmpty();
        remote.ApplicantLocations.ShouldBe(["US"]);
    }

    [Fact]
    public void Where_a_remote_worker_must_live_is_read()
    {
        var posting = Sample.Fields("<p>This is a fully remote position. You must be based in Germany.</p>");

        posting.Arrangement.ShouldBe(WorkArrangement.Remote);
        posting.ApplicantLocations.ShouldBe(["DE"]);
    }
}
