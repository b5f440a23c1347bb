using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace FeedWorker.Postings.Reading.Pdf;

/// <summary>The library's own unpacking, within a budget. One for each document.</summary>
internal sealed class BudgetedFilters(PdfBudget budget) : IFilterProvider
{
    private static readonly IFilterProvider Library = DefaultFilterProvider.Instance;

    public PdfBudget Budget => budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Budgeted(Library.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Budgeted(Library.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Budgeted(Library.GetAllFilters());

    private BudgetedFilter[] Budgeted(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BudgetedFilter(filter, budget))];
}
