using CsCheck;
using FeedWorker.Postings.Lifecycle;
using FeedWorker.Postings.Model;
using static FeedWorker.Postings.Tests.Lifecycle.Made;

namespace FeedWorker.Postings.Tests.Lifecycle;

/// <summary>What holds for every page, however odd.</summary>
public class IdentityProperties
{
    private static readonly Gen<string> Title = Any("Nurse", "Nurse (m/w/d)", "Baker", "Children’s Librarian", "Sales Clerk", "Software Engineer II", "看護師", "", "   ", "\ud800 half");

    private static readonly Gen<ReadPosting> Posting =
        from title in Title
        from link in Any<string?>(null, "/apply", "/1", "/2", "/3?id=4", "#anchor", "/jobs", "mailto:a@b.example")
        from place in Any<string?>(null, "Darien", "Norwalk")
        from number in Any<string?>(null, null, null, "1", "2")
        from text in Any<string?>(null, "Short.", string.Join(' ', Enumerable.Range(0, 40).Select(i => "word" + i)), string.Join(' ', Enumerable.Range(20, 40).Select(i => "word" + i)))
        select Read(title, link, place, text, number);

    private static readonly Gen<ReadPosting[]> Listing = Posting.Array[0, 12];

    /// <summary>A page on which no two postings could be taken for each other.</summary>
    private static readonly Gen<ReadPosting[]> Distinct = Gen.Int[1, 12].SelectMany(n => Gen.Shuffle(Enumerable.Range(0, 12).ToArray(), n)).Select(ids => ids.Select(i =>
        Read($"{Trade(i)} {(char)('A' + i)}x", $"/jobs/{i}", i % 3 == 0 ? "Darien" : null, string.Join(' ', Enumerable.Range(i * 100, 30).Select(w => "w" + w)))).ToArray());

    [Fact]
    public void No_opening_is_given_twice_and_no_posting_is_lost() => Gen.Select(Listing, Listing).Sample((before, after) =>
    {
        var memory = Seen(before);
        memory.Open.Count.ShouldBe(before.Length);
        var matches = Identity.Match(memory.Open, after, Page);
        matches.Select(m => m.Posting).ShouldBe(Enumerable.Range(0, after.Length));
        var given = matches.Select(m => m.Opening).OfType<int>().ToList();
        given.Distinct().Count().ShouldBe(given.Count);
    });

    [Fact]
    public void The_same_page_again_is_the_same_openings_and_nothing_happens() => Listing.Sample(page =>
    {
        var memory = Seen(page);
        var again = Run(memory, page, Noon.AddMinutes(30));
        again.Events.ShouldBeEmpty();
        again.OpenCount.ShouldBe(page.Length);
    });

    [Fact]
    public void The_answer_is_always_the_same() => Gen.Select(Listing, Listing).Sample((before, after) =>
        Identity.Match(Seen(before).Open, after, Page).ShouldBe(Identity.Match(Seen(before).Open, after, Page)));

    [Fact]
    public void Another_order_changes_nothing() => Gen.Select(Distinct, Gen.Int[0, 1000]).Sample((page, seed) =>
    {
        var memory = Seen(page);
        var shuffled = page.ToArray();
        new Random(seed).Shuffle(shuffled);
        Match(memory, shuffled).ShouldBe([.. shuffled.Select(p => (int?)Array.IndexOf(page, p))]);
        Run(memory, shuffled, Noon.AddMinutes(30)).Events.ShouldBeEmpty();
    });

    [Fact]
    public void Edited_titles_moved_links_and_trackers_keep_the_opening() => Gen.Select(Distinct, Gen.Int[0, 4].Array[12]).Sample((page, edits) =>
    {
        var memory = Seen(page);
        var edited = page.Select((p, i) => edits[i] switch
        {
            0 => p with { Link = new Uri(p.Link!, p.Link + "?utm_source=" + i + "&sid=" + (i * 7)) },
            1 => Retitled(p, p.Posting.DisplayTitle.ToUpperInvariant()),
            2 => Retitled(p, "Senior " + p.Posting.DisplayTitle),
            3 => p with { Link = new Uri(Page, "/moved/" + p.Posting.DisplayTitle.Replace(' ', '-')) },
            _ => p with { Link = null },
        }).ToArray();
        Match(memory, edited).ShouldBe([.. Enumerable.Range(0, page.Length).Select(i => (int?)i)]);
    });

    [Fact]
    public void Keys_and_slugs_are_unique_and_safe() => Listing.Sample(page =>
    {
        var open = Seen(page).Open;
        open.Select(o => o.Key).Distinct().Count().ShouldBe(page.Length);
        open.Select(o => o.Slug).Distinct().Count().ShouldBe(page.Length);
        foreach (var opening in open)
        {
            opening.Key.ShouldMatch("^[0-9a-z]{10}$");
            opening.Slug.ShouldMatch("^([0-9a-z]+-)*[0-9a-z]{10}$");
            opening.Slug.Length.ShouldBeLessThan(90);
        }
    });

    [Fact]
    public void Five_thousand_postings_under_one_title_cost_no_square()
    {
        var page = Enumerable.Range(0, 5000).Select(i => Read("Nurse", "/apply", text: "The same text for each of them, whatever the ward may be, in all our houses.")).ToArray();
        var memory = Seen(page);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Run(memory, page, Noon.AddHours(1)).OpenCount.ShouldBeGreaterThanOrEqualTo(5000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ReadPosting Retitled(ReadPosting read, string title) => read with { Posting = read.Posting with { Title = title, DisplayTitle = title } };

    private static string Trade(int i) => new[] { "Baker", "Nurse", "Clerk", "Driver", "Teacher", "Welder", "Florist", "Cook", "Painter", "Tailor", "Barber", "Sailor" }[i];
}
