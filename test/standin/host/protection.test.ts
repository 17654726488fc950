import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";
import { reopened } from "./reopened";

/** A small plan: an open input cell, a locked formula that is hidden, then the sheet protected. */
async function setUp(): Promise<OpenHost> {
  const open = openHost();
  await open.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["Amount", "Double"], [5, "=A2*2"]];
    sheet.getRange("A2").format.protection.locked = false;
    sheet.getRange("B2").format.protection.formulaHidden = true;
    sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true, selectionMode: "Unlocked" });
    await context.sync();
  });
  return open;
}

async function write(open: OpenHost, address: string, value: unknown): Promise<unknown> {
  return open.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
}

async function read(open: OpenHost): Promise<unknown> {
  return open.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.load("protected,options");
    const [input, formula, both] = ["A2", "B2", "A2:B2"].map((address) => sheet.getRange(address).format.protection.load("locked,formulaHidden"));
    await context.sync();
    const { allowFormatColumns, allowAutoFilter, allowSort, selectionMode } = sheet.protection.options;
    return [sheet.protection.protected, allowFormatColumns, allowAutoFilter, allowSort, selectionMode, input!.locked, formula!.locked, formula!.formulaHidden, both!.locked];
  });
}

const wanted = [true, true, true, false, "Unlocked", false, true, true, null];

describe("cell protection", () => {
  it("lets writes to unlocked cells pass and refuses the others, also for a file saved and opened again", async () => {
    const open = await setUp();
    for (const host of [open, openHost({}, reopened(open.book))]) {
      expect(await read(host)).toEqual(wanted);
      await write(host, "A2", 7);
      expect(host.book.activeSheet.value(1, 1)).toBe(14);
      expect((await failure(write(host, "B2", 1))).code).toBe("AccessDenied");
      expect(host.book.activeSheet.formulaAt(1, 1)?.text).toBe("=A2*2");
    }
  });

  it("refuses to unlock cells, insert rows or format cells while it holds, and nothing after", async () => {
    const open = await setUp();
    const attempts: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => { sheet.getRange("B2").format.protection.locked = false; },
      (sheet) => { sheet.getRange("1:1").insert("Down"); },
      (sheet) => { sheet.getRange("A1").format.font.bold = true; },
      (sheet) => { sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!A1" }; },
      (sheet) => { sheet.protection.protect(); },
    ];
    const all = (attempt: (sheet: Excel.Worksheet) => void): Promise<unknown> => open.Excel.run(async (context) => {
      attempt(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    for (const attempt of attempts) expect((await failure(all(attempt))).code).toBe("AccessDenied");
    await all((sheet) => { sheet.getRange("A:A").format.columnWidth = 80; });
    await all((sheet) => { sheet.protection.unprotect(); });
    for (const attempt of attempts) await all(attempt);
    expect(reopened(open.book).activeSheet.protection).not.toBeNull();
  });
});
