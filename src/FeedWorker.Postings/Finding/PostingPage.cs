using FeedWorker.Postings.Finding.Pages;
using FeedWorker.Postings.Model;
using FeedWorker.Postings.Normalizing.Text;
using FeedWorker.Postings.Reading;

namespace FeedWorker.Postings.Finding;

/// <summary>Reads a page that is itself one posting (a detail page, a PDF, a description file).</summary>
public sealed class PostingPage
{
    /// <summary>The one posting of the page, or null when the page is not about a job (gone, login, another subject).</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The site it belongs to.</param>
    /// <param name="listed">The posting as the listing page has it, to check that this page is about it; null when it is read on its own.</param>
    public FoundPosting? Find(Page page, SiteProfile site, FoundPosting? listed)
    {
        if (page.Kind is PageKind.Json or PageKind.Feed or PageKind.Sitemap) return null;
        var words = WordIndex.For(site.Language ?? page.Language, page.Document.Body?.TextContent ?? "");
        var structured = PageMarkup.Posting(page.Document, listed?.Title);
        var content = MainContent.Of(page);
        var facts = FrontMatterFacts.Read(page.FrontMatter, words);
        var title = PageTitle.Of(page, content, structured, listed, words);
        var text = PageText.Of(page, content, title.Heading, structured);
        var description = Description.Of(text.Root, words);
        var evidence = JobEvidence.Of(page, description, title, structured, facts, words);
        if (!evidence.IsJob || !JobEvidence.IsAbout(listed, title, page)) return null;
        return new FoundPosting
        {
            Title = title.Text,
            Content = text,
            Prepared = description,
            Link = listed?.Link ?? page.Address,
            ApplyLink = listed?.ApplyLink,
            Facts = facts,
            Structured = structured,
            Confidence = evidence.Confidence,
            Evidence = evidence.Reasons,
        };
    }
}
