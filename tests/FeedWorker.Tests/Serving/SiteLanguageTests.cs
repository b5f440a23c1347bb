using FeedWorker.Configuration;
using FeedWorker.Storing;
using FeedWorker.Tests.Life;
using static FeedWorker.Tests.Life.Pages;

namespace FeedWorker.Tests.Serving;

/// <summary>A site whose configuration names no language speaks the one of its page; a named one wins.</summary>
public sealed class SiteLanguageTests
{
    private const string German = """
        <html><body><h1>Stellenangebote</h1><p>Wir sind ein kleiner Betrieb und freuen uns auf alle, die mit uns und für unsere Kunden arbeiten wollen.</p>
        <h2>Bäckerin (m/w/d)</h2><p>Sie backen mit uns das Brot und die Brötchen für die Stadt, in Vollzeit oder Teilzeit. Bewerben Sie sich bis zum Ende des Monats.</p>
        <h2>Gärtner (m/w/d)</h2><p>Sie pflegen mit uns die Gärten und Parks der Stadt. Wir bieten eine unbefristete Stelle und ein gutes Team. Ihre Bewerbung schicken Sie an uns.</p></body></html>
        """;

    private static FeedWorkerOptions Options(string? language) => Samples.Options with { Sites = [Samples.Options.Sites[1] with { Language = language }] };

    [Theory]
    [InlineData(null, "Offene Stellen", "de")]
    [InlineData("en", "Open positions", "en")]
    public async Task Pages_and_feeds_without_any_opening_speak_it_too(string? configured, string title, string language)
    {
        var state = new MadeUpState();
        state.Publish("bergwerk", Samples.Opened, []);
        state.ClosedLongAgo.Add("bergwerk/koch-k1");
        state.Languages["bergwerk"] = "de";
        await using var server = await RunningServer.StartAsync(state, Options(configured));
        foreach (var path in new[] { "/", "/bergwerk/" })
            (await server.Client.GetStringAsync(path)).ShouldContain($"<html lang=\"{language}\">");
        (await server.Client.GetStringAsync("/bergwerk/feed.rss")).ShouldContain($"{title}</title>");
        (await server.Client.GetStringAsync("/feed.rss")).ShouldContain($"<language>{language}</language>");
        using var gone = await server.Client.GetAsync("/bergwerk/jobs/koch-k1/");
        (await gone.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task It_is_learnt_by_the_first_good_run_and_changes_nothing_by_itself_after_that()
    {
        await using var world = await World.CreateAsync();
        var state = world.Get<IPublishedState>();
        (await world.NextAsync(Maintenance())).Outcome.ShouldNotBe(Postings.Model.Outcome.Found);
        (await state.SummaryAsync("shop", default)).Language.ShouldBeNull();
        await world.NextAsync(German);
        var learnt = await state.SummaryAsync("shop", default);
        (learnt.Language, learnt.Open).ShouldBe(("de", 2));
        var version = await state.VersionAsync(default);
        await world.NextAsync(German.Replace("<h1>", "<p>Hello and welcome to all of you who have come to see us in the shop.</p><h1>", StringComparison.Ordinal));
        (await state.SummaryAsync("shop", default)).ShouldBe(learnt);
        (await state.VersionAsync(default)).ShouldBe(version);
    }
}
