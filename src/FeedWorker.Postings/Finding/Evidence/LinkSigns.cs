using System.Buffers;
using System.Collections.Frozen;

namespace FeedWorker.Postings.Finding.Evidence;

/// <summary>What the address of a link says about where it leads.</summary>
internal static class LinkSigns
{
    private static readonly FrozenSet<string> PathWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "job", "jobs", "career", "careers", "karriere", "stelle", "stellen", "stellenangebot", "stellenangebote", "stellenausschreibung", "vacancy", "vacancies", "vacature", "vacatures",
        "position", "positions", "opening", "openings", "offre", "offres", "emploi", "emplois", "recrutement", "empleo", "empleos", "oferta", "ofertas", "trabajo", "lavoro", "lavora",
        "posizioni", "offerte", "vaga", "vagas", "emprego", "ledig", "lediga", "jobb", "stilling", "stillinger", "praca", "oferty", "recruit", "recruiting", "recruitment", "requisition", "posting",
        "postings", "employment", "hiring", "saiyo", "apply", "joblisting", "jobdetail", "ausbildung", "praktikum", "stage", "stages", "internship", "internships", "postdoc", "phd");

    private static readonly SearchValues<string> JobHosts = SearchValues.Create(
    [
        "greenhouse.io", "lever.co", "ashbyhq.com", "workable.com", "smartrecruiters.com", "recruitee.com", "personio.", "teamtailor.com", "bamboohr.com", "breezy.hr", "myworkdayjobs.com",
        "icims.com", "taleo.net", "jobvite.com", "applytojob.com", "paylocity.com", "workforcenow.adp.com", "ultipro.com", "governmentjobs.com", "schoolspring.com", "indeed.com", "stepstone.",
        "academicpositions.", "euraxess.", "jobs.ac.uk", "join.com", "softgarden.io", "talentlyft.com", "welcometothejungle.com", "factorialhr.", "pageuppeople.com", "interfolio.com",
        "academicjobsonline.org", "mathjobs.org", "higheredjobs.com", "wcn.co.uk", "oraclecloud.com", "successfactors.", "dover.com", "rippling.com", "wellfound.com",
        "varbi.com", "jobylon.com", "reachmee.com", "hr-manager.net", "webcruiter.", "finn.no", "jobteaser.com", "infojobs.net", "pracuj.pl", "traffit.com", "erecruiter.pl", "gupy.io", "hrmos.co",
        "herp.careers", "wantedly.com", "talentio.com", "applicantpro.com", "applicantstack.com", "jazzhr.com", "zohorecruit.", "pinpointhq.com", "polymer.co", "freshteam.com", "eightfold.ai", "recruiterbox.com",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] HostPrefixes = ["jobs.", "careers.", "karriere.", "job.", "recruitment.", "recrutement.", "empleo.", "vacancies."];

    private static readonly SearchValues<string> FormHosts = SearchValues.Create(
    [
        "docs.google.com/forms", "forms.gle", "typeform.com", "jotform.com", "form.jotform", "forms.office.com", "airtable.com", "surveymonkey.", "wufoo.com", "tally.so", "cognitoforms.com",
        "formstack.com", "hsforms.com", "forms.zoho", "fillout.com", "paperform.co",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>A shared form service: a place to apply, never a posting's own page.</summary>
    public static bool IsForm(Uri link) => link.AbsoluteUri.AsSpan().ContainsAny(FormHosts);

    /// <summary>An ATS or job board.</summary>
    public static bool IsJobHost(Uri link)
    {
        if (link.Scheme is not ("http" or "https")) return false;
        var host = link.Host;
        return host.AsSpan().ContainsAny(JobHosts) || HostPrefixes.Any(p => host.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A path that speaks of jobs.</summary>
    public static bool HasJobPath(Uri link) => link.IsAbsoluteUri && SpeaksOfJobs(link.AbsolutePath);

    private static bool SpeaksOfJobs(ReadOnlySpan<char> path)
    {
        var lookup = PathWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in path.SplitAny('/', '-', '_', '.'))
            if (lookup.Contains(path[range])) return true;
        return false;
    }

    /// <summary>A path that speaks of jobs and is neither the page itself nor a place on it.</summary>
    public static bool HasOwnJobPath(Uri link, Uri page)
    {
        if (!HasJobPath(link) || string.Equals(link.AbsolutePath.TrimEnd('/'), page.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) return false;
        // Files beside the page share its folder, whatever they are about: "/careers/about-us.html".
        var folder = page.AbsolutePath.AsSpan(0, page.AbsolutePath.LastIndexOf('/') + 1);
        var path = link.AbsolutePath.AsSpan();
        var isBeside = link.Host == page.Host && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path[folder.Length..].IndexOf('/') < 0 && path.IndexOf('.') > 0;
        return !isBeside || SpeaksOfJobs(path[folder.Length..]);
    }

    public static bool IsDocument(Uri link)
    {
        if (!link.IsAbsoluteUri) return false;
        var path = link.AbsolutePath;
        return path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".odt", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }
}
