import { appendRows } from "../../../src/excel/rows/appendRows";
import { NO_ROWS, readNewRows } from "../../../src/excel/rows/readNewRows";
import { HEADER, LIST, openListDesk, type ListDesk } from "../list";

let desk: ListDesk;
afterEach(() => desk.close());

const filled = (count: number) => [HEADER, ...Array.from({ length: count }, (_, at) => [`old-${at}`, 45_000 + at, `note ${at} ${"é".repeat(60)}`])];

describe("rows added since", () => {
  it("are none where the list does not exist yet", async () => {
    desk = openListDesk();
    expect(await readNewRows(LIST)).toEqual({ rows: [], isAll: true, known: NO_ROWS });
  });

  it("are all at first, in the order of the headers, and then the tail alone", async () => {
    desk = openListDesk([["Note", "Id", "Mine", "Day"], ["first", "a", "x", 1], ["second", "b", "", 2]]);
    const first = await readNewRows(LIST);
    expect(first).toEqual({ rows: [["a", 1, "first"], ["b", 2, "second"]], isAll: true, known: { rows: 2, lastId: "b" } });
    await appendRows(LIST, [["c", 3, "third"]]);
    const second = await readNewRows(LIST, first.known);
    expect(second).toEqual({ rows: [["c", 3, "third"]], isAll: false, known: { rows: 3, lastId: "c" } });
    expect(await readNewRows(LIST, second.known)).toEqual({ rows: [], isAll: false, known: second.known });
  });

  it("are all again once rows were sorted, inserted or removed", async () => {
    desk = openListDesk(filled(4));
    const { known } = await readNewRows(LIST);
    desk.colleague({ do: "sort", sheet: desk.log, rect: { row: 0, column: 0, rows: 5, columns: 3 }, keys: [{ offset: 1, descending: true }], hasHeader: true });
    expect((await readNewRows(LIST, known)).isAll).toBe(true);
    desk.colleague({ do: "delete", sheet: desk.log, rect: { row: 1, column: 0, rows: 1, columns: 16384 }, shift: "up" });
    const now = await readNewRows(LIST, known);
    expect([now.isAll, now.rows.map(([id]) => id)]).toEqual([true, ["old-2", "old-1", "old-0"]]);
  });

  it("are found after titles were inserted above the header", async () => {
    desk = openListDesk(filled(3));
    const { known } = await readNewRows(LIST);
    desk.colleague({ do: "insert", sheet: desk.log, rect: { row: 0, column: 0, rows: 2, columns: 16384 }, shift: "down" });
    await appendRows(LIST, [["c", 3, "third"]]);
    expect(await readNewRows(LIST, known)).toMatchObject({ rows: [["c", 3, "third"]], isAll: false });
  });

  it("cost little after fifty thousand rows, and the first reading stays under the web's limit", async () => {
    desk = openListDesk(filled(50_000));
    const { known, rows } = await readNewRows(LIST);
    expect([rows.length, known.rows]).toEqual([50_000, 50_000]);
    expect(desk.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.requests).toBeLessThan(20);
    desk.host.resetTraffic();
    expect((await readNewRows(LIST, known)).rows).toEqual([]);
    expect([desk.host.traffic.requests, desk.host.traffic.received < 20_000]).toEqual([5, true]);
  });

  it("belong to one moment, though a colleague inserts or sorts between two blocks", async () => {
    for (let request = 5; request <= 9; request += 1) {
      for (const act of ["sort", "row"] as const) {
        desk = openListDesk(filled(20_000));
        desk.host.faults.beforeRequest(request, () => desk.colleague(act === "sort"
          ? { do: "sort", sheet: desk.log, rect: { row: 0, column: 0, rows: 20_001, columns: 3 }, keys: [{ offset: 1, descending: true }], hasHeader: true }
          : { do: "insert", sheet: desk.log, rect: { row: 0, column: 0, rows: 1, columns: 16384 }, shift: "down" }));
        const { rows } = await readNewRows(LIST);
        expect(new Set(rows.map(([id]) => id)).size).toBe(20_000);
        desk.close();
      }
    }
    desk = openListDesk();
  });
});
