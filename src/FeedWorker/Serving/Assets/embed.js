// Lists an organization's open positions where this script tag stands, in the page's own style: no styles, no inline script, no frame.
(function (script, data) {
  "use strict";
  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function link(href, text) {
    var made = element("a", text);
    made.href = href;
    return made;
  }

  // Pages with Trusted Types take a script's text only from a policy, even where the script is data.
  function trusted(text) {
    try {
      return window.trustedTypes.createPolicy("feedworker", { createScript: String }).createScript(text);
    } catch (e) {
      return text;
    }
  }

  var list = element("ul");
  list.className = "feedworker-jobs";
  data.jobs.forEach(function (job) {
    var item = element("li");
    item.lang = job.lang;
    item.appendChild(link(job.url, job.title));
    if (job.facts) item.appendChild(element("p", job.facts));
    list.appendChild(item);
  });

  var box = element("div");
  box.className = "feedworker";
  box.appendChild(data.jobs.length ? list : element("p", data.none));
  script.parentNode.insertBefore(box, script);

  // On a job's own page, and there alone, the posting is put where search engines look for it.
  var here = location.href.split("#")[0];
  data.jobs.forEach(function (job) {
    if (job.own !== here && job.url !== here) return;
    var posting = element("script");
    posting.type = "application/ld+json";
    posting.text = trusted(JSON.stringify(job.posting));
    document.head.appendChild(posting);
  });
})(document.currentScript, /*DATA*/);
