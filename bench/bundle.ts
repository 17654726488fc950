/** What Excel loads for the pane, against the dependencies of Microsoft's React task-pane template on an empty page, built in the same run. */
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { line, median, ms, RUNS, times } from "./measure";

/** Paints vary more than computations. */
const PAGES = 3 * RUNS;

const OUR = "build/bench/dist";
const TEMPLATE = "build/bench/template";

/** The template's own imports from Fluent, rendered as nothing but its frame. */
const templatePage = `
import { createRoot } from "react-dom/client";
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
const useStyles = makeStyles({ root: { minHeight: "100vh", color: tokens.colorNeutralForeground1 } });
const Page = ({ full }) => <div className={useStyles().root}>{full && <Field label=""><Textarea /><Image /><Button /></Field>}</div>;
createRoot(document.getElementById("root")).render(<FluentProvider theme={webLightTheme}><Page full={location.hash === "#full"} /></FluentProvider>);
`;

/** Bytes of every script the page names, gzipped. */
function pageBytes(folder: string, page: string): number {
  const html = readFileSync(path.join(folder, page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="(?!https?:)([^"]+)"/g)].map((match) => match[1] ?? "");
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, gzipSync(html).length);
}

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = path.join(folder, (request.url ?? "/").replace(/[?#].*/, ""));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() })));
}

export async function benchBundle(): Promise<void> {
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", OUR], { stdio: ["ignore", "ignore", "inherit"] });
  mkdirSync(TEMPLATE, { recursive: true });
  await build({ stdin: { contents: templatePage, resolveDir: process.cwd(), loader: "tsx" }, jsx: "automatic", bundle: true, minify: true, format: "iife", target: "es2022", define: { "process.env.NODE_ENV": '"production"' }, outfile: `${TEMPLATE}/page.js`, logLevel: "error" });
  writeFileSync(`${TEMPLATE}/page.html`, '<!doctype html><html lang="en"><head><title>Template</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="page.js"></script></head><body><div id="root"></div></body></html>');
  const [ours, template] = [pageBytes(OUR, "taskpane.html"), pageBytes(TEMPLATE, "page.html")];
  line("Task pane: what Excel loads, gzip", `${(ours / 1024).toFixed(1)} KB`);
  line("The template's dependencies on an empty page, gzip", `${(template / 1024).toFixed(1)} KB`);
  line("  ratio", times(ours / template), "at most 1.35");
  const chunks = readdirSync(OUR).filter((name) => /^chunk\..*\.js$/.test(name)).reduce((sum, name) => sum + gzipSync(readFileSync(path.join(OUR, name))).length, 0);
  line("  loaded later, when first needed (holidays), gzip", `${(chunks / 1024).toFixed(1)} KB`);
  await benchPaint();
}

async function benchPaint(): Promise<void> {
  const { findChromium } = (await import("../test/browser/findChromium.mjs")) as { findChromium: () => string };
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
  const [ours, template] = [await serve(OUR), await serve(TEMPLATE)];
  const paint = async (url: string, selector: string): Promise<number> => {
    const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
    // Both pages load office.js, as in Excel. Outside it there is no Office; a few lines let the pane's own bundle start, nothing of it is changed.
    await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE }));
    await page.goto(url);
    await page.waitForSelector(selector, { state: "attached" });
    const at = await page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))));
    await page.close();
    return at;
  };
  const mine: number[] = [], theirs: number[] = [];
  for (let run = 0; run < PAGES; run += 1) {
    mine.push(await paint(`${ours.url}/taskpane.html`, "#root button"));
    theirs.push(await paint(`${template.url}/page.html`, "#root > *"));
  }
  line("Task pane: first paint with its button in Chromium", ms(median(mine)));
  line("The template's empty page", ms(median(theirs)));
  line("  ratio", times(median(mine) / median(theirs)), "at most 1.35");
  await browser.close();
  ours.close();
  template.close();
}

const OFFICE = `
var info = { host: "Excel", platform: "OfficeOnline" };
window.Office = { onReady: function (f) { return Promise.resolve(f ? f(info) : undefined).then(function () { return info; }); }, HostType: { Excel: "Excel" },
  context: { requirements: { isSetSupported: function () { return true; } }, officeTheme: {} }, actions: { associate: function () {} }, addin: { showAsTaskpane: function () { return Promise.resolve(); } } };
window.Excel = { run: function () { return new Promise(function () {}); } };
`;
