using System.IO.Compression;
using System.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Tests.Reading;

/// <summary>Small PDFs that describe endless work. Each once took gigabytes, minutes, or the whole process with it.</summary>
public sealed class PdfBombTests
{
    private const string Begin = "BT /F1 12 Tf 72 720 Td ";

    public static TheoryData<string, string> Bombs => new()
    {
        { "a drawing that holds itself", "holds a drawing that holds itself" },
        { "a drawing that holds another that holds the first", "holds a drawing that holds itself" },
        { "a gigabyte of flate", "unpacks to more than 64 MB" },
        { "flate in flate", "unpacks to more than 64 MB" },
        { "ten megabytes of drawing", "draws more than 6 MB" },
        { "a drawing repeated", "draws in more than 2000000 steps" },
        { "a million letters", "letters on one page" },
        { "letters repeated by drawings", "letters on one page" },
        { "letters on thirty pages", "holds more than 300000 letters" },
        { "drawings of nothing", "repeats more than 20000 drawings" },
        { "states saved and never restored", "saves more than 256 states" },
        { "absurdly wide rows", "absurdly wide rows" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void It_ends_early_with_a_reason(string bomb, string reason)
    {
        var pdf = Build(bomb);
        pdf.Length.ShouldBeLessThan(3 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = PdfDocumentReader.Read(pdf);
        var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024.0;
        TestContext.Current.TestOutputHelper!.WriteLine($"{bomb}: {pdf.Length:N0} bytes, {megabytes:N1} MB allocated: {read.Failure}");
        read.Failure.ShouldNotBeNull().ShouldContain(reason);
        megabytes.ShouldBeLessThan(400);
    }

    [Fact]
    public void Drawings_within_drawings_and_accents_over_letters_are_read()
    {
        var form = Form(Begin + "(We seek a gardener for our rose garden.) Tj ET");
        PdfDocumentReader.Read(Document("/F Do 1 0 0 1 0 -40 cm " + Begin + "(Apply by 1 March 2027, full time.) Tj ET", form: form)).Html.ShouldNotBeNull()
            .ShouldBe("<p>We seek a gardener for our rose garden.</p><p>Apply by 1 March 2027, full time.</p>");
    }

    private static byte[] Build(string bomb) => bomb switch
    {
        "a drawing that holds itself" => Document("/F Do", form: Form("/F Do")),
        "a drawing that holds another that holds the first" => Document("/F Do", form: Form("/G Do"), second: Form("/F Do /F Do")),
        "a gigabyte of flate" => Document(Flate(new string(' ', 1024 * 1024), 1024), filter: "/FlateDecode"),
        "flate in flate" => Document(Flate(Flate(new string(' ', 1024 * 1024), 1024), 1), filter: "[/FlateDecode/FlateDecode]"),
        "ten megabytes of drawing" => Document(Flate("0 g ", 2_500_000), filter: "/FlateDecode"),
        "a drawing repeated" => Document(string.Concat(Enumerable.Repeat("/F Do ", 100)), form: Form(string.Concat(Enumerable.Repeat("0 g ", 50_000)))),
        "a million letters" => Document(Flate(Begin + "(" + new string('a', 1_000_000) + ") Tj ET", 1), filter: "/FlateDecode"),
        "letters repeated by drawings" => Document(string.Concat(Enumerable.Repeat("/F Do ", 100)), form: Form(Begin + "(" + new string('a', 2000) + ") Tj ET")),
        "letters on thirty pages" => Document(Begin + string.Concat(Enumerable.Range(0, 250).Select(line => $"0 -2 Td ({string.Concat(Enumerable.Repeat("ab ", 38))}) Tj ")) + "ET", pages: 30),
        "drawings of nothing" => Document(Flate(string.Concat(Enumerable.Repeat("/F Do ", 30_000)), 1), filter: "/FlateDecode", form: Form("")),
        "states saved and never restored" => Document(string.Concat(Enumerable.Repeat("q ", 1000))),
        _ => Document(Flate(Begin + "(Hello) Tj ET", 1), filter: "/FlateDecode/DecodeParms<</Predictor 15/Columns 1000000000/Colors 4>>"),
    };

    private static string Form(string content) =>
        $"<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Length {content.Length}>>stream\n{content}\nendstream";

    /// <summary>One letter a byte, so that packed bytes may stand in strings.</summary>
    private static string Flate(string text, int times)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            for (var i = 0; i < times; i++)
                packer.Write(bytes);
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }

    private static byte[] Document(string content, string? filter = null, string? form = null, string? second = null, int pages = 1)
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Repeat("3 0 R", pages))}]/Count {pages}>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</F 6 0 R/G 7 0 R>>/Font<</F1 5 0 R>>>>>>",
            $"<<{(filter is null ? "" : "/Filter" + filter)}/Length {content.Length}>>stream\n{content}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            form ?? Form(""),
            second ?? Form(""),
        ];
        var pdf = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        foreach (var (i, body) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(null, $"{i + 1} 0 obj{body}endobj\n");
        }

        var start = pdf.Length;
        pdf.Append(null, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(null, $"{offset:D10} 00000 n \n");
        return Encoding.Latin1.GetBytes(pdf.Append(null, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").ToString());
    }
}
