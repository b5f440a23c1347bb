using AngleSharp.Dom;
using FeedWorker.Postings.Finding.Evidence;
using FeedWorker.Postings.Finding.Outline;
using FeedWorker.Postings.Words;

namespace FeedWorker.Postings.Finding.Cutting;

/// <summary>
/// Chooses each posting's own link: what its title links to, the card itself, a link to details or a document, a link to apply that no other
/// posting shares; else its anchor on the page. A form, a mail address or a link that several postings share is only for applying.
/// </summary>
internal sealed class LinkChooser
{
    private const int MostWordless = 3;

    private readonly Inspection _page;
    private readonly Dictionary<IElement, IElement[]> _wordless = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _shared = new(StringComparer.OrdinalIgnoreCase);

    public LinkChooser(Inspection page, IReadOnlyList<Row> rows)
    {
        _page = page;
        foreach (var row in rows)
            foreach (var address in LinksOf(row).Select(l => Address(l.Link)?.AbsoluteUri).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                _shared[address] = _shared.GetValueOrDefault(address) + 1;
    }

    public (Uri? Link, Uri? Apply) Of(Row row)
    {
        var links = LinksOf(row).Select(l => (Address: Address(l.Link), l.Link, l.Line)).Where(l => l.Address is not null).Select(l => Weigh(row, l.Link, l.Line, l.Address!)).ToArray();
        var own = row.OwnLink is not null && Address(row.OwnLink) is { } chosen ? chosen : links.Where(l => l.Weight > 0).MaxBy(l => l.Weight)?.Address;
        var apply = First(LinkRole.Apply) ?? First(LinkRole.SharedApply) ?? First(LinkRole.Mail);
        return (own ?? Anchor(row), apply == own ? First(LinkRole.Mail) : apply);

        Uri? First(LinkRole role) => links.Where(l => l.Role == role).Select(l => l.Address).FirstOrDefault();
    }

    /// <summary>What a link is for, and how much speaks for its being the posting's own.</summary>
    private WeighedLink Weigh(Row row, IElement link, Line line, Uri address)
    {
        if (address.Scheme == "mailto") return new WeighedLink(address, LinkRole.Mail, 0);
        if (address.Scheme is not ("http" or "https" or "file") || IsInPage(address)) return new WeighedLink(address, LinkRole.Aside, 0);
        if (LinkSigns.IsForm(address)) return new WeighedLink(address, LinkRole.SharedApply, 0);
        var button = Speaks(link, WordKinds.ApplyWord);
        var apply = button && IsForApplying(link);
        // One document may announce several openings; each title that is the link, and each card that shows it, means it.
        if (IsShared(address)) return apply ? new WeighedLink(address, LinkRole.SharedApply, 0) : IsTitleItself(row, line) || (LinkSigns.IsDocument(address) && row.Record is not null && Nodes.IsWithin(row.Record, link)) ? new WeighedLink(address, LinkRole.Details, 0.5) : new WeighedLink(address, LinkRole.Aside, 0);
        var job = LinkSigns.IsJobHost(address) || LinkSigns.HasOwnJobPath(address, _page.Outline.Page.BaseUrl);
        if (apply) return new WeighedLink(address, LinkRole.Apply, job ? 3.2 : 1.2);
        var isTitle = line.Index == row.Title.Index && !row.TitleIsPart;
        if (isTitle || (row.Record is not null && Nodes.IsWithin(row.Record, link))) return new WeighedLink(address, LinkRole.Own, button && !job ? 1.5 : 10);
        var weight = (job ? 2 : 0) + (button ? 1 : 0) + (job && button ? 1 : 0) + (LinkSigns.IsDocument(address) ? 0.9 : 0);
        return new WeighedLink(address, weight > 0 ? LinkRole.Details : LinkRole.Aside, weight);
    }

    private IEnumerable<(IElement Link, Line Line)> LinksOf(Row row)
    {
        var title = _page.Outline.Lines[row.Title.Index];
        foreach (var link in title.Links) yield return (link, title);
        for (var i = row.First; i < row.End; i++)
        {
            if (i == row.Title.Index) continue;
            foreach (var link in _page.Outline.Lines[i].Links) yield return (link, _page.Outline.Lines[i]);
        }

        foreach (var link in WordlessLinks(row)) yield return (link, _page.Outline.Lines[row.First]);
    }

    private static bool IsTitleItself(Row row, Line line) => line.Index == row.Title.Index && !row.TitleIsPart && line.IsLink;

    /// <summary>A card's picture or download symbol leads where words would: within the site, or to a document or job.</summary>
    private IElement[] WordlessLinks(Row row)
    {
        if (row.Record is null) return [];
        // Asked twice a row, and several rows may share what holds them.
        return _wordless.TryGetValue(row.Record, out var known) ? known : _wordless[row.Record] = [.. WordlessIn(row.Record)];
    }

    private IEnumerable<IElement> WordlessIn(IElement record) =>
        record.Descendants<IElement>().Where(e => e.LocalName == "a" && _page.Texts.LengthOf(e) == 0 && _page.TargetOf(e) is { } target
            && (target.IsJob || target.IsDocument || target.Address.Host == _page.Outline.Page.Address.Host)).Take(MostWordless);

    private bool Speaks(IElement link, WordKinds kind) => (_page.Judge.Of(_page.Texts.Of(link) is { Length: > 0 } text ? text : "-").Whole & kind) != 0;

    private bool IsForApplying(IElement link)
    {
        var text = _page.Texts.Of(link);
        return ApplyStems.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] ApplyStems =
        ["appl", "bewerb", "postul", "candidat", "solicit", "sollicit", "ansök", "ansøg", "søk", "aplik", "応募", "申请", "inscri", "submit", "formul"];

    private bool IsShared(Uri address) => _shared.GetValueOrDefault(address.AbsoluteUri) > 1;

    private Uri? Address(IElement link) => _page.TargetOf(link)?.Address;

    private bool IsInPage(Uri address)
    {
        var own = _page.Outline.Page.Address;
        return address.GetLeftPart(UriPartial.Query) == own.GetLeftPart(UriPartial.Query);
    }

    /// <summary>The id on the title, its record, or a named anchor just before it.</summary>
    private Uri? Anchor(Row row)
    {
        string? id = null;
        for (IElement? at = row.Title.Block; at is not null && string.IsNullOrEmpty(id); at = at == row.Record ? null : at.ParentElement)
        {
            id = at.Id ?? (at.FirstElementChild is { LocalName: "a" } anchor ? anchor.GetAttribute("name") ?? anchor.Id : null);
            if (row.Record is null) break;
        }

        if (string.IsNullOrEmpty(id) && _page.Positions.ElementBefore(row.Title.Block) is { } before)
            id = before.LocalName == "a" ? before.GetAttribute("name") ?? before.Id : before is { LocalName: "p", ChildElementCount: 1 } ? before.FirstElementChild!.GetAttribute("name") : null;
        return string.IsNullOrEmpty(id) ? null : new UriBuilder(_page.Outline.Page.Address) { Fragment = id }.Uri;
    }
}
