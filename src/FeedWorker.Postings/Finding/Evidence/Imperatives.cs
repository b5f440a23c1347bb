namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Words with which a text tells its reader what to do about an opening ("Apply at postdoc level", "Postuler à un poste"); no title begins so.</summary>
internal static class Imperatives
{
    private static readonly string[] Starts =
    [
        "apply ", "apply:", "applying ", "submit ", "send ", "register ", "sign up", "registrieren", "inscrivez", "regístrate", "registrati ", "iscriviti ", "cadastre", "aanmelden ", "view ", "see ", "read ", "download ", "click ", "contact ", "how to ", "why ", "what ", "where ", "when ", "who ", "learn ", "discover ", "find ", "explore ", "join ", "meet ", "a day in ", "a day with ", "life at ", "life as ", "working as ", "work at ",
        "applications for ", "application for ", "no ", "not ", "bewirb ", "bewerben ", "so bewerben ", "so bewirbst ", "ein tag ", "warum ", "wie ", "kein ", "keine ",
        "postuler ", "postulez ", "candidater ", "déposer ", "envoyer ", "envoyez ", "rejoindre ", "rejoignez ", "pourquoi ", "comment ", "une journée ", "aucun ", "aucune ", "pas de ",
        "postular ", "envía ", "enviar ", "cómo ", "por qué ", "únete ", "ningún ", "ninguna ", "sin ", "candidatar", "candidate-se ", "envie ", "como ", "por que ", "nenhum ", "nenhuma ",
        "candidati ", "invia ", "perché ", "nessun ", "nessuna ", "solliciteer ", "solliciteren ", "waarom ", "hoe ", "een dag ", "geen ", "aplikuj ", "wyślij ", "dlaczego ", "jak ", "dołącz ", "brak ",
        "ansök ", "skicka ", "varför ", "hur ", "inga ", "ingen ", "søk ", "søg ", "send ", "hvorfor ", "hvordan ", "ingen ",
    ];

    // "About us", "Over Fytaal": the heading of what the page says of its owner; "For students": of what it says to somebody.
    private static readonly string[] Subjects = ["about ", "over ", "über ", "à propos ", "a propos ", "sobre ", "for ", "für ", "pour ", "para ", "su di ", "chi è ", "om ", "o firmie", "o nas", "o nás", "tietoa ", "rólunk", "despre ", "о компании", "про ", "hakkında", "关于"];

    public static bool BeginsSubject(ReadOnlySpan<char> lower)
    {
        foreach (var start in Subjects)
            if (lower.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    public static bool Begins(ReadOnlySpan<char> lower)
    {
        foreach (var start in Starts)
            if (lower.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }
}
