import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbook } from "../../src/standin/file/openWorkbook";
import { eventually } from "./eventually";
import { openDesk, type OpenDesk } from "./openDesk";
import { cellsOf } from "./openPreview";
import { customerRow, rowsOf } from "./rowsOf";

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.press("Enter");
});
afterEach(() => desk.close());

const hasOffice = (() => {
  try {
    return execFileSync("soffice", ["--version"], { timeout: 30_000 }).length > 0;
  } catch {
    return false;
  }
})();

const activeSheet = (): Promise<string> => desk.page.evaluate(() => (window as unknown as { duebookPreview: { workbook: { activeSheet: { name: string } } } }).duebookPreview.workbook.activeSheet.name);

/** The pane's button is reached with Tab; here it is given the focus and pressed. */
async function pressButton(name: string): Promise<void> {
  await desk.pane.getByRole("button", { name, exact: true }).focus();
  await desk.press("Enter");
}

/** The tab that is shown next. */
async function tabShown(prefix: string): Promise<string> {
  await eventually(async () => expect(await activeSheet()).toMatch(new RegExp(`^${prefix}`)));
  return activeSheet();
}

/** The workbook as the page saves it. */
async function save(): Promise<Uint8Array> {
  const [download] = await Promise.all([desk.page.waitForEvent("download"), desk.page.getByRole("button", { name: /Save/ }).first().click()]);
  return readFileSync(await download.path());
}

/** Numbers of the rows whose cells hold a text, in order. */
const numbersBeside = (cells: readonly (readonly unknown[])[], words: string): readonly number[] => cells.filter((row) => row.includes(words)).flatMap((row) => row.filter((cell): cell is number => typeof cell === "number"));

/** All sheets recalculated by LibreOffice, each as rows of text. */
function throughOffice(bytes: Uint8Array): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "duebook-"));
  try {
    writeFileSync(path.join(folder, "desk.xlsx"), bytes);
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,false,false,false,false,-1", "--outdir", folder, path.join(folder, "desk.xlsx")], { timeout: 120_000, stdio: "ignore" });
    return new Map(readdirSync(folder).filter((file) => file.endsWith(".csv")).map((file) => [file.slice("desk-".length, -".csv".length), readFileSync(path.join(folder, file), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("tabs that leave the house", () => {
  it("proves the open amount on a statement tab, and in the saved file", async () => {
    const { page } = desk;
    const { "Cust. No.": id } = await customerRow(page, await desk.heading());
    const open = (await rowsOf(page, "Invoices")).filter((row) => row["Cust. No."] === id && row["Type"] === "Invoice").reduce((sum, row) => sum + Number(row["Open"]), 0);
    await pressButton("Statement tab");
    const sheet = await tabShown("Statement ");
    const shown = numbersBeside(await cellsOf(page, sheet), "Open amount");
    expect(shown).toHaveLength(1);
    expect(shown[0]).toBeCloseTo(open, 2);

    const bytes = await save();
    const opened = openWorkbook(bytes, "desk.xlsx");
    if ("refused" in opened) throw new Error(opened.refused);
    const saved = opened.workbook.findSheet(sheet);
    const rect = saved?.usedRect(true);
    if (!saved || !rect) throw new Error(`Expected the tab ${sheet} in the saved file, got none`);
    expect(numbersBeside(saved.values(rect), "Open amount")[0]).toBeCloseTo(open, 2);
  });

  (hasOffice ? it : it.skip)(`reads the same in LibreOffice${hasOffice ? "" : " (skipped: soffice is not installed here)"}`, async () => {
    await pressButton("Statement tab");
    const sheet = await tabShown("Statement ");
    const [open = NaN] = numbersBeside(await cellsOf(desk.page, sheet), "Open amount");
    const bytes = await save();
    const line = throughOffice(bytes).get(sheet)?.split("\n").find((each) => each.includes("Open amount"));
    expect(Number(line?.split("\t").at(-1)?.replace(/"/g, ""))).toBeCloseTo(open, 2);
  });

  it("builds a letter tab from the message, and logs it only when the person says it was sent", async () => {
    const { page, pane } = desk;
    const name = await desk.heading();
    await desk.press("Shift+E");
    await pane.getByLabel("Kind").selectOption({ label: "Letter" });
    const body = (await pane.locator(".message-body").inputValue()).split("\n").map((line) => line.trim()).filter((line) => line !== "");
    await pressButton("Build letter tab");
    const sheet = await tabShown("(?!Customers$)");
    const text = (await cellsOf(page, sheet)).flat().join("\n");
    expect(text).toContain(name);
    expect(text).toContain(body[0]);
    expect(await page.evaluate(() => (window as unknown as { duebookPreview: { workbook: { findSheet(name: string): unknown } } }).duebookPreview.workbook.findSheet("Contact log") ?? null)).toBeNull();
    await pressButton("I sent it");
    await pane.getByText(`saved: ${name}`).waitFor();
    expect((await rowsOf(page, "Contact log")).map((row) => [row["Name"], row["Channel"], row["Outcome"]])).toEqual([[name, "letter", "sent"]]);
  });

  it("hands over to debt recovery with the checks, and the customer leaves the list and says where they went", async () => {
    const { page, pane } = desk;
    const name = await desk.heading();
    await pane.locator("summary").filter({ hasText: "Escalate" }).focus();
    await desk.press("Enter");
    await pressButton("Hand over to debt recovery");
    await pane.getByPlaceholder("Agency or colleague").fill("Nordic Recovery");
    await pressButton("Build the tab and hand over");
    await pane.getByText("Give the reason").waitFor();
    await pane.getByLabel(/^Reason/).fill("Agreed with Mrs Berg");
    await desk.press("Enter");
    const sheet = await tabShown("Hand-over ");
    const cells = await cellsOf(page, sheet);
    expect(cells.flat()).toEqual(expect.arrayContaining(["Checks before handing over", "Debtor", "Promises to pay", "Disputes"]));
    expect(cells.flat().join("\n")).toContain(name);
    await pane.getByText(`saved: ${name}`).waitFor();
    const row = (await rowsOf(page, "Contact log")).at(-1);
    expect([row?.["Kind"], row?.["Outcome"], row?.["Name"], JSON.parse(String(row?.["Details"]))]).toEqual(["escalation", "recovery", name, { toWhom: "Nordic Recovery", override: "Agreed with Mrs Berg" }]);
    await pane.locator("h1").focus();
    await desk.press("Escape");
    expect(await pane.locator(".today-main").filter({ hasText: name }).count()).toBe(0);
    await pane.locator("summary").filter({ hasText: "Not on the list" }).focus();
    await desk.press("Enter");
    const gone = pane.locator("details .today-row").filter({ hasText: name });
    expect(await gone.textContent()).toContain("Nordic Recovery");
  });
});
