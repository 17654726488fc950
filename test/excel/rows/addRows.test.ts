import type { Cell } from "../../../src/base/Grid";
import { addRows } from "../../../src/excel/rows/addRows";
import type { NewRows } from "../../../src/excel/rows/NewRows";
import { removeRows } from "../../../src/excel/rows/removeRows";
import { openDesk, type Desk } from "../desk";

const HEADER = ["Customer", "Number", "Amount", "Open", "Note"];
const LIST: readonly (readonly Cell[])[] = [HEADER, ["Acme", "1", 100, 100, "call"], ["Bolt", "2", 200, 50, ""], ["Cobalt", "3", 300, 300, "paid?"]];
const ref = (header: string) => ({ header, nth: 0 });

const rowsOf = (rows: readonly (readonly Cell[])[], more: Partial<NewRows> = {}): NewRows => ({
  target: { sheet: "Master", headerRow: 0, headerRows: 1, keyColumns: [ref("Customer"), ref("Number")], ...more.target },
  columns: HEADER.slice(0, 4).map(ref), formats: ["General", "General", "#,##0.00", "#,##0.00"],
  rows: rows.map((cells) => ({ key: `${String(cells[0]).toLowerCase()}|${String(cells[1])}`, cells })), ...more,
});
const two = rowsOf([["Acme", "4", 10, 10], ["Delta", "0005", 20, 20]]);

let desk: Desk;
afterEach(() => desk.close());
const put = (row: number, column: number, cells: readonly (readonly Cell[])[], as: "exact" | "typed" = "exact") => desk.colleague({ do: "setCells", sheet: desk.sheet, row, column, cells, as });
const sheet = () => desk.book.sheet(desk.sheet);

