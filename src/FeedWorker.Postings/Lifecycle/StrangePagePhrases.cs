namespace FeedWorker.Postings.Lifecycle;

/// <summary>Folded phrases of pages that are not the page that was asked for, in the languages that we read.</summary>
internal static class StrangePagePhrases
{
    public static IReadOnlyList<string> All { get; } =
    [
        // errors in a 200
        "404", "page not found", "not found", "page cannot be found", "page can t be found", "page doesnt exist", "page does not exist", "no longer available",
        "internal server error", "server error", "bad gateway", "service unavailable", "gateway timeout", "something went wrong", "an error occurred", "an error has occurred",
        "database error", "error establishing a database connection", "fatal error", "access denied", "forbidden", "request blocked", "error 500", "http 500", "error 503",
        // maintenance
        "under maintenance", "down for maintenance", "scheduled maintenance", "maintenance mode", "site maintenance", "back soon", "be right back", "be back shortly",
        "temporarily unavailable", "temporarily offline", "under construction", "coming soon",
        // login, cookies, robots
        "log in to continue", "sign in to continue", "please log in", "please sign in", "login required", "session expired", "session has expired",
        "accept cookies to continue", "we use cookies", "before you continue", "enable javascript", "enable cookies", "checking your browser", "verify you are human",
        "just a moment", "attention required", "are you a robot", "captcha", "unusual traffic", "ddos protection",
        // parked
        "domain is for sale", "domain for sale", "buy this domain", "domain is parked", "parked domain", "domain parking", "domain has expired", "account suspended",
        "website is for sale", "future home of", "default web page", "welcome to nginx", "it works", "index of",
        // German
        "seite nicht gefunden", "nicht gefunden", "seite existiert nicht", "wartungsarbeiten", "wartungsmodus", "wird gewartet", "in wartung", "gleich zuruck",
        "vorubergehend nicht erreichbar", "vorubergehend nicht verfugbar", "bitte melden sie sich an", "bitte anmelden", "wir verwenden cookies", "zugriff verweigert",
        "domain steht zum verkauf", "interner serverfehler", "ein fehler ist aufgetreten",
        // French, Italian, Spanish, Portuguese
        "page introuvable", "page non trouvee", "en maintenance", "maintenance en cours", "de retour bientot", "connectez vous", "acces refuse", "une erreur est survenue",
        "domaine est a vendre", "temporairement indisponible", "pagina non trovata", "in manutenzione", "manutenzione in corso", "torniamo presto", "accedi per continuare",
        "pagina no encontrada", "en mantenimiento", "volvemos pronto", "inicie sesion", "acceso denegado", "ha ocurrido un error", "se vende este dominio",
        "pagina nao encontrada", "em manutencao", "voltamos em breve", "acesso negado", "ocorreu um erro",
        // Dutch, Swedish, Danish, Norwegian, Polish
        "pagina niet gevonden", "in onderhoud", "onderhoudswerkzaamheden", "log in om verder te gaan", "toegang geweigerd", "sidan hittades inte", "sidan kunde inte hittas",
        "underhall pagar", "siden blev ikke fundet", "siden findes ikke", "vedligeholdelse", "siden ble ikke funnet", "fant ikke siden", "vedlikehold",
        "strona nie istnieje", "nie znaleziono strony", "przerwa techniczna", "prace konserwacyjne", "zaloguj sie", "odmowa dostepu",
    ];
}
