// Every page in a browser: three people's journeys, accessibility, markup, keyboard.
import fs from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const base = process.argv[2].replace(/\/$/, "");
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const faults = [];
const fault = (text) => { faults.push(text); console.error("FAULT " + text); };
const expect = (condition, text) => { if (!condition) fault(text); };

// A machine that does other work too answers slowly; that is no fault of a page.
const patience = 120_000;
const pictures = "pictures";
fs.mkdirSync(pictures, { recursive: true });

const KEY = "cabinet/2024-04-16/minutes/191";
const PAGES = {
  home: "/",
  search: "/search?q=parking",
  filtered: "/search?q=%22care+leavers%22+housing&kind=minutes&from=2021&sort=newest",
  expanded: "/search?q=HTST",
  synonyms: "/search?q=looked+after+children",
  empty: "/search?q=fountain+panel%3Acabinet",
  misspelt: "/search?q=transprot",
  section: `/section/${KEY}?q=parking`,
  letter: "/search?kind=ofsted_letter",
  meeting: "/meeting/cabinet/2024-04-16",
  body: "/body/cabinet",
  bodies: "/bodies",
  authority: "/authority/aldermere",
  authorities: "/authorities",
  thread: `/thread/${KEY}`,
  many: "/search?q=the&match=any&limit=100",
  decisions: "/decisions?q=library",
  values: "/values/person",
  found: "/values/person?contains=ward",
  acronyms: "/acronyms",
  coverage: "/coverage",
  coverage_cy: "/coverage?contains=cabinet&lang=cy",
  unread: "/unread",
  stretch: "/search?q=housing&from=2021&to=2022",
  month: "/search?q=housing&from=2021-10&to=2021-12",
  mistake_cy: "/search?q=pannel%3Ax&lang=cy",
  help: "/help",
  welsh: "/search?q=parking&lang=cy",
  mistake: "/search?q=pannel%3Ax",
  missing: "/nothing",
};
const VIEWS = [
  { name: "1440", width: 1440, scheme: "light" },
  { name: "768", width: 768, scheme: "light" },
  { name: "320", width: 320, scheme: "light" },
  { name: "dark", width: 1280, scheme: "dark" },
];

