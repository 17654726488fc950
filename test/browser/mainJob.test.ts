import { readFileSync } from "node:fs";
import { openWorkbook } from "../../src/standin/file/openWorkbook";
import { eventually } from "./eventually";
import { cellsOf, openPreview, openText, type OpenPreview } from "./openPreview";
import { violations, widen } from "./violations";

let preview: OpenPreview;
afterEach(() => preview.close());

const NEW = ["Priority", "Why", "Next action", "Next action date", "Step reached"];

describe("the main job in the built preview", () => {
  it("ranks the sample, writes five columns, finds nothing more to write, and takes them back", async () => {
    preview = await openPreview();
    const { page, pane, complaints } = preview;
    const before = await cellsOf(page, "Customers");
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    const write = pane.getByRole("button", { name: /^Write \d+ cells$/ });
    await write.waitFor();
    expect(await cellsOf(page, "Customers")).toEqual(before);
    await write.click();
    await pane.getByText(/cells written to/).waitFor();
    const after = await cellsOf(page, "Customers");
    const header = after[3] ?? [];
    expect(header.slice(18, 23)).toEqual(NEW);
    expect(after.filter((row) => typeof row[18] === "number" && row[18] > 0).length).toBeGreaterThan(20);
    expect(after.map((row) => row.slice(0, 18))).toEqual(before.map((row) => row.slice(0, 18)));

    await pane.getByRole("button", { name: "Refresh again" }).click();
    await pane.getByText(/Nothing to write/).waitFor();
    await page.getByRole("button", { name: /Undo refresh/ }).click();
    await eventually(async () => expect(await cellsOf(page, "Customers")).toEqual(before));
    expect(complaints).toEqual([]);
  });

  it("goes by the keyboard alone, from Refresh to Undo", async () => {
    preview = await openPreview();
    const { page, pane } = preview;
    await pane.getByRole("button", { name: "Refresh" }).first().focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: /^Write/ }).waitFor();
    await page.keyboard.press("Control+Enter");
    await pane.getByText(/cells written to/).waitFor();
    await pane.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText(/cells/).first().waitFor();
    await eventually(async () => expect((await cellsOf(page, "Customers")).flat()).not.toContain("Priority"));
  });

  it("opens a person's own file and saves it as a workbook that opens again", async () => {
    preview = await openPreview();
    const { page, pane } = preview;
    expect(await openText(page, "mine.csv", "Kunde;Rechnung;Fällig am;Offen\nAcme;00851;2026-01-31;1.234,50\nBirch;00852;2026-02-28;99,00\n")).toBeNull();
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    await pane.getByRole("button", { name: /^Write/ }).click();
    await pane.getByText(/cells written to/).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /Save/ }).first().click()]);
    expect(download.suggestedFilename()).toBe("mine.xlsx");
    const opened = openWorkbook(readFileSync(await download.path()), "mine.xlsx");
    if ("refused" in opened) throw new Error(opened.refused);
    const sheet = opened.workbook.sheets[0];
    const values = sheet?.values({ row: 0, column: 0, rows: 3, columns: 9 }) ?? [];
    expect(values[0]?.slice(4, 9)).toEqual(NEW);
    expect(values[1]?.[1]).toBe("00851");
    expect(values[1]?.[6]).toBe("First call");
  });

  it("says why it refuses payables, and that a protected sheet must be unprotected", async () => {
    preview = await openPreview();
    const { page, pane } = preview;
    await page.evaluate(() => {
      const { workbook } = (window as unknown as { duebookPreview: { workbook: { findSheet(name: string): { id: string }; apply(op: unknown, by: unknown): void } } }).duebookPreview;
      workbook.apply({ do: "protect", sheet: workbook.findSheet("Customers").id, options: {} }, { source: "user" });
    });
    const before = await cellsOf(page, "Customers");
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    await pane.getByRole("button", { name: /^Write/ }).click();
    await pane.getByText(/protected/).first().waitFor();
    expect(await cellsOf(page, "Customers")).toEqual(before);

    await openText(page, "ap.csv", "Vendor name,Bill no.,Due date,Open balance\nPaper Mill,77,2026-10-01,100.00\nInk Works,78,2026-10-02,50.00\n");
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    await pane.getByText(/payables/).first().waitFor();
  });

  it("waits while a cell is being edited and goes on by itself", async () => {
    preview = await openPreview();
    const { page, pane } = preview;
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    await pane.getByRole("button", { name: /^Write/ }).waitFor();
    await page.locator("#cell-4-2").dblclick();
    await page.keyboard.type("Some");
    await pane.getByRole("button", { name: /^Write/ }).click();
    await pane.getByText(/Enter or Esc/).first().waitFor();
    await page.getByLabel("Cell text").focus();
    await page.keyboard.press("Escape");
    await pane.getByText(/cells written to/).waitFor();
  });

  it.each([[270, "light"], [320, "light"], [320, "dark"], [450, "light"]] as const)("has no accessibility violation and no sideways scroll at %i px, %s", async (width, scheme) => {
    preview = await openPreview({ width: 1000, height: 800 }, scheme);
    const { page, pane } = preview;
    await widen(page, width);
    expect(await violations(preview)).toEqual([]);
    await pane.getByRole("button", { name: "Refresh" }).first().click();
    await pane.getByRole("button", { name: /^Write/ }).waitFor();
    expect(await violations(preview)).toEqual([]);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const [scroll, client] = await (frame as NonNullable<typeof frame>).evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(client).toBe(width);
    expect(scroll).toBeLessThanOrEqual(width);
  });
});
