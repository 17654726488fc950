import { checkTyped } from "../../../src/standin/page/hands/checkTyped";
import { readAddress } from "../../../src/standin/workbook/Rect";
import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";
import { reopened } from "./reopened";

const run = <T>(open: OpenHost, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));

async function setUp(): Promise<OpenHost> {
  const open = openHost();
  open.book.apply({ do: "addSheet", name: "Names", id: "{names}" }, { source: "user" });
  open.book.apply({ do: "setCells", sheet: "{names}", row: 0, column: 0, cells: [["Anna"], ["Ben"]] }, { source: "user" });
  await run(open, async (sheet, context) => {
    const number = sheet.getRange("A2:A9").dataValidation;
    number.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    number.errorAlert = { message: "Whole numbers above 0.", showAlert: true, style: "Stop", title: "No" };
    number.prompt = { message: "How many?", showPrompt: true, title: "Count" };
    sheet.getRange("B2:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "=Names!$A$1:$A$3" } };
    sheet.getRange("C2:C9").dataValidation.rule = { list: { inCellDropDown: false, source: "paid,open" } };
    sheet.getRange("D2:D9").dataValidation.rule = { date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" } };
    sheet.getRange("E2:E9").dataValidation.rule = { custom: { formula: '=ISNUMBER(SEARCH("x",E2))' } };
    sheet.getRange("F2:F9").dataValidation.rule = { decimal: { formula1: "=$A$2", operator: "LessThanOrEqualTo" } };
    sheet.getRange("F2:F9").dataValidation.errorAlert = { message: "", showAlert: true, style: "Warning", title: "" };
    await context.sync();
  });
  return open;
}

const typed = ({ book }: OpenHost, address: string, text: string): string => {
  const objection = checkTyped(book, book.sheets[0]!, readAddress(address)!, text);
  return objection === null ? "yes" : objection.isRefused ? "no" : "warned";
};

function expectRules(open: OpenHost): void {
  expect(["A2:5", "A9:0", "A3:1.5", "A3:many", "A3:", "A10:0"].map((one) => typed(open, ...(one.split(":") as [string, string])))).toEqual(["yes", "no", "no", "no", "yes", "yes"]);
  expect([typed(open, "B2", "ben"), typed(open, "B2", "Carl"), typed(open, "C2", "paid"), typed(open, "C2", "late")]).toEqual(["yes", "no", "yes", "no"]);
  expect([typed(open, "D2", "3/1/2026"), typed(open, "D2", "1/1/2027"), typed(open, "D2", "=DATE(2026,5,5)")]).toEqual(["yes", "no", "yes"]);
  expect([typed(open, "F2", "3"), typed(open, "F2", "4")]).toEqual(["yes", "warned"]);
}

describe("data validation", () => {
  it("judges what is typed, also after saving and opening, and not what an add-in writes", async () => {
    const open = await setUp();
    await run(open, async (sheet, context) => {
      sheet.getRange("A2:A3").values = [[3], [-1]];
      sheet.getRange("E3").values = [["box"]];
      await context.sync();
      const { dataValidation } = sheet.getRange("A2:A9").load("dataValidation/valid");
      const invalid = dataValidation.getInvalidCells().load("address");
      const none = sheet.getRange("E2:E9").dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      expect([dataValidation.valid, invalid.address, none.isNullObject]).toEqual([false, "Sheet1!A3", true]);
    });
    expectRules(open);
    expectRules(openHost({}, reopened(open.book)));
    expect(checkTyped(open.book, open.book.sheets[0]!, { row: 1, column: 0 }, "0")?.message).toBe("No: Whole numbers above 0.");
  });

  it("reads back as it was set", async () => {
    const open = await setUp();
    for (const host of [open, openHost({}, reopened(open.book))]) {
      await run(host, async (sheet, context) => {
        const all = ["A2", "B3:B4", "C2", "D9", "E2:E9", "G1", "A1:A2"].map((address) => sheet.getRange(address).dataValidation.load("type,rule,errorAlert,prompt"));
        await context.sync();
        expect(all.map(({ type }) => type)).toEqual(["WholeNumber", "List", "List", "Date", "Custom", "None", "Inconsistent"]);
        expect(all.slice(0, 5).map(({ rule }) => rule)).toEqual([
          { wholeNumber: { formula1: "=0", operator: "GreaterThan" } }, { list: { inCellDropDown: true, source: "=Names!$A$1:$A$3" } }, { list: { inCellDropDown: false, source: "paid,open" } },
          { date: { formula1: "=46023", formula2: "=46387", operator: "Between" } }, { custom: { formula: '=ISNUMBER(SEARCH("x",E2))' } },
        ]);
        expect([all[0]?.errorAlert, all[0]?.prompt]).toEqual([
          { message: "Whole numbers above 0.", showAlert: true, style: "Stop", title: "No" }, { message: "How many?", showPrompt: true, title: "Count" },
        ]);
      });
    }
  });

  it("follows inserted rows and renamed sheets, and goes from the cells it is cleared from", async () => {
    const open = await setUp();
    await run(open, async (sheet, context) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A6").dataValidation.clear();
      context.workbook.worksheets.getItem("Names").name = "People";
      await context.sync();
      const [list, custom] = ["B3", "E3"].map((address) => sheet.getRange(address).dataValidation.load("rule"));
      await context.sync();
      expect([list!.rule.list?.source, custom!.rule.custom?.formula]).toEqual(["=People!$A$1:$A$3", '=ISNUMBER(SEARCH("x",E3))']);
    });
    const again = openHost({}, reopened(open.book));
    expect(["A2", "A3", "A5", "A6", "A7", "A10"].map((address) => typed(again, address, "-5"))).toEqual(["yes", "no", "no", "yes", "no", "no"]);
    const refused = await failure(run(open, async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = { list: { source: "a,b", inCellDropDown: true }, custom: { formula: "=TRUE" } };
      await context.sync();
    }));
    expect(refused.code).toBe("InvalidArgument");
  });
});
