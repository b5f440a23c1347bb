namespace FeedWorker.Postings.Finding.Structured;

/// <summary>One map of a list in front matter.</summary>
/// <param name="Fields">Its keys (lower case, nested ones joined with dots) and values, in the order of the page.</param>
internal sealed record FrontMatterItem(IReadOnlyDictionary<string, string> Fields)
{
    private static readonly string[] TitleKeys = ["job_title", "jobtitle", "position_title", "position_name", "position", "title", "job", "role", "vacancy", "name", "heading", "headline", "label", "titel", "titre", "titulo", "título", "titolo", "tytul", "tytuł", "nazev", "název", "stelle", "stellenbezeichnung", "bezeichnung", "poste", "intitule", "intitulé", "puesto", "cargo", "vaga", "functie", "stilling", "tjanst", "tjänst", "nom", "nombre", "nome", "naam"];
    private static readonly string[] LinkKeys = ["url", "link", "href", "permalink", "file", "pdf", "document", "attachment", "page", "path"];
    private static readonly string[] ApplyWords = ["apply", "application", "form", "mailto", "email", "mail"];
    private static readonly string[] ShownKeys = ["published", "publish", "visible", "active", "open", "is_open", "available", "enabled", "show", "public", "current", "hiring"];
    private static readonly string[] HiddenKeys = ["hidden", "hide", "draft", "filled", "closed", "is_closed", "disabled", "expired", "archived", "unpublished", "inactive"];
    private static readonly string[] StatusKeys = ["status", "state", "availability"];

    /// <summary>An item whose fields an editor's form keeps in groups ("info.title", "details.applylink") loses the groups.</summary>
    public static FrontMatterItem Of(IReadOnlyDictionary<string, string> fields)
    {
        var item = new FrontMatterItem(fields);
        if (item.TitleKey is not null || !fields.Keys.Any(k => TitleKeys.Contains(WithoutGroup(k)))) return item;
        var bare = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in fields) bare.TryAdd(WithoutGroup(key), value);
        return new FrontMatterItem(bare);
    }

    /// <summary>The key of its title, or null when it has none.</summary>
    public string? TitleKey { get; } = Array.Find(TitleKeys, Fields.ContainsKey) ?? Fields.Keys.FirstOrDefault(k => k.EndsWith("_title", StringComparison.Ordinal) || k.EndsWith("_name", StringComparison.Ordinal));

    public string? Title => TitleKey is null ? null : Fields[TitleKey];

    /// <summary>What a status key says; null when it has none.</summary>
    public string? Status => StatusKeys.Select(k => Fields.GetValueOrDefault(k)).FirstOrDefault(v => v is not null);

    /// <summary>True when a switch keeps it off the page or says that it is over.</summary>
    public bool IsSwitchedOff => ShownKeys.Any(k => Fields.TryGetValue(k, out var value) && IsNo(value)) || HiddenKeys.Any(k => Fields.TryGetValue(k, out var value) && IsYes(value));

    /// <summary>A job that somebody had elsewhere, as in a curriculum vitae: an employer with the years spent there.</summary>
    public bool IsPastJob =>
        Fields.Keys.Any(k => k is "company" or "employer" or "organization" or "organisation" or "institution" or "institute" or "university")
        && Fields.Keys.Any(k => k is "from" or "to" or "end" or "end_date" or "enddate" or "until" or "dates" or "years" or "year" or "period" or "duration" or "start");

    /// <summary>Its own address, without those that are only for applying.</summary>
    public string? Link => Addresses().FirstOrDefault(a => !IsForApplying(a.Key, a.Value)).Value ?? Fields.GetValueOrDefault("slug");

    public string? ApplyLink => Addresses().FirstOrDefault(a => IsForApplying(a.Key, a.Value)).Value is not { } value ? null
        : value.Contains('@', StringComparison.Ordinal) && !value.Contains(':', StringComparison.Ordinal) && !value.Contains('/', StringComparison.Ordinal) ? "mailto:" + value : value;

    /// <summary>True for keys of addresses, pictures and switches, which are neither facts nor text.</summary>
    public static bool IsFurniture(string key) =>
        IsAddress(key) || key.Contains("image", StringComparison.Ordinal) || key.Contains("icon", StringComparison.Ordinal) || key.Contains("photo", StringComparison.Ordinal) || key.Contains("img", StringComparison.Ordinal)
        || key is "slug" or "id" or "weight" or "order" or "anchor" or "class" or "color" or "colour" or "button" or "cta" or "template" or "layout" or "_template" || key.EndsWith(".label", StringComparison.Ordinal)
        || ShownKeys.Contains(key) || HiddenKeys.Contains(key) || StatusKeys.Contains(key);

    private static string WithoutGroup(string key) => key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private IEnumerable<KeyValuePair<string, string>> Addresses() => Fields.Where(f => IsAddress(f.Key) && LooksLikeAddress(f.Value));

    private static bool IsAddress(string key)
    {
        var name = key[(key.LastIndexOf('.') + 1)..];
        return !name.Contains("image", StringComparison.Ordinal) && !name.Contains("logo", StringComparison.Ordinal)
            && (LinkKeys.Any(k => name == k || name.EndsWith("_" + k, StringComparison.Ordinal) || name.EndsWith("-" + k, StringComparison.Ordinal)) || name.EndsWith("url", StringComparison.Ordinal) || name.EndsWith("link", StringComparison.Ordinal) || ApplyWords.Contains(name));
    }

    private static bool LooksLikeAddress(string value) => value.Length is > 1 and < 2000 && !value.Any(char.IsWhiteSpace) && (value.Contains('/', StringComparison.Ordinal) || value.Contains('.', StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal) || value[0] == '#');

    private static bool IsForApplying(string key, string value) =>
        value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || (value.Contains('@', StringComparison.Ordinal) && !value.Contains('/', StringComparison.Ordinal)) || ApplyWords.Any(w => key.Contains(w, StringComparison.Ordinal));

    private static bool IsNo(string value) => value.ToUpperInvariant() is "FALSE" or "NO" or "OFF" or "0";

    private static bool IsYes(string value) => value.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1";
}
