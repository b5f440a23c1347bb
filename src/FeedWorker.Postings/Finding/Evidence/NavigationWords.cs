using System.Collections.Frozen;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>Lines of a menu that some pages set like everything else: "Home", "Contact", "Impressum". No title consists of one.</summary>
internal static class NavigationWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal,
        "home", "homepage", "main", "menu", "main menu", "index", "contact", "contact us", "contact information", "about", "about us", "gallery", "shop", "cart", "log in", "login", "sign in", "sign up", "search", "sitemap", "site map", "back", "next", "previous", "top", "back to top", "more", "links", "downloads", "faq",
        "startseite", "kontakt", "impressum", "datenschutz", "über uns", "zurück", "weiter", "anfahrt", "galerie", "suche", "mehr",
        "accueil", "nous contacter", "contactez-nous", "à propos", "mentions légales", "retour", "plan du site", "suite", "recherche",
        "inicio", "contacto", "contáctanos", "quiénes somos", "galería", "volver", "aviso legal", "buscar", "início", "contato", "contactos", "quem somos", "voltar", "galeria",
        "contatti", "chi siamo", "dove siamo", "indietro", "galleria", "cerca", "welkom", "over ons", "terug", "zoeken", "hem", "startsida", "om oss", "tillbaka", "sök", "forside", "hjem", "om os", "tilbake", "tilbage", "søk", "søg",
        "strona główna", "o nas", "wstecz", "szukaj", "domů", "úvod", "kontakty", "o nás", "zpět", "etusivu", "yhteystiedot", "meistä", "takaisin", "kezdőlap", "kapcsolat", "rólunk", "acasă", "despre noi", "înapoi",
        "главная", "контакты", "о нас", "назад", "головна", "контакти", "про нас", "ana sayfa", "iletişim", "hakkımızda", "αρχική", "επικοινωνία", "ホーム", "トップ", "お問い合わせ", "会社概要", "戻る", "首页", "联系我们", "关于我们", "返回", "홈", "문의", "회사소개");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> lower)
    {
        var text = lower.Trim(" .:>»›«‹←→|-–");
        return Lookup.Contains(text) || (text.EndsWith(" menu") && text.Count(' ') <= 2);
    }
}
