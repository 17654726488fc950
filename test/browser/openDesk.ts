/** The call desk over the sample in the built preview, worked by the keyboard alone; counts the keys and times the way to the next customer. */
import type { Frame } from "playwright-core";
import { openPreview, TUESDAY, type OpenPreview } from "./openPreview";

export interface OpenDesk extends OpenPreview {
  /** The pane's frame as it is now: a new one after a crash. */
  frame(): Frame;
  /** The heading of the pane's screen: on a customer's screen, their name. */
  heading(): Promise<string>;
  /** One key outside of typed text. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Outcome key, line, Enter, and on to the next customer; returns whom it was about. */
  log(key: string, text: string): Promise<string>;
  /** Keys pressed since last asked. */
  keys(): number;
  /** Milliseconds from the last Enter to the focus on a heading after it. */
  wayToHeading(): Promise<number>;
}

interface Wish {
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  /** A workbook to open instead of the sample. */
  readonly book?: { readonly name: string; readonly bytes: Uint8Array };
  /** What is done before the list is opened: settings, for one. */
  readonly before?: (desk: OpenDesk) => Promise<void>;
}

export async function openDesk({ size, colorScheme, book, before }: Wish = {}): Promise<OpenDesk> {
  const desk = deskOn(await openPreview(size, colorScheme, TUESDAY));
  try {
    if (book) await openBook(desk, book);
    await before?.(desk);
    await startCalling(desk);
    return desk;
  } catch (error) {
    // A browser left open would keep the test run from ending.
    await desk.close();
    throw error;
  }
}

async function openBook({ page }: OpenDesk, { name, bytes }: NonNullable<Wish["book"]>): Promise<void> {
  const refused = await page.evaluate(([file, base64]) => {
    const { open } = (window as unknown as { duebookPreview: { open(bytes: Uint8Array, name: string): string | null } }).duebookPreview;
    return open(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), file);
  }, [name, Buffer.from(bytes).toString("base64")] as const);
  if (refused !== null) throw new Error(`Expected ${name} to open, got: ${refused}`);
}

/** From the pane's first screen to the day's list; the name is asked on the first time on this machine only. */
export async function startCalling({ page, pane, frame }: OpenDesk): Promise<void> {
  await pane.getByRole("button", { name: "Refresh" }).first().focus();
  await frame().evaluate(timeTheWay);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Start calling" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: /Today|Who is calling/ }).waitFor();
  if (await pane.getByLabel("Your name").count() > 0) {
    await page.keyboard.type("Anna");
    await page.keyboard.press("Enter");
  }
  await pane.getByRole("heading", { name: "Today", exact: true }).waitFor();
}

function deskOn(preview: OpenPreview): OpenDesk {
  const { page } = preview;
  let pressed = 0;
  const frame = (): Frame => {
    const found = page.frames().find((one) => one !== page.mainFrame());
    if (!found) throw new Error("Expected the task pane's frame, got none");
    return found;
  };
  const heading = (): Promise<string> => preview.pane.locator("h1").innerText();
  const press = (key: string): Promise<void> => {
    pressed += 1;
    return page.keyboard.press(key);
  };
  return {
    ...preview, frame, heading, press,
    type: (text) => page.keyboard.type(text),
    async log(key, text) {
      const name = await heading();
      await press(key);
      await page.keyboard.type(text);
      await press("Enter");
      await preview.pane.locator("h1:focus").filter({ hasNotText: name }).waitFor();
      return name;
    },
    keys() {
      const count = pressed;
      pressed = 0;
      return count;
    },
    wayToHeading: () => frame().evaluate(() => (window as unknown as { wayToHeading: number }).wayToHeading),
  };
}

/** In the pane: notes when Enter was pressed and when a heading next took the focus. */
function timeTheWay(): void {
  let pressedAt = NaN;
  addEventListener("keydown", ({ key, timeStamp }) => { if (key === "Enter") pressedAt = timeStamp; }, true);
  addEventListener("focusin", ({ target, timeStamp }) => {
    if ((target as Element).matches("h1")) Object.assign(window, { wayToHeading: timeStamp - pressedAt });
  }, true);
}