const launch = () => chromium.launch({
  executablePath: "/usr/bin/chromium",
  timeout: patience,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let browser = await launch();

async function openPage(options) {
  if (!browser.isConnected()) browser = await launch();
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  page.on("pageerror", (error) => fault(`script error: ${error.message}`));
  page.on("console", (line) => {
    const expected = /status of (400|404)/.test(line.text());
    if (line.type() === "error" && !expected) fault(`console: ${line.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(base)) fault(`request to another site: ${request.url()}`);
  });
  return page;
}

// Markup, and the size of each page.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "no-trailing-whitespace": "off", "long-title": "off", "no-inline-style": "error",
           "void-style": "off", "doctype-style": "off",
           "form-dup-name": "off" },  // a filter may have several values
});
for (const [name, path] of Object.entries(PAGES)) {
  const html = await (await fetch(base + path)).text();
  expect(html.length <= 60_000, `${name} has ${html.length} bytes`);
  const report = await validator.validateString(html);
  for (const result of report.results) {
    for (const message of result.messages) {
      fault(`${name}: ${message.ruleId}: ${message.message} (line ${message.line})`);
    }
  }
}
console.log(`markup: ${Object.keys(PAGES).length} pages`);

// What the browser itself fails at (a page that crashes, a picture that takes too long) is
// tried once more on a new page; twice is a fault, and the walk goes on.
async function attempt(name, work) {
  for (const last of [false, true]) {
    try {
      await work();
      return;
    } catch (error) {
      const reason = error.message.split("\n")[0];
      if (last) fault(`${name}: ${reason}`);
      else console.error(`again, ${name}: ${reason}`);
    }
  }
}

// Accessibility and reflow, and a picture of every page.
let scans = 0;
async function look(view, name, path) {
  const page = await openPage({ viewport: { width: view.width, height: 900 }, colorScheme: view.scheme });
  try {
    await page.goto(base + path);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    }));
    for (const violation of found.violations) {
      fault(`${name} at ${view.name}: ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).slice(0, 2).join(" | ")}`);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow <= 0, `${name} at ${view.name} overflows by ${overflow} pixels`);
    const small = await page.evaluate(() => [...document.querySelectorAll("a, button, summary, input")].filter((item) => {
      const { width, height } = item.getBoundingClientRect();
      const inText = item.closest("p, li, td, dd, th") && getComputedStyle(item).display === "inline";
      return width > 1 && height > 1 && !inText && !item.closest("svg, label") && (width < 24 || height < 24);
    }).map((item) => item.outerHTML.slice(0, 80)));
    expect(small.length === 0, `${name} at ${view.name} has targets below 24 pixels: ${small.slice(0, 2).join(" | ")}`);
    await page.screenshot({ path: `${pictures}/${name}-${view.name}.png`, fullPage: true, animations: "disabled" });
    scans += 1;
  } finally {
    await page.context().close().catch(() => {});  // of a browser that is gone
  }
}
for (const view of VIEWS) {
  for (const [name, path] of Object.entries(PAGES)) {
    await attempt(`${name} at ${view.name}`, () => look(view, name, path));
  }
  console.log(`looked at ${view.name}`);
}
expect(scans === VIEWS.length * Object.keys(PAGES).length, `only ${scans} scans`);
console.log(`axe-core: ${scans} scans`);

// The same journeys, with and without JavaScript.
async function journeys(javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const page = await openPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });

  // The officer: what did Cabinet resolve about parking?
  await page.goto(base + "/");
  await page.fill("#q", "parking");
  await page.click("form.search button");
  await page.check("input[name=panel][value=cabinet]");
  await page.click(".apply button");
  expect(page.url().includes("panel=cabinet"), `${how}: the filter is not in the address`);
  expect((await page.textContent(".chips")).includes("Cabinet"), `${how}: no chip`);
  expect(await page.isChecked("input[name=panel][value=cabinet]"), `${how}: the box forgot`);
  await page.click(".hit:has(.decision) h3 a");
  expect((await page.textContent("h1")).includes("Parking"), `${how}: not at the section`);
  expect((await page.textContent(".decisions")).includes("RESOLVED"), `${how}: no decision`);
  expect(await page.locator(".paper mark").count() > 0, `${how}: nothing marked`);
  await page.click(".back a");
  expect(page.url().includes("q=parking"), `${how}: the way back`);

  // The researcher: counts that hold, a period, the whole as a spreadsheet.
  await page.goto(base + "/search?q=%22care+leavers%22+housing");
  const total = parseInt(await page.textContent(".total"), 10);
  await page.fill("#from", "2021");
  await page.fill("#to", "2022");
  await page.click(".apply button");
  const narrowed = parseInt(await page.textContent(".total"), 10);
  expect(narrowed > 0 && narrowed < total, `${how}: the period narrows ${total} to ${narrowed}`);
  const csv = await (await fetch(new URL(await page.getAttribute(".formats a[href*='.csv']", "href"), base))).text();
  expect(csv.startsWith("key,"), `${how}: no CSV`);
  await page.click(".chips a >> nth=0");
  expect(!page.url().includes("from="), `${how}: a chip cannot be taken away`);
  await page.click("text=Oldest");
  expect(page.url().includes("sort=oldest"), `${how}: the order`);

  // A stretch of years: one, then another.
  await page.goto(base + "/search?q=housing");
  for (const nth of [0, 2]) {
    await page.locator(".timeline summary >> nth=0").click();
    await page.locator(`.timeline figure >> nth=0 >> tbody a >> nth=${nth}`).click();
  }
  const [first, last] = [new URL(page.url()).searchParams.get("from"), new URL(page.url()).searchParams.get("to")];
  expect(Number(last) - Number(first) === 2, `${how}: the stretch from ${first} to ${last}`);
  expect(await page.locator(".timeline figure >> nth=0 >> .bar.chosen").count() > 0, `${how}: no year is marked`);
  if (javaScriptEnabled) {
    await page.goto(base + "/search?q=housing");
    const chart = await page.locator(".timeline svg >> nth=0").boundingBox();
    await page.mouse.move(chart.x + 3, chart.y + chart.height / 2);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width / 2, chart.y + chart.height / 2, { steps: 5 });
    expect(await page.locator(".brushed").count() > 1, "nothing shows what is drawn over");
    await Promise.all([page.waitForURL(/from=.*to=/), page.mouse.up()]);
    expect(await page.locator(".timeline figure >> nth=0 >> .bar.chosen").count() > 0, "drawing over the bars chose nothing");
  }

  // The keeper: what is in here, and what is not.
  await page.goto(base + "/coverage");
  expect((await page.textContent("main")).includes("could not be read"), `${how}: coverage`);
  expect(await page.locator(".coverage .body").count() > 3, `${how}: coverage by body`);
  await page.fill("#contains", "cabinet");
  await page.click(".find button");
  expect((await page.textContent(".coverage")).includes("Cabinet"), `${how}: no body is found in the coverage`);

  // A value that a long facet does not show.
  await page.goto(base + "/search");
  const people = page.locator(".facet[data-field=person]");
  if (!await people.evaluate((facet) => facet.open)) await people.locator("summary >> nth=0").click();
  await people.locator("#in-person").fill("no such person");
  if (javaScriptEnabled) {
    expect((await people.locator(".none").textContent()).includes("Find"), "no word of what is not shown");
  }
  await people.locator("#in-person").fill("councillor");
  await people.locator(".within button").click();
  expect(page.url().includes("/values/person?contains=councillor"), `${how}: not among all values: ${page.url()}`);

  // A mistake loses no filter.
  await page.goto(base + "/search?q=parking&panel=cabinet&from=rubbish");
  await page.fill("#from", "2020");
  await page.click("main form button");
  expect(page.url().includes("panel=cabinet"), `${how}: a mistake lost the filter`);

  // From any page.
  await page.goto(base + "/help");
  await page.fill("#site-q", "parking");
  await page.click(".site-search button");
  expect(page.url().includes("/search?q=parking"), `${how}: the box of the header`);

  // A word that no paper has.
  await page.goto(base + "/search?q=transprot");
  await page.click("text=transport");
  expect(parseInt(await page.textContent(".total"), 10) > 0, `${how}: did you mean`);
  await page.context().close();
}
for (const javaScriptEnabled of [true, false]) {
  await attempt(`journeys, JavaScript ${javaScriptEnabled}`, () => journeys(javaScriptEnabled));
}
console.log("journeys: done");

// Keyboard: the skip link comes first, "/" goes to the box, focus can be seen.
async function keyboard() {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(base + "/search?q=parking");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.className) === "skip", "the skip link is not first");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement.id) === "main", "the skip link does not skip");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement.id) === "q", "'/' does not go to the box");
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return style.boxShadow !== "none" || style.outlineStyle !== "none";
    });
    expect(seen, `the focus cannot be seen at tab stop ${i}`);
  }
  await page.click(".keys button");
  await page.click("h1", { force: true }).catch(() => {});
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement.id) !== "q", "'/' cannot be turned off");
  await page.emulateMedia({ forcedColors: "active" });
  await page.screenshot({ path: `${pictures}/search-forced.png` });
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  await page.screenshot({ path: `${pictures}/search-print.png` });
  await page.context().close();
}
await attempt("keyboard", keyboard);
console.log("keyboard: done");

await browser.close().catch(() => {});
console.log(faults.length === 0 ? "no faults" : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
