import type { Target } from "../../src/base/Edit";
import { buildTab } from "../../src/excel/tabs/buildTab";
import { HostError } from "../../src/excel/HostError";
import { linkCells, type CellLink } from "../../src/excel/linkCells";
import { followLink } from "../../src/standin/page/hands/followLink";
import { cellAddress } from "../../src/base/Grid";
import { openDesk, type Desk } from "./desk";
import { reopened } from "../standin/host/reopened";
import { plan } from "./tabs/plan";

let desk: Desk;
afterEach(() => desk.close());

const column = (header: string): { readonly header: string; readonly nth: number } => ({ header, nth: 0 });
const target: Target = { sheet: "Master", headerRow: 0, headerRows: 1, keyColumns: [column("Customer")] };
const links: readonly CellLink[] = [{ key: "acme", to: "Duebook.P1", tip: "Show the plan" }, { key: "cobalt", to: "Duebook.P1.Schedule", tip: "Show the plan" }, { key: "dune", to: "Duebook.P1", tip: "" }];
const ROWS = [["Customer", "Plan", "Since"], ["Acme", "P1 · 12 of 120", 46_000], ["Birch", "", ""], ["Cobalt", "00123", 46_000]];

const shown = (book = desk.book): Record<string, string | undefined> => {
  const sheet = book.sheets.find(({ name }) => name === "Master");
  return Object.fromEntries((sheet?.hyperlinks ?? []).map(({ rect, subAddress }) => [cellAddress(rect.row, rect.column), subAddress]));
};
const setUp = async (options = {}): Promise<string> => {
  desk = openDesk(ROWS, options);
  return (await buildTab(plan)).id;
};
const code = (act: Promise<unknown>): Promise<string> => act.then(() => "none", (error: unknown) => (error instanceof HostError ? error.code : String(error)));

describe("linking cells to names", () => {
  it("links the rows by key, keeps what the cells hold, and a click goes to the tab, also when it was renamed and reopened", async () => {
    const id = await setUp();
    const before = desk.rows();
    expect(await linkCells(target, column("Plan"), links)).toBe(2);
    expect(shown()).toEqual({ B2: "Duebook.P1", B4: "Duebook.P1.Schedule" });
    expect(desk.rows()).toEqual(before);
    desk.colleague({ do: "renameSheet", sheet: id, name: "Theirs" });
    for (const book of [desk.book, reopened(desk.book)]) {
      const [master, theirs] = ["Master", "Theirs"].map((name) => book.sheets.find((sheet) => sheet.name === name));
      if (!master || !theirs) throw new Error("Expected two sheets");
      expect(followLink(book, master, { row: 3, column: 1 })).toEqual({ ops: [{ do: "select", sheet: theirs.id, rect: { row: 6, column: 0, rows: 120, columns: 7 } }] });
    }
    desk.colleague({ do: "deleteSheet", sheet: id });
    expect(followLink(desk.book, desk.book.sheet(desk.sheet), { row: 3, column: 1 })).toEqual({ refused: "Reference isn't valid." });
  });

  it("keeps numbers with their format, formulas and empty cells", async () => {
    await setUp();
    desk.colleague({ do: "setFormats", sheet: desk.sheet, row: 1, column: 2, formats: [["yyyy-mm-dd"]] }, { do: "setCells", sheet: desk.sheet, row: 3, column: 2, cells: [["=C2+1"]] });
    expect(await linkCells(target, column("Since"), [...links, { key: "birch", to: "Duebook.P1", tip: "" }])).toBe(3);
    const sheet = desk.book.sheet(desk.sheet);
    expect([sheet.value(1, 2), sheet.textAt(1, 2), sheet.formulaAt(3, 2)?.text, sheet.value(2, 2)]).toEqual([46_000, "2025-12-09", "=C2+1", null]);
    expect(Object.keys(shown())).toEqual(["C2", "C4", "C3"]);
  });

  it("writes nothing the second time, and only what leads elsewhere the third", async () => {
    await setUp();
    await linkCells(target, column("Plan"), links);
    let changes = 0;
    desk.book.subscribe(() => { changes += 1; });
    expect([await linkCells(target, column("Plan"), links), changes]).toEqual([0, 0]);
    expect(await linkCells(target, column("Plan"), [{ key: "acme", to: "Duebook.P1.Schedule", tip: "" }])).toBe(1);
    expect(shown()["B2"]).toBe("Duebook.P1.Schedule");
  });

  it("lands on the right rows when a colleague sorts or inserts at any moment", async () => {
    for (const how of ["sort", "insert"] as const) {
      for (let at = 1; at <= 7; at += 1) {
        await setUp();
        desk.host.faults.beforeRequest(desk.host.traffic.requests + at, () => desk.colleague(how === "sort"
          // Birch, which gets no link, comes to stand where Cobalt was.
          ? { do: "sort", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 4, columns: 3 }, keys: [{ offset: 1, descending: true }], hasHeader: true }
          : { do: "insert", sheet: desk.sheet, rect: { row: 2, column: 0, rows: 1, columns: 16_384 }, shift: "down" }));
        await linkCells(target, column("Plan"), links);
        const sheet = desk.book.sheet(desk.sheet);
        expect(sheet.hyperlinks.map(({ rect, subAddress }) => [sheet.value(rect.row, 0), subAddress]).sort()).toEqual([["Acme", "Duebook.P1"], ["Cobalt", "Duebook.P1.Schedule"]]);
        desk.close();
      }
    }
    await setUp();
  });

  it("says that the column is gone or the sheet protected", async () => {
    await setUp();
    expect(await code(linkCells(target, column("Plans"), links))).toBe("layout-changed");
    desk.colleague({ do: "protect", sheet: desk.sheet, options: {} });
    expect(await code(linkCells(target, column("Plan"), links))).toBe("protected");
  });
});
