using System.Globalization;
using System.Text;

namespace FeedWorker.Benchmarks;

/// <summary>A careers page as large as asked for.</summary>
internal static class LargePage
{
    private static readonly string[] Jobs = ["Nurse", "Software Engineer", "Cook", "Librarian", "Carpenter", "Accountant", "Bus Driver", "Teacher"];

    public static byte[] Of(int postings)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Careers</title></head><body><main><h1>Open positions</h1>");
        for (var i = 0; i < postings; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<article class=\"job\"><h2><a href=\"/jobs/{i}\">{Jobs[i % Jobs.Length]} {i}</a></h2><p class=\"meta\">Full-time · Town {i}</p>");
            for (var p = 0; p < 6; p++) html.Append("<p>We are looking for somebody who likes the work, knows the trade and wants to stay; the team is small and the days are varied and long in summer.</p>");
            html.Append("</article>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</main></body></html>").ToString());
    }
}
