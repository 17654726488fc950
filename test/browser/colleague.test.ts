import { eventually } from "./eventually";
import { cellsOf } from "./openPreview";
import { openDesk, type OpenDesk } from "./openDesk";
import { customerRow, rowsOf } from "./rowsOf";

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.press("Enter");
});
afterEach(() => desk.close());

interface Book {
  readonly activeSheet: { readonly name: string; readonly selection: { readonly row: number } };
  findSheet(name: string): { readonly id: string; value(row: number, column: number): unknown; usedRect(values: boolean): { readonly rows: number } };
  apply(op: unknown, by: { readonly source: string }): void;
}

/** An operation of somebody else in the same workbook; `sheet` is its name. */
const colleague = (sheet: string, op: Readonly<Record<string, unknown>>): Promise<void> => desk.page.evaluate(([name, change]) => {
  const { workbook } = (window as unknown as { duebookPreview: { workbook: Book } }).duebookPreview;
  workbook.apply({ ...change, sheet: workbook.findSheet(name).id }, { source: "remote" });
}, [sheet, op] as const);

/** Zero-based sheet row of a customer. */
async function placeOf(name: string): Promise<number> {
  const place = (await cellsOf(desk.page, "Customers")).findIndex((row) => String(row[1]).replace(/\s+/g, " ").trim() === name);
  if (place < 0) throw new Error(`Expected a row of ${name}, got none`);
  return place;
}

/** The sample's list of customers, without its total. */
const LIST = { row: 4, column: 0, rows: 121, columns: 18 };
const NOTES = 17;
const wholeRow = { row: 10, column: 0, rows: 1, columns: 16384 } as const;

/** Name in the row that is selected on the master sheet. */
const selectedCustomer = (): Promise<string> => desk.page.evaluate(() => {
  const { workbook } = (window as unknown as { duebookPreview: { workbook: Book } }).duebookPreview;
  const { name, selection } = workbook.activeSheet;
  return name === "Customers" ? String(workbook.findSheet(name).value(selection.row, 1)).replace(/\s+/g, " ").trim() : name;
});

describe("a colleague in the same workbook", () => {
  it("sorts, inserts a row, types into the same notes and logs a call between ours, and nothing is lost or misplaced", async () => {
    const { page, pane } = desk;
    const before = await rowsOf(page, "Customers", 3);

    const first = await desk.heading();
    await colleague("Customers", { do: "sort", rect: LIST, keys: [{ offset: 1, descending: true }] });
    await desk.log("p", "100 fri; one");
    await pane.getByText(`saved: ${first}`).waitFor();

    const second = await desk.heading();
    await desk.press("r");
    await desk.type("two");
    await colleague("Customers", { do: "insert", rect: wholeRow, shift: "down" });
    await colleague("Customers", { do: "setCells", row: await placeOf(second), column: NOTES, cells: [["Mira: spoke to the owner"]], as: "exact" });
    await desk.press("Enter");
    await pane.getByText(`saved: ${second}`).waitFor();

    const third = await desk.heading();
    const size = (await rowsOf(page, "Contact log")).length + 1;
    const theirs = (await customerRow(page, third))["Cust. No."];
    await colleague("Contact log", { do: "setCells", row: size, column: 0, cells: [["mira000001", 46350.38, 46350, "Mira", String(theirs).toLowerCase(), third, "", "contact", "call", "voicemail", "", "", "", "three of Mira", "", "", "", ""]], as: "exact" });
    await desk.log("n", "three of Anna");
    await pane.getByText(`saved: ${third}`).waitFor();

    expect((await rowsOf(page, "Contact log")).map((row) => [row["Who"], row["Name"], row["Note"]])).toEqual([["Anna", first, "one"], ["Anna", second, "two"], ["Mira", third, "three of Mira"], ["Anna", third, "three of Anna"]]);
    const notesOf = async (name: string): Promise<string> => String((await customerRow(page, name))["Notes"]);
    expect(await notesOf(first)).toMatch(/^24 Nov 2026 Anna: promised .* – one\n/);
    expect(await notesOf(second)).toMatch(/^24 Nov 2026 Anna: refuses to pay .* – two\nMira: spoke to the owner$/);
    expect((await notesOf(third)).split("\n").slice(0, 2).map((line) => line.replace(/ \(.*\)/, "")).sort()).toEqual(["24 Nov 2026 Anna: no answer – three of Anna", "24 Nov 2026 Mira: voicemail – three of Mira"]);

    const ours = new Set([first, second, third]);
    const others = (rows: readonly Readonly<Record<string, unknown>>[]) => rows
      .filter((row) => /\d/.test(String(row["Cust. No."])) && !ours.has(String(row["Customer"]).replace(/\s+/g, " ").trim()))
      .map((row) => [row["Cust. No."], row["Customer"], row["Last contact"], row["Notes"], row["Promise date"], row["Promised amount"]].join("|")).sort();
    expect(others(await rowsOf(page, "Customers", 3))).toEqual(others(before));
  });
});

describe("the sheet and the desk side by side", () => {
  it("selects the row of the customer that is opened", async () => {
    await eventually(async () => expect(await selectedCustomer()).toBe(await desk.heading()));
    await desk.press("ArrowRight");
    await eventually(async () => expect(await selectedCustomer()).toBe(await desk.heading()));
  });

  it("opens the customer whose row is selected, and asks first where something is being typed", async () => {
    const { page, pane } = desk;
    const first = await desk.heading();
    await eventually(async () => expect(await selectedCustomer()).toBe(first));
    const [name = "", another = ""] = (await rowsOf(page, "Customers", 3)).map((each) => String(each["Customer"]).replace(/\s+/g, " ").trim()).filter((each) => each !== first).slice(8);
    const select = async (who: string): Promise<void> => {
      await page.getByLabel("Name box").fill(`B${(await placeOf(who)) + 1}`);
      await page.keyboard.press("Enter");
    };
    await select(name);
    await pane.locator("h1").filter({ hasText: name }).waitFor();

    await pane.locator("h1").focus();
    await desk.press("p");
    await desk.type("100 fr");
    await select(another);
    await pane.getByText(`Row of ${another} selected.`).waitFor();
    expect(await desk.heading()).toBe(name);
    expect(await pane.getByLabel("Amount and day; note").inputValue()).toBe("100 fr");
  });
});
