using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Tests.Finding;

/// <summary>Occupations of small employers in each language, by name, by form and by the head of a compound; and those who are only spoken to.</summary>
public sealed class OccupationTests
{
    [Theory]
    [InlineData("en", "We are hiring", "DVM", "Kennel Hand", "Bookbinder", "Our visitors", "Members and visitors")]
    [InlineData("en", "Open positions", "Cellar Hand", "Cheesemonger", "Verger", "For our clients", "Client portal")]
    [InlineData("de", "Wir suchen ab sofort", "Telefonist/in", "Immobilienmakler", "Schornsteinfeger", "Für Bürger:innen", "Bürger:innen und Kund*innen")]
    [InlineData("de", "Offene Stellen", "Bestatter", "Pferdewirtin", "Notfallsanitäter", "Für Schüler/innen", "Schüler/innen im Haus")]
    [InlineData("fr", "Nous recrutons", "Toiletteuse", "Luthier", "Tailleur de pierre", "Pour nos visiteur·rice·s", "Visiteur·rice·s du musée")]
    [InlineData("es", "Se busca", "Quiropráctico", "Tapicero", "Cantero/a", "Para socios/as", "Niños/as y socios/as")]
    [InlineData("it", "Cerchiamo", "Piastrellista", "Mungitore", "Liutaio", "Per i soci", "Soci/e e amici")]
    [InlineData("pt", "Vagas abertas", "Calceteiro", "Açougueiro", "Merendeira", "Para alunos", "Alunos(as) e amigos")]
    [InlineData("nl", "Wij zoeken", "Stratenmaker", "Hoefsmid", "Melkveehouder", "Voor deelnemers", "Deelnemers en bezoekers")]
    [InlineData("sv", "Vi söker", "Hovslagare", "Kyrkogårdsarbetare", "Sömmerska", "För medlemmar", "Medlemmar och besökare")]
    [InlineData("da", "Vi søger", "Blikkenslager", "Skorstensfejer", "Smørrebrødsjomfru", "For brugere", "Brugere og borgere")]
    [InlineData("nb", "Vi søker", "Feier", "Blikkenslager", "Menighetspedagog", "For brukere", "Brukere og deltakere")]
    [InlineData("pl", "Zatrudnimy", "Kominiarz", "Tapicer", "Zegarmistrz", "Dla klientów", "Klienci i czytelnicy")]
    [InlineData("ja", "急募", "酪農ヘルパー", "気象予報士", "鉄筋工", "会員の皆様へ", "会員のご案内")]
    [InlineData("zh", "诚聘", "客座学生", "宠物美容师", "叉车工", "会员专区", "会员与学员")]
    [InlineData("cs", "Přijmeme", "Kominík", "Čalouník", "Plavčík", "Pro klienty", "Klienti a čtenáři")]
    [InlineData("sk", "Prijmeme", "Kominár", "Čalúnnik", "Plavčík", "Pre klientov", "Klienti a čitatelia")]
    [InlineData("fi", "Haemme", "Nuohooja", "Kelloseppä", "Palomies", "Asiakkaille", "Asiakkaat ja kävijät")]
    [InlineData("hu", "Felveszünk", "Kéményseprő", "Lovász", "Virágkötő", "Látogatóinknak", "Látogatók és érdeklődők")]
    [InlineData("ro", "Angajăm", "Tapițer", "Măcelar", "Poștaș", "Pentru vizitatori", "Vizitatori și cititori")]
    [InlineData("ru", "Требуются", "Шиномонтажник", "Пасечник", "Звонарь", "Для посетителей", "Посетители и читатели")]
    [InlineData("uk", "Потрібні", "Пасічник", "Кравчиня", "Плиточник", "Для відвідувачів", "Відвідувачі та читачі")]
    [InlineData("tr", "Eleman aranıyor", "Nalbant", "İtfaiyeci", "Ütücü", "Ziyaretçiler", "Ziyaretçi bilgileri")]
    [InlineData("el", "Ζητούνται", "Μελισσοκόμος", "Ναυαγοσώστης", "Ψαράς", "Για επισκέπτες", "Επισκέπτες και μέλη")]
    [InlineData("ca", "Busquem", "Picapedrer", "Tapisser", "Vinyatera", "Per als socis", "Socis i sòcies")]
    [InlineData("ko", "직원 모집", "장애인활동지원사", "동물보건사", "지게차기사", "회원 안내", "회원 여러분")]
    public void Occupations_are_openings_and_addressees_are_none(string language, string heading, string first, string second, string third, string others, string other)
    {
        var list = Found.In($"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>Example</title></head><body><main>"
            + $"<h2>{heading}</h2><ul><li>{first}</li><li>{second}</li><li>{third}</li></ul><h2>{others}</h2><ul><li>{other}</li><li>{other} 2</li></ul></main></body></html>");

        Found.Titles(list).ShouldBe([first, second, third]);
    }

    [Theory]
    [InlineData("de", "Quastenbinder/in")]
    [InlineData("de", "Quastenbinder:in in Teilzeit")]
    [InlineData("de", "Quastenbinder*in")]
    [InlineData("de", "Quastenbinder_in")]
    [InlineData("de", "Quastenbinder(in)")]
    [InlineData("de", "Quastenbinder/-in")]
    [InlineData("de", "Quoch/Quöchin")]
    [InlineData("de", "Quastenbinderin / Quastenbinder")]
    [InlineData("de", "Quastenfrau / Quastenmann")]
    [InlineData("fr", "Quastier·ère")]
    [InlineData("fr", "Quasteur(se)")]
    [InlineData("fr", "Quastateur/trice")]
    [InlineData("fr", "Quastateur-rice")]
    [InlineData("es", "Quastinero/a")]
    [InlineData("es", "Quastinador/quastinadora")]
    [InlineData("it", "Quastatore/trice")]
    [InlineData("it", "Quastaio/a")]
    [InlineData("pt", "Quasteiro(a)")]
    [InlineData("pl", "Kwastyciel/ka")]
    [InlineData("nl", "Kwastenmaak(st)er")]
    [InlineData("cs", "Kvastatel/ka")]
    [InlineData("ru", "Квастатель/ница")]
    public void The_form_of_all_genders_names_a_job_that_nobody_knows(string language, string title) => new TitleJudge(Vocabulary.For(language)).Of(title).NamesJob.ShouldBeTrue();

