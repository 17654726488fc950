import { buildTab, removeTab, type Built } from "../../../src/excel/tabs/buildTab";
import { HostError } from "../../../src/excel/HostError";
import { roundTrips } from "../../../src/excel/runExcel";
import type { Sheet } from "../../../src/standin/workbook/Sheet";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { openDesk, type Desk } from "../desk";
import { reopened } from "../../standin/host/reopened";
import { plan } from "./plan";

let desk: Desk;
afterEach(() => desk.close());

const NAME = "Plan Müller & Söhne";
const tab = (book: Workbook, name = NAME): Sheet => {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`Expected a sheet ${name}`);
  return sheet;
};
const rect = (row: number, column: number, rows: number, columns: number): object => ({ row, column, rows, columns });
const ownNames = ({ book }: Desk): (readonly [string, string])[] => book.names.filter(({ scope }) => scope === null).map(({ name, formula }) => [name, formula]);
const reason = (act: Promise<unknown>): Promise<string> => act.then(() => "none", (error: unknown) => (error instanceof HostError ? error.message : String(error)));

describe("the tab of a plan of 120 instalments", () => {
  it("is built in three round trips, all of it", async () => {
    desk = openDesk([["Customer"]]);
    const before = roundTrips.count;
    const built = await buildTab(plan);
    expect([roundTrips.count - before, desk.host.traffic.requests]).toEqual([3, 3]);
    expect(built).toEqual({ sheet: NAME, id: tab(desk.book).id, names: ["Duebook.P1", "Duebook.P1.Schedule"], isSetForPrint: true, lacks: [] } satisfies Built);
    expect(desk.book.activeSheet.name).toBe(NAME);
  });

  it("is locked but for its open cells, named, marked, charted and set on one page, also when saved and opened again", async () => {
    desk = openDesk([["Customer"]]);
    await buildTab(plan);
    for (const book of [desk.book, reopened(desk.book)]) {
      const sheet = tab(book);
      expect(sheet.protection).toMatchObject({ allowFormatColumns: true, allowFormatRows: true });
      expect([sheet.styleAt(6, 1), sheet.styleAt(125, 6), sheet.styleAt(6, 0), sheet.styleAt(6, 3), sheet.styleAt(200, 1)].map(({ locked }) => locked)).toEqual([false, false, true, true, true]);
      expect(book.names.filter(({ scope }) => scope === null).map(({ name, formula }) => [name, formula])).toEqual([["Duebook.P1", `='${NAME}'!$A$1:$G$126`], ["Duebook.P1.Schedule", `='${NAME}'!$A$7:$G$126`]]);
      expect(book.names.filter(({ scope }) => scope === sheet.id).map(({ name, formula }) => [name, formula])).toEqual([["Print_Titles", `='${NAME}'!$6:$6`], ["Print_Area", `='${NAME}'!$A$1:$N$126`]]);
      expect([sheet.page.fitWide, sheet.page.fitTall, sheet.page.orientation]).toEqual([1, 1, "Portrait"]);
      expect(sheet.conditionalFormats.map(({ rule, rects, formulas }) => [rule.type, rects[0], formulas])).toEqual(expect.arrayContaining([
        ["DataBar", rect(2, 1, 1, 1), []], ["Custom", rect(6, 0, 120, 7), ["=$G7=\"missed\""]], ["Custom", rect(6, 0, 120, 7), ["=$G7<>\"open\""]],
      ]));
      const marks = sheet.conditionalFormats.filter(({ rule }) => rule.type === "Custom");
      expect(marks.map(({ rule }) => ("style" in rule ? rule.style : null))).toEqual([{ fill: "#FFC7CE", fontColor: "#9C0006", bold: true }, { fill: "#E2EFDA" }]);
      const [chart] = sheet.charts;
      expect([chart?.type, chart?.title.text, chart?.legend.visible, chart?.from, chart?.to.row, chart?.to.column]).toEqual(["Line", "Balance", true, { row: 1, column: 8, x: 0, y: 0 }, 15, 14]);
      expect(chart?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
        ["Balance", `='${NAME}'!$D$7:$D$126`, `='${NAME}'!$B$7:$B$126`], ["Paid", `='${NAME}'!$F$7:$F$126`, `='${NAME}'!$B$7:$B$126`],
      ]);
      expect(sheet.value(125, 3)).toBe(0);
    }
  });

  it("hides columns of no width and prints without those at its right edge, also when saved and opened again", async () => {
    desk = openDesk([["Customer"]]);
    await buildTab({ name: "Hidden", widths: [10, 0, 10, 0, 0], rows: [[{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }, { value: 5 }]], print: { landscape: false, onePage: true } });
    for (const book of [desk.book, reopened(desk.book)]) {
      const sheet = book.sheets.find(({ name }) => name === "Hidden");
      expect([...sheet?.hiddenColumns ?? []]).toEqual([1, 3, 4]);
      expect(book.names.find(({ name }) => name === "Print_Area")?.formula).toBe("=Hidden!$A$1:$C$1");
    }
  });

  it("takes typing in its open cells only, and its formulas follow", async () => {
    desk = openDesk([["Customer"]]);
    const { id } = await buildTab(plan);
    const type = (row: number, column: number, value: number): unknown => desk.book.apply({ do: "setCells", sheet: id, row, column, cells: [[value]] }, { source: "user" });
    type(6, 5, 3_000);
    expect(tab(desk.book).value(2, 1)).toBe(0.25);
    expect(() => type(6, 3, 1)).toThrow("locked");
    desk.book.apply({ do: "columnWidth", sheet: id, column: 0, columns: 1, width: 20 }, { source: "user" });
  });

  it("keeps its names when it is renamed and rows are inserted above the schedule", async () => {
    desk = openDesk([["Customer"]]);
    const { id } = await buildTab(plan);
    desk.colleague({ do: "unprotect", sheet: id }, { do: "renameSheet", sheet: id, name: "Theirs" }, { do: "insert", sheet: id, rect: { row: 0, column: 0, rows: 2, columns: 16_384 }, shift: "down" });
    expect(ownNames(desk)).toEqual([["Duebook.P1", "=Theirs!$A$3:$G$128"], ["Duebook.P1.Schedule", "=Theirs!$A$9:$G$128"]]);
  });

  it("spreads the months of a column chart evenly", async () => {
    desk = openDesk([["Customer"]]);
    if (!plan.chart) throw new Error("Expected a chart");
    await buildTab({ ...plan, chart: { ...plan.chart, kind: "column", series: plan.chart.series.slice(0, 1) } });
    for (const book of [desk.book, reopened(desk.book)]) {
      const [chart] = tab(book).charts;
      expect([chart?.type, chart?.category.isText, chart?.legend.visible]).toEqual(["ColumnClustered", true, false]);
    }
  });

  it("takes no name that is in use, and takes one whose cells are gone", async () => {
    desk = openDesk([["Customer"]]);
    const first = await buildTab(plan);
    const again = { ...plan, name: "Again" };
    expect(await reason(buildTab(again))).toBe("The workbook already uses the name “Duebook.P1” or “Duebook.P1.Schedule”, so no tab was made. Delete it on the Formulas tab (Name Manager), then try again.");
    expect(desk.book.sheets.map(({ name }) => name)).toEqual(["Master", NAME]);
    desk.colleague({ do: "deleteSheet", sheet: first.id });
    expect((await buildTab(again)).sheet).toBe("Again");
    expect(ownNames(desk)[1]).toEqual(["Duebook.P1.Schedule", "=Again!$A$7:$G$126"]);
  });

  it("leaves a colleague's name alone that came in between, and no tab", async () => {
    desk = openDesk([["Customer"]]);
    desk.host.faults.beforeRequest(2, () => desk.colleague({ do: "addName", name: "Duebook.P1.Schedule", scope: null, formula: "=Master!$A$1" }));
    expect(await reason(buildTab(plan))).toMatch("already uses the name");
    expect([desk.book.sheets.length, ownNames(desk)]).toEqual([1, [["Duebook.P1.Schedule", "=Master!$A$1"]]]);
  });

  it("leaves neither tab nor names when any one request fails or its answer is lost", async () => {
    for (const at of [1, 2, 3]) {
      for (const kind of ["fail", "drop"] as const) {
        desk = openDesk([["Customer"]]);
        desk.host.faults.at(at, kind === "fail" ? { kind, code: "RequestAborted" } : { kind });
        expect(await reason(buildTab(plan, kind === "fail" ? {} : { timeout: 300 }))).not.toBe("none");
        expect([desk.book.sheets.map(({ name }) => name), desk.book.names]).toEqual([["Master"], []]);
        desk.close();
      }
    }
    desk = openDesk([["Customer"]]);
  });

  it("is taken away with its names, but for one that means other cells by now", async () => {
    desk = openDesk([["Customer"]]);
    const built = await buildTab(plan);
    desk.colleague({ do: "setName", name: "Duebook.P1", scope: null, formula: "=Master!$A$1" });
    expect([await removeTab(built), desk.book.sheets.length, ownNames(desk)]).toEqual([true, 1, [["Duebook.P1", "=Master!$A$1"]]]);
  });
});

