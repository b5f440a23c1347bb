// node check.mjs BASE SITE: reads the feeds of a running FeedWorker with rss-parser and feedparser, and holds every job page against Adobe's
// structured-data validator (Google's rules). Prints one line for each check; exit status 1 when one failed.
import { Readable } from "node:stream";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import Validator from "@adobe/structured-data-validator";
import FeedParser from "feedparser";
import RssParser from "rss-parser";

const [base, site] = process.argv.slice(2);
let failed = 0;
function check(what, good, detail = "") {
  console.log(`${good ? "ok  " : "FAIL"} ${what}${detail ? " – " + detail : ""}`);
  if (!good) failed = 1;
}

const text = async (path) => (await fetch(base + path)).text();
const jobs = JSON.parse(await text(`/${site}/feed.json`)).items;
check("feed.json holds openings", jobs.length > 0, `${jobs.length}`);
const titles = jobs.map((j) => j.title);

for (const name of ["feed.rss", "feed.atom"]) {
  const xml = await text(`/${site}/${name}`);
  const read = await new RssParser().parseString(xml);
  check(`rss-parser reads ${name}`, JSON.stringify(read.items.map((i) => i.title)) === JSON.stringify(titles));
  check(`rss-parser finds the full text in ${name}`, read.items.every((i) => (i["content:encoded"] ?? i.content).includes("<ul>")));
  check(`rss-parser finds ids and dates in ${name}`, read.items.every((i) => (i.guid ?? i.id).startsWith("urn:uuid:") && !isNaN(Date.parse(i.isoDate))));

  const items = await new Promise((done, fail) => {
    const found = [];
    const parser = new FeedParser({ feedurl: `${base}/${site}/${name}` });
    parser.on("error", fail);
    parser.on("readable", () => { for (let item; (item = parser.read()); ) found.push(item); });
    parser.on("end", () => done(found));
    Readable.from([xml]).pipe(parser);
  });
  check(`feedparser (npm) reads ${name}`, JSON.stringify(items.map((i) => i.title)) === JSON.stringify(titles));
  check(`feedparser (npm) finds author, guid and pubdate in ${name}`, items.every((i) => i.author && i.guid.startsWith("urn:uuid:") && i.pubdate instanceof Date && i.pubdate <= new Date()));
}

for (const job of jobs) {
  const html = await text(new URL(job.url).pathname);
  const found = new WebAutoExtractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(html);
  check(`one JobPosting on ${job.title}`, found.jsonld?.JobPosting?.length === 1);
  const issues = await new Validator().validate(found);
  const errors = issues.filter((i) => i.severity === "ERROR");
  check(`structured-data-validator: no error on ${job.title}`, errors.length === 0, errors.map((e) => e.issueMessage).join("; "));
  console.log(`     ${issues.length - errors.length} recommendations: ${issues.filter((i) => i.severity !== "ERROR").map((i) => i.issueMessage).join("; ")}`);
}

process.exit(failed);
