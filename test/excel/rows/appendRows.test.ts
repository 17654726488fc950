import fc from "fast-check";
import { appendRows } from "../../../src/excel/rows/appendRows";
import { HostError } from "../../../src/excel/HostError";
import type { Cell } from "../../../src/base/Grid";
import { ExcelHost } from "../../../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../../../src/standin/host/loadExcel";
import { HEADER, LIST, openListDesk, type ListDesk } from "../list";

let desk: ListDesk;
afterEach(() => desk.close());

const code = async (act: () => Promise<unknown>): Promise<string> => act().then(() => "none", (error: unknown) => (error instanceof HostError ? error.code : String(error)));
const filled = (count: number): (readonly Cell[])[] => [HEADER, ...Array.from({ length: count }, (_, at) => [`old-${at}`, 45_000 + at, `note ${at}`])];

describe("adding rows", () => {
  it("makes the list at the end of the workbook, header bold and frozen, text columns as text", async () => {
    desk = openListDesk();
    expect(await appendRows(LIST, [["a1", 46_000, "rang twice"]])).toEqual({ written: 1, already: 0 });
    expect(desk.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Master", "Visible"], ["Log", "Visible"]]);
    const sheet = desk.book.sheet(desk.log);
    expect(desk.entries()).toEqual([["a1", 46_000, "rang twice"]]);
    expect([sheet.styleAt(0, 2).bold, sheet.freeze.rows, sheet.styleAt(500, 2).numberFormat, sheet.textAt(1, 1)]).toEqual([true, 1, "@", "2025-12-09"]);
    expect(desk.book.activeSheet.name).toBe("Master");
  });

  it("writes text as text, whatever it begins with", async () => {
    desk = openListDesk();
    const notes = ["=1+1", "+49 170", "-5", "@SUM(A1)", "'tis", "''", "007", "TRUE", "1/2", "#N/A", "line\nline", "", "  spaced "];
    await appendRows(LIST, notes.map((note, at) => [`a${at}`, 46_000, note]));
    expect(desk.entries().map((row) => row[2] ?? "")).toEqual(notes);
    expect(desk.book.sheet(desk.log).formulas.size).toBe(0);
  });

  it("keeps numbers in number columns and turns them to text in text columns", async () => {
    desk = openListDesk();
    await appendRows(LIST, [["a1", 46_000.5, 851], ["a2", "", true]]);
    expect(desk.entries()).toEqual([["a1", 46_000.5, "851"], ["a2", null, "true"]]);
  });

  it("skips ids that are there, and a row given twice", async () => {
    desk = openListDesk(filled(3));
    expect(await appendRows(LIST, [["old-1", 1, "again"], ["new", 2, "fresh"], ["new", 2, "fresh"]])).toEqual({ written: 1, already: 1 });
    expect(desk.entries().map(([id, , note]) => [id, note])).toEqual([["old-0", "note 0"], ["old-1", "note 1"], ["old-2", "note 2"], ["new", "fresh"]]);
  });

  it("finds its columns where people reordered them and added their own", async () => {
    desk = openListDesk([["Log of 2026", "", "", "", ""], ["note", "Mine", " ID ", "Later", "Day"], ["old note", "x", "old", "y", 45_000]]);
    await appendRows(LIST, [["a1", 46_000, "=new"]]);
    expect(desk.entries()).toEqual([["old note", "x", "old", "y", 45_000], ["=new", null, "a1", null, 46_000]]);
  });

  it("says which column is missing, and writes nothing", async () => {
    desk = openListDesk([["Id", "Day", "Remark"], ["old", 1, "x"]]);
    const before = desk.entries();
    await expect(appendRows(LIST, [["a1", 2, "y"]])).rejects.toThrow("The column “Note” on “Log” was renamed or removed.");
    expect(desk.entries()).toEqual(before);
  });

  it("fills an empty sheet of that name, and one with a header only", async () => {
    desk = openListDesk([[""]]);
    await appendRows(LIST, [["a1", 1, "x"]]);
    expect(desk.entries()).toEqual([["a1", 1, "x"]]);
    desk.close();
    desk = openListDesk([HEADER]);
    await appendRows(LIST, [["a1", 1, "x"]]);
    expect(desk.entries()).toEqual([["a1", 1, "x"]]);
  });

  it("keeps the format that people gave to a date column", async () => {
    desk = openListDesk(filled(2));
    desk.colleague({ do: "format", sheet: desk.log, rect: { row: 1, column: 1, rows: 2, columns: 1 }, style: { numberFormat: "dd.mm.yyyy" } });
    await appendRows(LIST, [["a1", 46_000, "x"]]);
    expect(desk.book.sheet(desk.log).textAt(3, 1)).toBe("09.12.2025");
  });

  it("lands whole under a filter, past rows hidden by hand, and leaves the filter", async () => {
    desk = openListDesk(filled(6));
    desk.colleague({ do: "filter", sheet: desk.log, rect: { row: 0, column: 0, rows: 7, columns: 3 }, column: 2, criterion: { on: "custom", first: "=note 2" } });
    desk.colleague({ do: "hideRows", sheet: desk.log, row: 8, rows: 2, hidden: true });
    expect(await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"], ["a3", 3, "z"]])).toEqual({ written: 3, already: 0 });
    expect(desk.entries().slice(6)).toEqual([["a1", 1, "x"], ["a2", 2, "y"], ["a3", 3, "z"]]);
    expect(desk.book.sheet(desk.log).isRowHidden(1)).toBe(true);
  });
});

describe("where people made the list a table", () => {
  it("grows the table", async () => {
    desk = openListDesk(filled(2), { logAsTable: true });
    await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]]);
    expect(desk.entries()).toHaveLength(4);
    expect(desk.book.findTable("Entries")?.table.rect.rows).toBe(5);
  });

  it("adds above its totals", async () => {
    desk = openListDesk(filled(2), { logAsTable: true });
    desk.colleague({ do: "setTable", table: "Entries", hasTotals: true }, { do: "setCells", sheet: desk.log, row: 3, column: 2, cells: [["Total"]] });
    await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]]);
    expect(desk.entries().map((row) => row[2])).toEqual(["note 0", "note 1", "x", "y", "Total"]);
    expect(desk.book.findTable("Entries")?.table.rect.rows).toBe(6);
  });

  it("makes room above what stands below it", async () => {
    desk = openListDesk(filled(2), { logAsTable: true });
    desk.colleague({ do: "setCells", sheet: desk.log, row: 5, column: 1, cells: [["a remark below"]] });
    await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]]);
    expect(desk.entries().map((row) => row[0] ?? row[1])).toEqual(["old-0", "old-1", "a1", "a2", "a remark below"]);
    expect(desk.book.findTable("Entries")?.table.rect.rows).toBe(5);
  });

  it("starts a table that has no rows yet in its first row", async () => {
    desk = openListDesk([HEADER], { logAsTable: true });
    await appendRows(LIST, [["a1", 1, "x"]]);
    expect(desk.entries()).toEqual([["a1", 1, "x"]]);
    expect(desk.book.sheet(desk.log).value(1, 0)).toBe("a1");
  });
});

