using FeedWorker.Postings.Finding;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class PicturedFactTests
{
    [Theory]
    [InlineData("<p><i class=\"fas fa-map-marker-alt\"></i> Bilbao <i class=\"fas fa-clock\"></i> Full-time</p>", "Bilbao Full-time")]
    [InlineData("<p><span class=\"badge\">📍 Bilbao</span> <span class=\"badge\">🕒 Part-time</span></p>", "Bilbao")]
    [InlineData("<div><span class=\"material-icons\">location_on</span> Bilbao</div>", "Bilbao")]
    [InlineData("<div><svg class=\"lucide lucide-map-pin\"><path d=\"M0 0\"></path></svg>Bilbao</div>", "Bilbao")]
    [InlineData("<p>📍 Bilbao · Full-time</p>", "Bilbao")]
    public void A_map_pin_announces_the_place(string line, string place) =>
        Facts($"<h1>Open positions</h1><div class=\"card\"><h3>Data Analyst</h3>{line}</div><div class=\"card\"><h3>Night Cook</h3><p>Part-time</p></div>")
            .ShouldContain(new FoundFact(FactKind.Place, place));

    [Fact]
    public void Chips_in_a_row_are_pieces_of_their_own() =>
        Facts("<h1>Open positions</h1><details><summary><h3>Data Analyst</h3><span class=\"tags\"><span class=\"tag\">Full-time</span><span class=\"tag\">Straszyn</span></span></summary><p>Work.</p></details>")
            .ShouldContain(new FoundFact(FactKind.Place, "Straszyn"));

    [Fact]
    public void The_letters_of_an_icon_font_are_no_text() =>
        Found.InMain("<h1>Open positions</h1><h3>Data Analyst</h3><p><span class=\"material-icons\">location_on</span> Bilbao, full-time.</p>").Postings.Single().ContentHtml.ShouldNotContain("location_on");

    private static IReadOnlyList<FoundFact> Facts(string body) => Found.InMain(body).Postings.Single(p => p.Title == "Data Analyst").Facts;
}