describe("an Excel that refuses a part", () => {
  /** The second request is the whole tab; refused, what it left is cleared (3, 4), then come sheet, cells, looks, names, marks, chart, and the finish. */
  const refused = async (...requests: number[]): Promise<Built> => {
    desk = openDesk([["Customer"]]);
    for (const at of [2, ...requests]) desk.host.faults.at(at, { kind: "fail", code: "ApiNotFound" });
    return buildTab(plan);
  };
  const FIRST_PART = 8;

  it("still gets the tab, part by part", async () => {
    expect(await refused()).toMatchObject({ sheet: NAME, lacks: [], isSetForPrint: true });
    const sheet = tab(desk.book);
    expect([sheet.charts.length, sheet.conditionalFormats.length, sheet.protection !== null, ownNames(desk).length]).toEqual([1, 3, true, 2]);
    expect(desk.book.sheets).toHaveLength(2);
  });

  it("says which part is lacking, and keeps the rest", async () => {
    const lacking = async (...requests: number[]): Promise<readonly string[]> => (await refused(...requests)).lacks;
    expect(await lacking(FIRST_PART)).toEqual(["names"]);
    expect([tab(desk.book).charts.length, ownNames(desk)]).toEqual([1, []]);
    desk.close();
    expect(await lacking(FIRST_PART + 1)).toEqual(["marks"]);
    expect([tab(desk.book).conditionalFormats, tab(desk.book).charts.length]).toEqual([[], 1]);
    desk.close();
    expect(await lacking(FIRST_PART + 2)).toEqual(["chart"]);
    expect([tab(desk.book).charts, tab(desk.book).conditionalFormats.length, tab(desk.book).protection !== null]).toEqual([[], 3, true]);
    desk.close();
    expect(await lacking(FIRST_PART + 3, FIRST_PART + 4)).toEqual(["lock"]);
    expect([tab(desk.book).protection, tab(desk.book).value(125, 3)]).toEqual([null, 0]);
  });

  it("leaves no half of a part that failed in the middle", async () => {
    const beyond = { row: 2_000_000, column: 0, rows: 1, columns: 1 };
    if (!plan.chart) throw new Error("Expected a chart");
    desk = openDesk([["Customer"]]);
    expect((await buildTab({ ...plan, chart: { ...plan.chart, at: beyond } })).lacks).toEqual(["chart"]);
    expect([tab(desk.book).charts, tab(desk.book).conditionalFormats.length]).toEqual([[], 3]);
    desk.close();
    desk = openDesk([["Customer"]]);
    expect((await buildTab({ ...plan, bars: [...(plan.bars ?? []), beyond] })).lacks).toEqual(["marks"]);
    expect([tab(desk.book).charts.length, tab(desk.book).conditionalFormats]).toEqual([1, []]);
  });
});