describe("when something is in the way", () => {
  it("refuses a protected sheet, and writes where its cells are unlocked", async () => {
    desk = openListDesk(filled(2));
    desk.book.apply({ do: "protect", sheet: desk.log, options: {} }, { source: "user" });
    expect(await code(() => appendRows(LIST, [["a1", 1, "x"]]))).toBe("protected");
    expect(desk.entries()).toHaveLength(2);
    desk.book.apply([{ do: "unprotect", sheet: desk.log }, { do: "format", sheet: desk.log, rect: { row: 1, column: 0, rows: 50, columns: 3 }, style: { locked: false } }, { do: "protect", sheet: desk.log, options: {} }], { source: "user" });
    await appendRows(LIST, [["a1", 1, "=x"]]);
    expect(desk.entries()[2]).toEqual(["a1", 1, "=x"]);
  });

  it("fails at once while a cell is edited, and works afterwards", async () => {
    desk = openListDesk(filled(2));
    desk.host.faults.isCellEdited = true;
    expect(await code(() => appendRows(LIST, [["a1", 1, "x"]]))).toBe("cell-edit");
    desk.host.faults.isCellEdited = false;
    expect(await appendRows(LIST, [["a1", 1, "x"]])).toEqual({ written: 1, already: 0 });
  });

  it("never doubles a row when tried again, whichever request failed or lost its answer", async () => {
    for (const start of [undefined, filled(2)]) {
      desk = openListDesk(start);
      await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]]);
      const total = desk.host.traffic.requests;
      desk.close();
      for (let at = 1; at <= total; at += 1) {
        for (const kind of ["fail", "drop"] as const) {
          desk = openListDesk(start);
          desk.host.faults.at(at, kind === "fail" ? { kind, code: "GeneralException" } : { kind });
          expect(await code(() => appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]], { timeout: 40 }))).toBe(kind === "fail" ? "host" : "timeout");
          const { written, already } = await appendRows(LIST, [["a1", 1, "x"], ["a2", 2, "y"]]);
          expect(written + already).toBe(2);
          expect(desk.entries().map(([id]) => id)).toEqual([...(start ? ["old-0", "old-1"] : []), "a1", "a2"]);
          desk.close();
        }
      }
    }
    desk = openListDesk();
  });

  it("keeps every request and response under the web's limit, with ten thousand long notes under fifty thousand rows", async () => {
    desk = openListDesk(filled(50_000));
    const rows = Array.from({ length: 10_000 }, (_, at) => [`a${at}`, at, `${"é".repeat(300)}${at}`]);
    expect(await appendRows(LIST, rows)).toEqual({ written: 10_000, already: 0 });
    expect(desk.host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.requests).toBeLessThan(20);
    desk.host.resetTraffic();
    await appendRows(LIST, [["one more", 1, "x"]]);
    expect(desk.host.traffic.requests).toBeLessThanOrEqual(7);
    expect(desk.host.traffic.received).toBeLessThan(2_000_000);
  });

  it("adds two thousand rows under a filter", async () => {
    desk = openListDesk(filled(10));
    desk.colleague({ do: "filter", sheet: desk.log, rect: { row: 0, column: 0, rows: 11, columns: 3 }, column: 2, criterion: { on: "custom", first: "=note 2" } });
    expect((await appendRows(LIST, Array.from({ length: 2_000 }, (_, at) => [`a${at}`, at, "n"]))).written).toBe(2_000);
    expect(new Set(desk.entries().map(([id]) => id)).size).toBe(2_010);
  });
});

