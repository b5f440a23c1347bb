using System.Buffers;
using System.Text.RegularExpressions;

namespace FeedWorker.Postings.Normalizing.Values;

/// <summary>Finds a mail address in a text, plain or spelt out against robots ("jobs [at] example [dot] org").</summary>
internal static partial class MailAddress
{
    private const int Timeout = 5000;
    private const string AtWords = "at|ät|arroba|arobase|chiocciola|a|@|apenstaartje|æt|snabel-?a|krøllalfa|małpa|zavináč|kukac|klammeraffe|atmark|アットマーク";
    private const string DotWords = @"dot|punkt|point|punto|ponto|punt|prik|piste|tečka|kropka|bodka|\.";
    private const string MinusWords = "minus|dash|hyphen|bindestrich|tiret";
    private const string Bracketed = @"\s?[\[({<_|]\s?(?:";
    private const string Closed = @")\s?[\])}>_|]";

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[({<_|");

    // What stands between a mailbox's name and its domain; without one of these the pattern need not be tried.
    private static readonly SearchValues<string> SetOff = SearchValues.Create([" @", "@ ", " chez ", " at ", " bei ", " bij ", " hos ", " på "], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24}", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Plain();

    // "jobs[at]x[dot]org", "jobs (AT) x.org", "jobs AT x DOT org", "jobs [minus] scs {at} osb [punkt] de", "jobs_at_x.org".
    [GeneratedRegex("[a-z0-9](?:[a-z0-9.%+-]|_(?!(?:" + AtWords + ")_)){0,40}(?:" + Bracketed + MinusWords + "|" + DotWords + Closed + @"\s?[a-z0-9]{1,40}){0,4}(?:" + Bracketed + AtWords + Closed + @"|\s(?:at|arroba|arobase|chiocciola|at ?mark|アットマーク|\(a\))\s)\s?[a-z0-9-]{1,40}"
        + "(?:(?:" + Bracketed + MinusWords + "|" + DotWords + Closed + @"|\s(?:dot|punkt|punto|ponto|point)\s|\.)\s?[a-z0-9-]{1,40}){1,5}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Spelt();

    [GeneratedRegex(Bracketed + AtWords + Closed + @"\s?|\s(?:at ?mark|アットマーク|at|arroba|arobase|chiocciola)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex At();

    [GeneratedRegex(Bracketed + DotWords + Closed + @"\s?|\s(?:dot|punkt|punto|ponto|point)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Dot();

    // Without brackets only words that belong together: "look at this point in" is no address.
    [GeneratedRegex(@"\s(?:at|arroba|arobase|chiocciola)\s.*\s(?:dot|punkt|punto|ponto)\s|\sarobase\s.*\spoint\s|\s(?:at ?mark|アットマーク|arobase|chiocciola)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex BareWords();

    [GeneratedRegex(Bracketed + MinusWords + Closed + @"\s?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Minus();

    // "To: jobs @ example.org"; with a word for the sign only where writing is spoken of: "see all jobs at example.org" is no address.
    [GeneratedRegex(@"(?:\b(?:mail|e-mail|email|courriel|adresse|write|écri\w+|schreib\w*|send|send\w*|schick\w*|mande[rz]?|envoye[rz])\b[^.;]{0,100}?\b(?:à|to|an|naar|til|till|a)\s+(?<writing>)|(?:\b(?:à|to|an|mail|e-mail|email|courriel|naar|til|till|a)|:)\s+)(?<box>jobs?|rh|hr|careers?|recruit(?:ing|ment)?|recrutement|emplois?|candidatures?|bewerbung(?:en)?|karriere|personal|vacatures?|empleo|rrhh|lavoro|vagas|hello|bonjour|contact|info|office)\s?(?:@|(?(writing)\b(?:chez|at|bei|bij|hos|på)\b|(?!)))\s?(?<domain>[a-z0-9](?:[a-z0-9-]{0,40}\.){1,3}[a-z]{2,12})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex Mailbox();

    /// <summary>The first address that takes mail; null when there is none.</summary>
    public static string? In(string text)
    {
        text = text.Replace('＠', '@');
        if (text.Contains('@', StringComparison.Ordinal) && Plain().Match(text) is { Success: true } plain && !IsNobody(plain.Value)) return plain.Value.TrimEnd('.');
        if (text.Length <= 300 && HasDomainDot(text) && text.AsSpan().ContainsAny(SetOff) && Mailbox().Match(text) is { Success: true } box) return $"{box.Groups["box"].Value}@{box.Groups["domain"].Value}";
        if (!SpeltAddress.MayBeIn(text)) return null;
        foreach (Match match in Spelt().Matches(text))
        {
            var mail = Minus().Replace(Dot().Replace(At().Replace(match.Value, "@"), "."), "-");
            if (Plain().Match(mail) is { Success: true } read && read.Length == mail.Length && (match.Value.AsSpan().ContainsAny(Brackets) || BareWords().IsMatch(match.Value))) return mail;
        }

        return null;
    }

    // A dot with a letter right behind it, as in every domain: a sentence has its dot at the end.
    private static bool HasDomainDot(ReadOnlySpan<char> text)
    {
        for (var dot = text.IndexOf('.'); dot >= 0 && dot + 1 < text.Length; dot = text.IndexOf('.'))
        {
            text = text[(dot + 1)..];
            if (char.IsLetter(text[0])) return true;
        }

        return false;
    }

    private static bool IsNobody(string mail) => mail.StartsWith("noreply", StringComparison.OrdinalIgnoreCase) || mail.StartsWith("no-reply", StringComparison.OrdinalIgnoreCase) || mail.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || mail.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase);
}
