using FeedWorker.Postings.Reading;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FeedWorker.Postings.Tests.Pages;

public class PdfDocumentReaderTests
{
    [Fact]
    public void Headings_bullets_and_broken_words_become_what_they_mean()
    {
        var pdf = new Sheet()
            .Line("Museum Technician", 20, bold: true)
            .Line("The City Museum seeks a technician who looks after the infor-", 11)
            .Line("mation displays and the workshop of the house.", 11)
            .Line("Your tasks", 13, bold: true, gap: 14)
            .Line("• Repair and maintain the displays in the exhibition and keep the", 11)
            .Line("workshop tidy", 11)
            .Line("• Support the team", 11)
            .Line("Please apply by 4 December 2026.", 11, gap: 14)
            .Bytes();

        var html = PdfDocumentReader.Read(pdf).ShouldBeRead();

        html.ShouldBe("<h1>Museum Technician</h1><p>The City Museum seeks a technician who looks after the information displays and the workshop of the house.</p>"
            + "<h2>Your tasks</h2><ul><li>Repair and maintain the displays in the exhibition and keep the workshop tidy</li><li>Support the team</li></ul><p>Please apply by 4 December 2026.</p>");
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var sheet = new Sheet().Line("Gardener", 20, bold: true);
        string[] left = ["The town gardens need", "a gardener who knows", "roses, hedges and old", "trees. You work in a", "team of four people."];
        string[] right = ["We pay 18 Euro per", "hour and give thirty", "days of holiday. The", "post is full-time. We", "look forward to you."];
        for (var i = 0; i < left.Length; i++) sheet.Pair(left[i], right[i], 11);

        var html = PdfDocumentReader.Read(sheet.Bytes()).ShouldBeRead();

        html.ShouldContain("roses, hedges and old trees. You work in a team of four people.");
        html.ShouldContain("We pay 18 Euro per hour and give thirty days of holiday.");
        html.IndexOf("team of four", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("We pay", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_on_every_page_is_left_out()
    {
        var pdf = new Sheet()
            .Line("Town of Example, Personnel Office", 9).Line("Clerk of the court", 20, bold: true).Line("You keep the files of the court in good order and write letters.", 11)
            .NewPage()
            .Line("Town of Example, Personnel Office", 9).Line("You speak with citizens and answer the telephone of the office.", 11)
            .Bytes();

        var html = PdfDocumentReader.Read(pdf).ShouldBeRead();

        html.ShouldNotContain("Personnel Office");
        html.ShouldContain("answer the telephone");
    }

    [Fact]
    public void Damaged_and_empty_documents_fail_with_a_sentence()
    {
        PdfDocumentReader.Read("%PDF-1.7\nnot really"u8.ToArray()).Failure.ShouldNotBeNull().ShouldStartWith("The PDF is damaged");
        PdfDocumentReader.Read(new Sheet().Bytes()).Failure.ShouldBe("The PDF holds no text, only pictures of it.");
    }

    [Fact]
    public void Cut_and_scrambled_documents_never_throw()
    {
        var whole = new Sheet().Line("Nurse for the night", 20, bold: true).Line("You care for our patients from ten in the evening until six.", 11).Bytes();
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, whole.Length - 1], CsCheck.Gen.Byte, CsCheck.Gen.Int[1, whole.Length]),
            (at, value, length) =>
            {
                var bytes = whole[..length];
                if (at < length) bytes[at] = value;
                var read = PdfDocumentReader.Read(bytes);
                return read.Html is null != read.Failure is null;
            },
            iter: 300);
    }

    private sealed class Sheet : IDisposable
    {
        private readonly PdfDocumentBuilder _document = new();
        private readonly PdfDocumentBuilder.AddedFont _plain;
        private readonly PdfDocumentBuilder.AddedFont _bold;
        private PdfPageBuilder _page;
        private double _y = 780;

        public Sheet()
        {
            _plain = _document.AddStandard14Font(Standard14Font.Helvetica);
            _bold = _document.AddStandard14Font(Standard14Font.HelveticaBold);
            _page = _document.AddPage(PageSize.A4);
        }

        public Sheet Line(string text, double size, bool bold = false, double gap = 0)
        {
            _y -= (size * 1.25) + gap;
            _page.AddText(text, size, new PdfPoint(60, _y), bold ? _bold : _plain);
            return this;
        }

        public Sheet Pair(string left, string right, double size)
        {
            _y -= size * 1.25;
            _page.AddText(left, size, new PdfPoint(60, _y), _plain);
            _page.AddText(right, size, new PdfPoint(310, _y), _plain);
            return this;
        }

        public Sheet NewPage()
        {
            _page = _document.AddPage(PageSize.A4);
            _y = 780;
            return this;
        }

        public byte[] Bytes()
        {
            using (_document) return _document.Build();
        }

        public void Dispose() => _document.Dispose();
    }
}
