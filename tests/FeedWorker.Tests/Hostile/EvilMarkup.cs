namespace FeedWorker.Tests.Hostile;

/// <summary>What attackers write where text belongs. Whatever of it ever ran would call <c>alert</c>, set <c>window.pwned</c> or ask evil.example.</summary>
internal static class EvilMarkup
{
    private const string Go = "window.pwned=1;alert(1)";

    public static readonly string[] Fragments =
    [
        $"<script>{Go}</script>",
        $"</script><script>{Go}</script>",
        $"</title></textarea></style></noscript><script>{Go}</script>",
        $"<!--><script>{Go}</script>-->",
        $"<![CDATA[<script>{Go}</script>]]>",
        $"<scr\0ipt>{Go}</scr\0ipt>",
        $"<img src=x onerror=\"{Go}\">",
        "<img src=https://evil.example/pixel.gif width=1 height=1>",
        $"<svg onload=\"{Go}\">",
        $"<svg><script>{Go}</script></svg>",
        $"<svg><animate onbegin=\"{Go}\" attributeName=x dur=1s></svg>",
        $"<svg></p><style><a id=\"</style><img src=1 onerror='{Go}'>\">",
        $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={Go}&gt;\">",
        $"<form><math><mtext></form><form><mglyph><style></math><img src onerror='{Go}'>",
        $"<noscript><p title=\"</noscript><img src=x onerror='{Go}'>\">",
        $"<template><img src=x onerror='{Go}'></template>",
        $"<template shadowrootmode=open><img src=x onerror='{Go}'></template>",
        $"<select><option><style></select><img src=x onerror='{Go}'></style>",
        $"<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
        "<iframe src=https://evil.example/frame></iframe>",
        "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
        "<embed src=https://evil.example/embed>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<p style=\"background:url(https://evil.example/t.gif)\">text</p>",
        $"<details open ontoggle=\"{Go}\"><summary>x</summary>y</details>",
        $"<input autofocus onfocus=\"{Go}\">",
        $"<video><source onerror=\"{Go}\"></video>",
        $"<xmp><script>{Go}</script></xmp>",
        $"<b onmouseover=\"{Go}\" id=here>bold</b>",
        $"&lt;script&gt;{Go}&lt;/script&gt;",
        $"&amp;lt;img src=x onerror=\"{Go}\"&amp;gt;",
        $"\"><script>{Go}</script>",
        $"' autofocus onfocus='{Go}",
        $"]]><script>{Go}</script><![CDATA[",
        "\u2028\u2029 a line that ends a string",
        $"{{{{constructor.constructor('{Go}')()}}}}",
        $"<a href=\"javascript:{Go}\">a</a> <a href=\"https://www.example.org/\" onclick=\"{Go}\" ping=https://evil.example/ping>b</a>",
    ];

    public static readonly string[] Links =
    [
        $"javascript:{Go}",
        $"jAvAsCrIpT&colon;{Go}",
        $"java&#9;script:{Go}",
        $"java&NewLine;script:{Go}",
        $"&#1;javascript:{Go}",
        $" &#x0a; javascript:{Go}",
        $"\u00A0javascript:{Go}",
        $"javascript&#58;//www.example.org/%0a{Go}",
        $"data:text/html,<script>{Go}</script>",
        $"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "vbscript:msgbox(1)",
        "blob:https://www.example.org/1",
        "view-source:https://www.example.org/",
        "filesystem:https://www.example.org/temporary/x",
        "file:///etc/passwd",
        "about:blank",
        "mailto:jobs@example.org?bcc=all@evil.example%0D%0AX: y",
        "\" onmouseover=\"alert(1)",
        "https://www.example.org/\"><script>alert(1)</script>",
    ];
}
