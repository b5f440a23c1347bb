namespace FeedWorker.Postings.Lifecycle;

/// <summary>Beginnings of words that every careers page has somewhere, in the languages that we read: enough to tell an empty careers page from any other page.</summary>
internal static class CareersWords
{
    private static readonly string[] Stems =
    [
        "job", "career", "vacanc", "employment", "opening", "position", "hiring", "recruit", "internship", "work with us", "join our",
        "stelle", "karriere", "bewerb", "ausbildung", "praktik", "emploi", "recrut", "carriere", "candidature", "poste", "stage",
        "empleo", "vacante", "trabaja", "puesto", "lavor", "carriera", "posizion", "candidat", "vaga", "emprego", "carreira", "trabalh",
        "vacature", "werken bij", "solliciteren", "lediga", "jobb", "tjanst", "stilling", "ledige", "karier", "praca", "pracy", "oferty", "rekrutac",
        "採用", "求人", "募集", "招聘", "职位", "職位",
    ];

    public static bool AreIn(PageLook look)
    {
        var text = $" {look.Title} {look.Heading} {string.Join(' ', look.Words)}";
        return Stems.Any(s => text.Contains(char.IsAscii(s[0]) ? " " + s : s, StringComparison.Ordinal));
    }
}
