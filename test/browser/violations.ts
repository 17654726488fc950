/** What axe and a narrow pane have to say of the screen that is shown. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** The task pane is the page's only frame. */
function paneOf(page: Page) {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error("Expected the task pane's frame, got none");
  return frame;
}

/** Rule ids that axe finds broken in the pane, each with the elements at fault. */
export async function violations({ page }: { readonly page: Page }): Promise<string[]> {
  const frame = paneOf(page);
  await frame.evaluate(AXE);
  return frame.evaluate(async () => (await (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
}

/** Pixels by which the page, or anything that scrolls in it, is wider than what is seen of it. */
export function sidewaysScroll({ page }: { readonly page: Page }): Promise<number> {
  return paneOf(page).evaluate(() => Math.max(...[document.documentElement, ...document.querySelectorAll("main, footer, header, form")].map((each) => each.scrollWidth - each.clientWidth)));
}

/** What is found on each screen looked at, the screen's name before it. */
export function makeLook(desk: { readonly page: Page }): { readonly found: readonly string[]; readonly look: (screen: string) => Promise<void> } {
  const found: string[] = [];
  return {
    found,
    async look(screen) {
      found.push(...(await violations(desk)).map((each) => `${screen}: ${each}`));
      const scroll = await sidewaysScroll(desk);
      if (scroll > 0) found.push(`${screen}: scrolls sideways by ${scroll} px`);
    },
  };
}

export async function widen(page: Page, pixels: number): Promise<void> {
  await page.evaluate((width) => {
    const frame = document.querySelector("iframe");
    if (frame) Object.assign(frame.style, { width: `${width}px`, minWidth: "0", flex: "none" });
  }, pixels);
}
