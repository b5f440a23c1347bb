using FeedWorker.Postings.Formats;
using FeedWorker.Postings.Model;

namespace FeedWorker.Serving.Pages;

/// <summary>Narrowing for people: a plain form that works without script.</summary>
internal static class SearchForm
{
    public static Html Of(Narrowing narrowing, string path, Labels labels) => $"""
        <form class="find" action="{path}" method="get" role="search">
        <label class="text">{labels["searchFor"]}<input type="search" name="q" maxlength="100" value="{narrowing.Text}"></label>
        <label>{labels["employmentType"]}<select name="type"><option value="">{labels["anyType"]}</option>{Enum.GetValues<EmploymentType>().Select(t => Option(t, narrowing, labels))}</select></label>
        <label class="check"><input type="checkbox" name="remote" value="true"{Html.If(narrowing.Remote == true, () => $" checked")}>{labels["remoteOnly"]}</label>
        <button>{labels["search"]}</button>
        {Html.If(!narrowing.IsEmpty, () => $"""<a class="check" href="{path}">{labels["showAll"]}</a>""")}
        </form>
        """;

    private static Html Option(EmploymentType type, Narrowing narrowing, Labels labels) =>
        $"""<option value="{SchemaTerms.Of(type)}"{Html.If(narrowing.Types.Contains(type), () => $" selected")}>{labels[SchemaTerms.Of(type)]}</option>""";
}