describe("with a colleague at work between our round trips", () => {
  const ours = Array.from({ length: 4 }, (_, at) => [`our-${at}`, 46_000 + at, `=our note ${at}`]);
  const columnOf = (d: ListDesk, name: string): number => {
    const header = d.book.sheet(d.log).values({ row: 0, column: 0, rows: 12, columns: 9 }).find((row) => row.includes("Id"));
    return header?.indexOf(name) ?? -1;
  };
  const lastRow = (d: ListDesk): number => { const used = d.book.sheet(d.log).usedRect(true); return used ? used.row + used.rows - 1 : 0; };
  const put = (d: ListDesk, row: number, cells: Readonly<Record<string, Cell>>): void => {
    for (const [name, cell] of Object.entries(cells)) d.colleague({ do: "setCells", sheet: d.log, row, column: columnOf(d, name), cells: [[cell]], as: "exact" });
  };
  let theirs: string[] = [];
  const theirRow = (): Readonly<Record<string, Cell>> => {
    const id = `their-${theirs.length}`;
    theirs.push(id);
    return { Id: id, Day: 47_000, Note: `note of ${id}` };
  };
  type Act = (d: ListDesk) => void;
  const adds: Act = (d) => put(d, lastRow(d) + 1, theirRow());
  const sorts = (descending: boolean): Act => (d) => {
    const sheet = d.book.sheet(d.log);
    const used = sheet.usedRect(true);
    if (!used) return;
    const header = used.row + sheet.values(used).findIndex((row) => row.includes("Id"));
    d.colleague({ do: "sort", sheet: d.log, rect: { row: header, column: used.column, rows: used.row + used.rows - header, columns: used.columns }, keys: [{ offset: columnOf(d, "Note") - used.column, descending }], hasHeader: true });
  };
  const insertsRow = (row: number): Act => (d) => d.colleague({ do: "insert", sheet: d.log, rect: { row, column: 0, rows: 1, columns: 16384 }, shift: "down" });
  const insertsColumn = (column: number): Act => (d) => d.colleague({ do: "insert", sheet: d.log, rect: { row: 0, column, rows: 1048576, columns: 1 }, shift: "right" });
  const isOurs = (d: ListDesk, row: number): boolean => String(d.book.sheet(d.log).value(row, columnOf(d, "Id"))).startsWith("our-");
  /** What a merge does when both wrote into one row and theirs is saved last. */
  const overwrites: Act = (d) => { const row = lastRow(d); if (isOurs(d, row)) put(d, row, theirRow()); };
  const halves: Act = (d) => { const row = lastRow(d); if (isOurs(d, row)) put(d, row, { Note: "half of theirs" }); };

  const calm = fc.oneof(fc.constant(adds), fc.boolean().map(sorts), fc.integer({ min: 0, max: 8 }).map(insertsRow), fc.integer({ min: 0, max: 3 }).map(insertsColumn));
  const rough = fc.oneof(calm, fc.constant(overwrites), fc.constant(halves));
  const day = (acts: fc.Arbitrary<Act>) => fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), acts), { maxLength: 4 });

  const start = (acts: readonly (readonly [number, Act])[], asTable: boolean): void => {
    desk.close();
    theirs = [];
    desk = openListDesk(filled(3), { logAsTable: asTable });
    for (const [request, act] of acts) desk.host.faults.beforeRequest(request, () => act(desk));
  };
  const byId = (): Map<string, unknown[][]> => {
    const [id, note] = [columnOf(desk, "Id"), columnOf(desk, "Note")];
    const found = new Map<string, unknown[][]>();
    for (const row of desk.entries()) found.set(String(row[id] ?? ""), [...(found.get(String(row[id] ?? "")) ?? []), [row[columnOf(desk, "Day")], row[note]]]);
    return found;
  };
  const expectAll = (): void => {
    const found = byId();
    for (const [id, at, note] of ours) expect([id, found.get(String(id))]).toEqual([id, [[at, note]]]);
    for (const id of theirs) expect([id, found.get(id)]).toEqual([id, [[47_000, `note of ${id}`]]]);
    for (let at = 0; at < 3; at += 1) expect(found.get(`old-${at}`)).toEqual([[45_000 + at, `note ${at}`]]);
  };

  it("shows every row exactly once, whatever is added, sorted or inserted, and whenever", async () => {
    desk = openListDesk();
    await fc.assert(fc.asyncProperty(day(calm), fc.boolean(), async (acts, asTable) => {
      start(acts, asTable);
      await appendRows(LIST, ours);
      expectAll();
      expect(byId().has("")).toBe(false);
    }), { numRuns: 200 });
  });

  it("adds again what a colleague's rows took the place of, at the latest when asked again", async () => {
    desk = openListDesk();
    await fc.assert(fc.asyncProperty(day(rough), async (acts) => {
      start(acts, false);
      await appendRows(LIST, ours);
      desk.host.faults.clear();
      await appendRows(LIST, ours);
      const found = byId();
      for (const [id] of ours) expect([id, found.get(String(id))?.length]).toEqual([id, 1]);
      for (const id of theirs) expect([id, found.get(id)]).toEqual([id, [[47_000, `note of ${id}`]]]);
      for (let at = 0; at < 3; at += 1) expect(found.get(`old-${at}`)).toEqual([[45_000 + at, `note ${at}`]]);
    }), { numRuns: 200 });
  });

  it("takes its cells out of a row that was half overwritten, leaves theirs, and adds the whole row again", async () => {
    desk = openListDesk(filled(3));
    desk.host.faults.beforeRequest(7, () => halves(desk));
    expect(await appendRows(LIST, ours)).toEqual({ written: 4, already: 0 });
    expectAll();
    expect(byId().get("")).toEqual([[null, "half of theirs"]]);
  });

  it("adds a row again that was overwritten before it was read back, in the same call", async () => {
    desk = openListDesk(filled(3));
    theirs = [];
    desk.host.faults.beforeRequest(7, () => overwrites(desk));
    expect(await appendRows(LIST, ours)).toEqual({ written: 4, already: 0 });
    expect(theirs).toHaveLength(1);
    expectAll();
  });

  it("heals a row that was overwritten after it was read back, when asked again", async () => {
    desk = openListDesk(filled(3));
    theirs = [];
    await appendRows(LIST, ours);
    overwrites(desk);
    expect(await appendRows(LIST, ours)).toEqual({ written: 1, already: 3 });
    expectAll();
  });

  it("serves two people who add at once, and both who make the list at once", async () => {
    desk = openListDesk();
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), async (mine, hers, isMade) => {
      desk.close();
      desk = openListDesk(isMade ? filled(2) : undefined, { latency: mine });
      const other = new ExcelHost(desk.book, { latency: hers, isOwner: false, person: "Ben" });
      const rows = (who: string): Cell[][] => Array.from({ length: 3 }, (_, at) => [`${who}-${at}`, at, `${who} ${at}`]);
      const asAda = appendRows(LIST, rows("ada"));
      const uninstall = installExcel(loadExcel(other));
      const asBen = appendRows(LIST, rows("ben"));
      uninstall();
      const results = await Promise.all([asAda, asBen]);
      other.close();
      expect(results).toEqual([{ written: 3, already: 0 }, { written: 3, already: 0 }]);
      expect(desk.entries().filter(([id]) => !String(id).startsWith("old")).map((row) => row.join()).sort()).toEqual([...rows("ada"), ...rows("ben")].map((row) => row.join()).sort());
    }), { numRuns: 15 });
  });
});
