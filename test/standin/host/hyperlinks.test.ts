import { followLink } from "../../../src/standin/page/hands/followLink";
import { rowCells } from "../../../src/standin/page/grid/rowCells";
import { openHost } from "./openHost";
import type { OpenHost } from "./openHost";
import { reopened } from "./reopened";

const run = (open: OpenHost, act: (sheet: Excel.Worksheet) => void): Promise<unknown> => open.Excel.run(async (context) => {
  act(context.workbook.worksheets.getActiveWorksheet());
  await context.sync();
});

const links = (open: OpenHost, ...addresses: string[]): Promise<readonly Excel.RangeHyperlink[]> => open.Excel.run(async (context) => {
  const ranges = addresses.map((address) => context.workbook.worksheets.getActiveWorksheet().getRange(address).load("hyperlink"));
  await context.sync();
  return ranges.map((range) => range.hyperlink);
});

async function setUp(): Promise<OpenHost> {
  const open = openHost();
  open.book.apply({ do: "addSheet", name: "Plan Müller", id: "{plan}" }, { source: "user" });
  await run(open, (sheet) => {
    sheet.getRange("A1:B3").values = [["Customer", "Plan"], ["Zeta", "open"], ["Alpha", "open"]];
    sheet.getRange("B2").hyperlink = { documentReference: "'Plan Müller'!B4", screenTip: "To the plan", textToDisplay: "6 instalments" };
    sheet.getRange("A3").hyperlink = { address: "https://example.com/?a=1&b=2" };
  });
  return open;
}

describe("hyperlinks", () => {
  it("are read as they were set, also from a saved file, and show in Excel's link look", async () => {
    const open = await setUp();
    const wanted = [
      { documentReference: "'Plan Müller'!B4", screenTip: "To the plan", textToDisplay: "6 instalments" },
      { address: "https://example.com/?a=1&b=2", textToDisplay: "Alpha" },
    ];
    for (const host of [open, openHost({}, reopened(open.book))]) {
      expect(await links(host, "B2", "A3", "A1")).toEqual([...wanted, null]);
      expect(host.book.activeSheet.styleAt(1, 1)).toMatchObject({ fontColor: "#0563C1", underline: "Single" });
    }
  });

  it("lead in the grid to the place they name, or to an address outside", async () => {
    const { book } = await setUp();
    const sheet = book.activeSheet;
    expect(followLink(book, sheet, { row: 1, column: 1 })).toEqual({ ops: [{ do: "select", sheet: "{plan}", rect: { row: 3, column: 1, rows: 1, columns: 1 } }] });
    expect(followLink(book, sheet, { row: 2, column: 0 })).toEqual({ open: "https://example.com/?a=1&b=2" });
    expect(followLink(book, sheet, { row: 0, column: 0 })).toBeNull();
    const cells = rowCells(sheet, 1, [{ index: 1, offset: 0, size: 60 }], (text) => text.length * 7);
    expect([cells[0]?.hint, cells[0]?.className.includes("is-link")]).toEqual(["To the plan", true]);
    book.apply({ do: "deleteSheet", sheet: "{plan}" }, { source: "user" });
    expect(followLink(book, sheet, { row: 1, column: 1 })).toEqual({ refused: "Reference isn't valid." });
  });

  it("follow inserted and deleted rows, sorts, cuts and copies", async () => {
    const open = await setUp();
    await run(open, (sheet) => { sheet.getRange("1:2").insert("Down"); });
    expect((await links(open, "B4", "B2"))[0]?.documentReference).toBe("'Plan Müller'!B4");
    await run(open, (sheet) => { sheet.getRange("1:1").delete("Up"); });
    await run(open, (sheet) => { sheet.getRange("A2:B4").sort.apply([{ key: 0 }], false, true); });
    expect((await links(open, "A3", "B4", "B3")).map((link) => link?.textToDisplay)).toEqual(["Alpha", "6 instalments", undefined]);
    await run(open, (sheet) => {
      sheet.getRange("D1").copyFrom("B4");
      sheet.getRange("A3").moveTo("E1");
    });
    expect((await links(open, "D1", "B4", "E1", "A3")).map((link) => link?.textToDisplay)).toEqual(["6 instalments", "6 instalments", "Alpha", undefined]);
    expect(reopened(open.book).activeSheet.hyperlinks).toHaveLength(3);
  });

  it("are cleared with the text kept", async () => {
    const open = await setUp();
    await run(open, (sheet) => {
      sheet.getRange("B2").clear("Hyperlinks");
      sheet.getRange("A3").clear("RemoveHyperlinks");
    });
    const { activeSheet } = open.book;
    expect(await links(open, "B2", "A3")).toEqual([null, null]);
    expect([activeSheet.value(1, 1), activeSheet.styleAt(1, 1).underline, activeSheet.value(2, 0), activeSheet.styleAt(2, 0).underline]).toEqual(["6 instalments", "Single", "Alpha", "None"]);
  });
});
