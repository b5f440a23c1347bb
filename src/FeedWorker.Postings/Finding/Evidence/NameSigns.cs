using System.Buffers;
using AngleSharp.Dom;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>What the classes and ids that authors give their elements say about the content.</summary>
internal static class NameSigns
{
    private const int Reach = 4;

    private static readonly SearchValues<string> Jobs = SearchValues.Create(["job", "position", "vacanc", "career", "opening", "stelle", "karriere", "emploi", "empleo", "vacature", "hiring", "posting", "recruit", "opportunit", "lavor", "vaga", "employment", "jobb", "stilling"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Others = SearchValues.Create(["team", "member", "person", "people", "staff-", "testimonial", "quote", "benefit", "perk", "feature", "service", "blog", "news", "event", "faq", "value", "partner", "client", "product", "publication", "cookie", "sidebar", "social", "slider"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Titles = SearchValues.Create(["title", "titel", "name", "titulo", "titre", "titolo", "tytul", "nazwa", "rubrik", "heading"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a class such as <c>vacature-titel</c>; what holds a team may call the role of a person its <c>job-title</c>.</summary>
    public static bool IsJobTitle(IElement element)
    {
        if (!Speaks(element.ClassName, Jobs) || !Speaks(element.ClassName, Titles)) return false;
        var at = element.ParentElement;
        for (var step = 0; step < Reach && at is not null; step++, at = at.ParentElement)
            if (Speaks(at.ClassName, Others) || Speaks(at.Id, Others)) return false;
        return true;
    }

    /// <summary>1 for names of jobs, -1 for names of other things, 0 for none, looking from the element outwards.</summary>
    public static int Of(IElement element, out string name)
    {
        var at = element;
        for (var step = 0; step < Reach && at is not null && at.LocalName is not ("main" or "body" or "html"); step++, at = at.ParentElement)
        {
            if (Speaks(at.ClassName, Jobs) || Speaks(at.Id, Jobs))
            {
                name = at.ClassName ?? at.Id!;
                return 1;
            }

            if (!Speaks(at.ClassName, Others) && !Speaks(at.Id, Others)) continue;
            name = at.ClassName ?? at.Id!;
            return -1;
        }

        name = "";
        return 0;
    }

    private static bool Speaks(string? names, SearchValues<string> signs) => !string.IsNullOrEmpty(names) && names.AsSpan().ContainsAny(signs);
}