describe("rows added to a list", () => {
  it("go below the last row, and a second time nothing happens", async () => {
    desk = openDesk(LIST);
    expect(await addRows(two)).toMatchObject({ written: [{ key: "acme|4" }, { key: "delta|0005" }], already: [], left: [] });
    expect(desk.rows()).toEqual([...LIST.map((row) => row.map((cell) => (cell === "" ? null : cell))), ["Acme", "4", 10, 10, null], ["Delta", "0005", 20, 20, null]]);
    expect(await addRows(two)).toEqual({ written: [], already: ["acme|4", "delta|0005"], left: [] });
    expect(desk.rows()).toHaveLength(6);
  });

  it("go into the table, above its totals, and calculated columns fill themselves", async () => {
    desk = openDesk([[...HEADER.slice(0, 4), "Paid"], ...LIST.slice(1).map((row) => [...row.slice(0, 4), ""])], { asTable: true });
    put(1, 4, [["=[@Amount]-[@Open]"], ["=[@Amount]-[@Open]"], ["=[@Amount]-[@Open]"]], "typed");
    const [table] = sheet().tables;
    desk.colleague({ do: "setTable", table: table?.id ?? "", hasTotals: true });
    await addRows(rowsOf([["Acme", "4", 10, 4]], { target: { ...two.target, table: "Master" } }));
    expect(desk.rows().slice(3, 5)).toEqual([["Cobalt", "3", 300, 300, 0], ["Acme", "4", 10, 4, 6]]);
    expect(sheet().tables[0]?.rect.rows).toBe(6);
  });

  it("go above the last row where a sum stands below it, so that the sum counts them", async () => {
    desk = openDesk(LIST);
    put(5, 0, [["Total", "", "=SUM(C2:C4)", "=SUM(D2:D4)"]], "typed");
    put(6, 7, [["ask Jonas"]]);
    await addRows({ ...two, below: ["total|"] });
    expect(desk.rows().map((row) => row.slice(0, 4))).toEqual([HEADER.slice(0, 4), ["Acme", "1", 100, 100], ["Bolt", "2", 200, 50], ["Acme", "4", 10, 10], ["Delta", "0005", 20, 20], ["Cobalt", "3", 300, 300], [null, null, null, null], ["Total", null, 630, 480], [null, null, null, null]]);
    expect(sheet().value(5, 4)).toBe("paid?");
    expect(sheet().value(8, 7)).toBe("ask Jonas");
  });

  it("fill down a column that is one formula, and take the looks most rows have, not those of one marked row", async () => {
    desk = openDesk(LIST);
    put(1, 3, [["=C2-5"], ["=C3-5"], ["=C4-5"]], "typed");
    desk.colleague(
      { do: "format", sheet: desk.sheet, rect: { row: 1, column: 2, rows: 3, columns: 1 }, style: { numberFormat: "0.000" } },
      { do: "format", sheet: desk.sheet, rect: { row: 3, column: 0, rows: 1, columns: 5 }, style: { fill: "#FFFF00" } },
    );
    await addRows(two);
    expect(desk.rows().slice(4)).toEqual([["Acme", "4", 10, 5, null], ["Delta", "0005", 20, 15, null]]);
    const style = (row: number) => sheet().styleAt(row, 2);
    expect([style(4).numberFormat, style(4).fill, style(3).fill]).toEqual(["0.000", style(1).fill, "#FFFF00"]);
  });

  it("are not written through a filter, and nothing hidden is lost", async () => {
    desk = openDesk(LIST);
    desk.colleague({ do: "filter", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 4, columns: 5 }, column: 0, criterion: { on: "values", values: ["Acme"] } });
    put(6, 0, [["Total"]]);
    await addRows({ ...two, below: ["total|"] });
    expect(desk.rows().map((row) => row.slice(0, 3)).filter(([name]) => name !== null)).toEqual([HEADER.slice(0, 3), ["Acme", "1", 100], ["Bolt", "2", 200], ["Acme", "4", 10], ["Delta", "0005", 20], ["Cobalt", "3", 300], ["Total", null, null]]);
  });

  it("never write over what a colleague adds or inserts meanwhile", async () => {
    desk = openDesk(LIST);
    for (const request of [1, 2, 3, 4, 5, 6, 7, 8]) {
      desk.host.faults.beforeRequest(desk.host.traffic.requests + request, () => {
        const used = sheet().usedRect(true);
        put((used?.row ?? 0) + (used?.rows ?? 0), 0, [["Theirs", `T${request}`, 1, 1, `note ${request}`]]);
        desk.colleague({ do: "insert", sheet: desk.sheet, rect: { row: 2, column: 0, rows: 1, columns: 16384 }, shift: "down" });
      });
    }
    await addRows(two).catch(() => undefined);
    desk.host.faults.clear();
    await addRows(two);
    const rows = desk.rows();
    for (const [name, number, note] of [["Acme", "4", null], ["Delta", "0005", null], ["Acme", "1", "call"], ["Cobalt", "3", "paid?"]]) expect(rows.filter((row) => row[0] === name && row[1] === number).map((row) => row[4] ?? null)).toEqual([note]);
    const theirs = rows.filter(([name]) => name === "Theirs");
    expect(theirs.length).toBeGreaterThan(0);
    for (const [, number, , , note] of theirs) expect(note).toBe(`note ${String(number).slice(1)}`);
  });

  it("refuse a protected sheet", async () => {
    desk = openDesk(LIST);
    desk.colleague({ do: "protect", sheet: desk.sheet, options: {} });
    await expect(addRows(two)).rejects.toMatchObject({ code: "protected" });
  });
});

describe("rows taken away again", () => {
  it("go where nobody has worked in them, and stay where somebody has", async () => {
    desk = openDesk(LIST);
    await addRows(two);
    put(5, 4, [["called them"]]);
    expect(await removeRows(two)).toEqual({ removed: ["acme|4"], left: [{ key: "delta|0005", reason: "Someone has worked in the row since, so it stays." }] });
    expect(desk.rows().slice(4)).toEqual([["Delta", "0005", 20, 20, "called them"]]);
  });

  it("go out of a table", async () => {
    desk = openDesk(LIST, { asTable: true });
    const inTable = { ...two, target: { ...two.target, table: "Master" } };
    await addRows(inTable);
    expect(sheet().tables[0]?.rect.rows).toBe(6);
    expect((await removeRows(inTable)).removed).toEqual(["delta|0005", "acme|4"]);
    expect(sheet().tables[0]?.rect.rows).toBe(4);
    expect(desk.rows()).toHaveLength(4);
  });
});
