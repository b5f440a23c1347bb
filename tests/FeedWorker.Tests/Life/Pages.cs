namespace FeedWorker.Tests.Life;

/// <summary>A small shop's careers page in its many states.</summary>
internal static class Pages
{
    public const string Intro = """
        <h1>Work with us</h1>
        <p>The Shop has served the people of Darien since 1931. We are a family business with forty colleagues, a bakery, a hardware
        counter and a garden centre, and we care about good work, fair hours and learning from each other.</p>
        """;

    public const string Footer = """
        <footer><p>The Shop, 12 Harbour Street, Darien. Opening hours Monday to Saturday from eight until six. Telephone 203 555 0100.</p></footer>
        """;

    public const string Baker = "Baker";
    public const string Gardener = "Assistant Gardener";
    public const string Clerk = "Sales Clerk";

    /// <summary>A job under a heading with its own link.</summary>
    public static string Job(string title, string? text = null, string? link = null) => $"""
        <h3><a href="{link ?? "/jobs/" + Slug(title)}">{title}</a></h3>
        <p>{text ?? $"We are looking for a {title.ToLowerInvariant()} who likes early mornings, knows the trade and wants to join a small team. Full-time, thirty-eight hours a week."}</p>
        """;

    public static string Listing(params string[] jobs) => Whole("Careers at The Shop", Intro + "<h2>Open positions</h2>" + string.Concat(jobs) + Footer);

    /// <summary>All jobs gone, not a word about it.</summary>
    public static string Silent() => Whole("Careers at The Shop", Intro + Footer);

    public static string SaysNone() => Whole("Careers at The Shop", Intro + "<h2>Open positions</h2><p>We have no open positions at the moment.</p>" + Footer);

    public static string Many(int count, int from = 0) =>
        Listing([.. Enumerable.Range(from, count).Select(i => Job($"{Trades[i % Trades.Length]} for Branch {i + 1}"))]);

    public static string Maintenance() => Whole("Site maintenance", "<h1>We will be back soon</h1><p>Our web site is down for maintenance. Please try again in an hour.</p>");

    public static string Login() => Whole("Sign in", "<h1>Sign in to continue</h1><form><input name=user><input type=password name=pass><button>Sign in</button></form>");

    public static string Parked() => Whole("shop.example", "<h1>shop.example</h1><p>This domain is for sale. Buy this domain today. Related searches: Insurance, Credit, Travel.</p>");

    public static string CookieWall() => Whole("Careers at The Shop", "<h1>Your privacy</h1><p>Before you continue, we and our 812 partners store cookies on your device.</p><button>Accept all</button>");

    public static string SoftNotFound() => Whole("Page not found | The Shop", "<nav><a href='/'>Home</a><a href='/about'>About</a></nav><h1>Page not found</h1><p>Sorry, we could not find what you were looking for.</p>" + Footer);

    public static string ErrorInOk() => Whole("Error", "<p>Warning: mysqli_connect(): (HY000/2002): Connection refused in /var/www/db.php on line 12</p>");

    public static string Whole(string title, string body) => $"<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body>{body}</body></html>";

    private static readonly string[] Trades = ["Baker", "Gardener", "Accountant", "Driver", "Electrician", "Cashier", "Store Manager", "Carpenter", "Software Engineer", "Nurse"];

    private static string Slug(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
