using System.Text.Json;

namespace FeedWorker.Postings.Tests.Finding;

public sealed class StreamedStateTests
{
    private const string Rows =
        "0:[\"$\",\"main\",null,{\"children\":[\"$\",\"$L4\",null,{\"roles\":[{\"slug\":\"/careers/cook\",\"title\":\"Night Cook\",\"location\":\"Leeds\",\"type\":\"Part-time\"},{\"slug\":\"/careers/host\",\"title\":\"Hotel Receptionist\",\"location\":\"York\",\"type\":\"Full-time\"}]}]}]\n5:I[\"77\",[],\"Roles\"]\n";

    [Fact]
    public void Openings_in_streamed_pieces_are_read_wherever_the_stream_is_cut()
    {
        for (var cut = 1; cut < Rows.Length; cut += 17)
        {
            var findings = Found.In($"<!DOCTYPE html><html><body><div id=\"root\"></div><script>(self.__next_f=self.__next_f||[]).push([0])</script>{Push(Rows[..cut])}{Push(Rows[cut..])}</body></html>");

            Found.Titles(findings).ShouldBe(["Night Cook", "Hotel Receptionist"]);
            findings.Postings[0].Link.ShouldBe(new Uri(Found.Address, "/careers/cook"));
        }
    }

    [Theory]
    [InlineData("self.__next_f.push(")]
    [InlineData("self.__next_f.push([1,\"0:[{]\"])")]
    [InlineData("self.__next_f.push([1,7])")]
    [InlineData("self.__next_f.push()")]
    public void A_broken_stream_is_no_opening(string script) => Found.In($"<html><body><h1>Careers</h1><script>{script}</script></body></html>").Postings.ShouldBeEmpty();

    private static string Push(string piece) => $"<script>self.__next_f.push([1,{JsonSerializer.Serialize(piece)}])</script>";
}