    [Theory]
    [InlineData("de", "Bürger/in")]
    [InlineData("de", "Bürger:innen")]
    [InlineData("de", "Kund*innen")]
    [InlineData("de", "Grundschüler/in")]
    [InlineData("de", "Eine/r für alle")]
    [InlineData("de", "Freund:in werden")]
    [InlineData("de", "Ansprechpartner/in")]
    [InlineData("fr", "Visiteur·rice·s")]
    [InlineData("fr", "Premier(ère)")]
    [InlineData("fr", "Tou·te·s ensemble")]
    [InlineData("es", "Niños/as")]
    [InlineData("es", "Socio/a")]
    [InlineData("es", "Interesado/a")]
    [InlineData("it", "Visitatore/trice")]
    [InlineData("pt", "Leitor(a)")]
    [InlineData("pl", "Klient/ka")]
    [InlineData("nl", "Bezoek(st)er")]
    [InlineData("ru", "Посетитель/ница")]
    [InlineData("en", "and/or in time")]
    public void Those_whom_a_page_speaks_to_are_no_job(string language, string title) => new TitleJudge(Vocabulary.For(language)).Of(title).NamesJob.ShouldBeFalse();

    [Theory]
    [InlineData("de", "Ferienhausmakler", true)]
    [InlineData("de", "Bodenreiniger", false)]
    [InlineData("nl", "Museummedewerker", true)]
    [InlineData("sv", "Kyrkogårdstekniker", true)]
    [InlineData("hu", "Uszodatakarító", true)]
    [InlineData("ko", "놀이치료사를 모집합니다", true)]
    [InlineData("ko", "병원", false)]
    [InlineData("ja", "水族館飼育スタッフ", true)]
    [InlineData("ja", "会員", false)]
    [InlineData("zh", "冰川工程师", true)]
    [InlineData("zh", "女士", false)]
    [InlineData("pl", "Szukamy nauczycieli", true)]
    [InlineData("pl", "Księgowość", false)]
    [InlineData("ru", "Ищем воспитателей", true)]
    [InlineData("ru", "Аналитика", false)]
    [InlineData("cs", "Řidičský průkaz", false)]
    [InlineData("pl", "Nauczycielski", false)]
    [InlineData("tr", "Mühendislik", false)]
    public void A_compound_is_what_its_head_is_and_an_ending_hides_no_stem(string language, string title, bool named) => new TitleJudge(Vocabulary.For(language)).Of(title).NamesJob.ShouldBe(named);

    [Theory]
    [InlineData("de", "Zurzeit haben wir keinen Personalbedarf.")]
    [InlineData("de", "Unser Team ist komplett.")]
    [InlineData("fr", "Nous ne recrutons pas actuellement.")]
    [InlineData("fr", "L'équipe est actuellement complète.")]
    [InlineData("es", "En este momento no contamos con vacantes.")]
    [InlineData("it", "Al momento non ci sono selezioni in corso.")]
    [InlineData("pt", "Neste momento não estamos a recrutar.")]
    [InlineData("nl", "Alle vacatures zijn ingevuld.")]
    [InlineData("sv", "Just nu finns inga lediga tjänster.")]
    [InlineData("da", "Vi har pt. ingen stillingsopslag.")]
    [InlineData("nb", "Vi har dessverre ingen ledige vikariater.")]
    [InlineData("pl", "Obecnie nie prowadzimy naboru.")]
    [InlineData("ja", "現在、採用活動は行っておりません。")]
    [InlineData("zh", "目前暂无招聘计划。")]
    [InlineData("ko", "현재 등록된 채용공고가 없습니다.")]
    [InlineData("ru", "Штат полностью укомплектован.")]
    public void A_page_that_says_so_has_none(string language, string sentence)
    {
        var page = Found.In($"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>Jobs</title></head><body><main><h1>Jobs</h1><p>{sentence}</p></main></body></html>");

        page.Postings.ShouldBeEmpty();
        page.Outcome.ShouldBe(Outcome.None);
    }

    [Fact]
    public void No_list_holds_a_word_twice_and_no_word_is_both_a_job_and_only_like_one()
    {
        foreach (var language in Lexicon.Languages)
        {
            var words = Lexicon.For(language)!;
            foreach (var list in new[] { "jobWords", "weakJobWords", "notJobWords", "jobHeads", "jobSuffixes", "jobStems", "genderedForms", "addressees", "recruitVerbs", "noOpenings", "openingsHeadings" })
                words["finding." + list].GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty($"{language} {list}");
            words["finding.jobWords"].Intersect(words["finding.weakJobWords"], StringComparer.Ordinal).ShouldBeEmpty(language);
            words["finding.weakJobWords"].Intersect(words["finding.notJobWords"], StringComparer.Ordinal).ShouldBeEmpty(language);
            words["finding.jobHeads"].Intersect(words["finding.jobSuffixes"], StringComparer.Ordinal).ShouldBeEmpty(language);
            words["finding.genderedForms"].ShouldAllBe(f => f.Split('/').Length == 2 && f.Split('/')[1].Length > 0, language);
        }
    }
}
