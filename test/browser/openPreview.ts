/** The built preview in headless Chromium, served from a folder; nothing outside this machine is reachable. */
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".svg": "image/svg+xml" };

export interface OpenPreview {
  readonly browser: Browser;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors on the console, failed requests and requests to other hosts. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A Tuesday morning in Vienna: an ordinary working day, whenever the tests run. */
export const TUESDAY = { at: "2026-11-24T09:00:00Z", zone: "Europe/Vienna" } as const;

/** `clock`: when and where the person sits; without it, now and here. */
export async function openPreview(
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 }, colorScheme: "light" | "dark" = "light", clock?: { readonly at: string; readonly zone: string },
): Promise<OpenPreview> {
  const browser = await chromium.launch({ executablePath: process.env["CHROME_PATH"] ?? "chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
  const folder = path.resolve("build/preview");
  const server = createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent((request.url ?? "/").replace(/[?#].*/, "")));
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ viewport: size, colorScheme, acceptDownloads: true, ...(clock && { timezoneId: clock.zone, locale: "en-GB" }) });
  if (clock) await page.addInitScript(startClock, clock.at);
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  page.on("request", (request) => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) complaints.push(`request to ${request.url()}`); });
  await page.goto(`${origin}/preview.html`);
  await page.waitForFunction(() => (window as unknown as { duebookPreview?: unknown }).duebookPreview !== undefined);
  const pane = page.frameLocator('iframe[title="Duebook task pane"]');
  await pane.getByRole("button", { name: "Refresh" }).first().waitFor();
  return { browser, page, pane, complaints, close: async () => { await browser.close(); server.close(); } };
}

/** The used cells of a sheet of the workbook that the page holds. */
export function cellsOf(page: Page, sheet: string): Promise<unknown[][]> {
  return page.evaluate((name) => {
    const { workbook } = (window as unknown as { duebookPreview: { workbook: { findSheet(name: string): { usedRect(values: boolean): unknown; values(rect: unknown): unknown[][] } } } }).duebookPreview;
    const found = workbook.findSheet(name);
    return found.values(found.usedRect(true));
  }, sheet);
}

/** Opens a text file in the preview; the reason where it is refused. */
export function openText(page: Page, name: string, text: string): Promise<string | null> {
  return page.evaluate(([file, content]) => {
    const { open } = (window as unknown as { duebookPreview: { open(bytes: Uint8Array, name: string): string | null } }).duebookPreview;
    return open(new TextEncoder().encode(content), file ?? "");
  }, [name, text]);
}

/** Runs in each frame before its scripts: the clock starts at another time and goes on from there. */
function startClock(at: string): void {
  const Real = Date;
  const shift = Real.parse(at) - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: unknown[], self) => Reflect.construct(target, args.length === 0 ? [Real.now() + shift] : args, self) as object,
    get: (target, name) => (name === "now" ? () => Real.now() + shift : Reflect.get(target, name) as unknown),
  });
}
