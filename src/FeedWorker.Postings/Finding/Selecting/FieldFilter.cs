namespace FeedWorker.Postings.Finding.Selecting;

/// <summary>The small filters of <c>extract</c>: <c>trim</c>, <c>lower</c>, <c>after:TEXT</c>, <c>before:TEXT</c>, <c>replace:A=>B</c>.</summary>
internal static class FieldFilter
{
    /// <summary>The filtered text, or why the filter is none.</summary>
    public static (string? Text, string? Error) Apply(string filter, string text)
    {
        var colon = filter.IndexOf(':', StringComparison.Ordinal);
        var (name, argument) = colon < 0 ? (filter.Trim(), "") : (filter[..colon].Trim(), filter[(colon + 1)..]);
        switch (name.ToLowerInvariant())
        {
            case "trim":
                return (text.Trim(), null);
            case "lower":
                return (text.ToLowerInvariant(), null);
            case "after" when argument.Length > 0:
                var after = text.IndexOf(argument, StringComparison.OrdinalIgnoreCase);
                return (after < 0 ? text : text[(after + argument.Length)..].Trim(), null);
            case "before" when argument.Length > 0:
                var before = text.IndexOf(argument, StringComparison.OrdinalIgnoreCase);
                return (before < 0 ? text : text[..before].Trim(), null);
            case "replace" when argument.Contains("=>", StringComparison.Ordinal):
                var arrow = argument.IndexOf("=>", StringComparison.Ordinal);
                return arrow == 0 ? (null, $"the filter '{filter}' replaces nothing") : (text.Replace(argument[..arrow], argument[(arrow + 2)..], StringComparison.Ordinal), null);
            default:
                return (null, $"'{filter}' is no filter: trim, lower, after:TEXT, before:TEXT and replace:A=>B are");
        }
    }
}
