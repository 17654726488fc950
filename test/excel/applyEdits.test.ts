import fc from "fast-check";
import { applyEdits } from "../../src/excel/applyEdits";
import { HostError } from "../../src/excel/HostError";
import { Journal, journalEntry, undoEntry } from "../../src/excel/journal";
import { desktop } from "../../src/standin/host/Profile";
import { editSet, HEADER, openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(() => desk.close());

const plain = [HEADER, ["Acme", 100, "", ""], ["Birch", 200, "", ""], ["Cobalt", 300, "", ""]];
const ranked = editSet([["acme", "Priority", "", 10], ["acme", "Why", "", "=late again"], ["cobalt", "Priority", "", 30], ["cobalt", "Why", "", "+49 rang"]]);

describe("writing edits", () => {
  it("writes by key and header, text as text, and leaves every other cell", async () => {
    desk = openDesk(plain);
    const applied = await applyEdits(ranked);
    expect(applied.left).toEqual([]);
    expect(applied.written).toHaveLength(4);
    expect(desk.rows()).toEqual([HEADER, ["Acme", 100, 10, "=late again"], ["Birch", 200, null, null], ["Cobalt", 300, 30, "+49 rang"]]);
  });

  it("makes no edit and no request to write when run again", async () => {
    desk = openDesk(plain);
    await applyEdits(ranked);
    const seen = desk.rows();
    const again = await applyEdits(editSet([["acme", "Priority", 10, 10]]));
    expect(again.written).toEqual([]);
    expect(desk.rows()).toEqual(seen);
  });

  it("finds rows and columns again after a colleague sorted, inserted and moved them", async () => {
    desk = openDesk([["Title", "", "", ""], ["Why", "Priority", "Customer", "Balance"], ["", "", " COBALT ", 300], ["", "", "Birch", 200], ["", "", "acme", 100]]);
    const applied = await applyEdits(ranked);
    expect(applied.written).toHaveLength(4);
    expect(desk.rows()[2]).toEqual(["+49 rang", 30, " COBALT ", 300]);
    expect(desk.rows()[4]).toEqual(["=late again", 10, "acme", 100]);
  });

  it("leaves a cell that somebody changed, a formula, a doubled key and a missing row alone, each with its reason", async () => {
    desk = openDesk([HEADER, ["Acme", 100, 5, ""], ["Birch", 200, "", ""], ["birch", 1, "", ""], ["Cobalt", 300, "", ""]]);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 4, column: 2, cells: [["=1+1"]] });
    const applied = await applyEdits(editSet([["acme", "Priority", "", 10], ["birch", "Priority", "", 20], ["cobalt", "Priority", "", 30], ["dune", "Priority", "", 40]]));
    expect(applied.written).toEqual([]);
    expect(applied.left.map(({ reason }) => reason)).toEqual(["Someone changed the cell to “5”.", "Two rows now have the same key.", "The cell holds a formula.", "The row is no longer there."]);
  });

  it("adds missing columns right of the list, past cells that are in the way, with our format", async () => {
    desk = openDesk([["Customer", "Balance"], ["Acme", 100], ["Birch", 200]]);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 2, column: 3, cells: [["scribble"]] });
    const applied = await applyEdits(editSet([["acme", "Priority", "", 10], ["birch", "Why", "", "late"]]));
    expect(applied.created.map(({ column }) => column.header)).toEqual(["Priority", "Why"]);
    expect(desk.rows()).toEqual([["Customer", "Balance", null, null, "Priority", "Why"], ["Acme", 100, null, null, 10, null], ["Birch", 200, null, "scribble", null, "late"]]);
  });

  it("adds table columns to a table and writes above its totals", async () => {
    desk = openDesk([["Customer", "Balance"], ["Acme", 100], ["Birch", 200]], { asTable: true });
    desk.colleague({ do: "setTable", table: "Master", hasTotals: true });
    const applied = await applyEdits(editSet([["acme", "Priority", "", 10], ["birch", "Why", "", "late"]], "Master"));
    expect(applied.written).toHaveLength(2);
    expect(desk.book.findTable("Master")?.table.columns.map(({ name }) => name)).toEqual(["Customer", "Balance", "Priority", "Why"]);
    expect(desk.rows().slice(0, 3)).toEqual([["Customer", "Balance", "Priority", "Why"], ["Acme", 100, 10, null], ["Birch", 200, null, "late"]]);
  });

  it("lands on the right rows under a filter, and leaves the filter as it was", async () => {
    desk = openDesk(plain);
    desk.colleague({ do: "filter", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 4, columns: 4 }, column: 1, criterion: { on: "custom", first: ">=200" } });
    const all = editSet([["acme", "Priority", "", 10], ["birch", "Priority", "", 20], ["cobalt", "Priority", "", 30]]);
    const applied = await applyEdits(all);
    expect(applied.written).toHaveLength(3);
    expect(desk.rows().map((row) => row[2])).toEqual(["Priority", 10, 20, 30]);
    expect(desk.book.sheet(desk.sheet).isRowHidden(1)).toBe(true);
  });
});

describe("when something is in the way", () => {
  const code = async (act: () => Promise<unknown>): Promise<string> => act().then(() => "none", (error: unknown) => (error instanceof HostError ? error.code : String(error)));

  it("refuses a protected sheet before it writes anything", async () => {
    desk = openDesk(plain);
    desk.book.apply({ do: "protect", sheet: desk.sheet, options: {} }, { source: "user" });
    const before = desk.rows();
    expect(await code(() => applyEdits(ranked))).toBe("protected");
    expect(desk.rows()).toEqual(before);
  });

  it("writes on a protected sheet where our columns are unlocked", async () => {
    desk = openDesk(plain);
    desk.book.apply([{ do: "format", sheet: desk.sheet, rect: { row: 0, column: 2, rows: 20, columns: 2 }, style: { locked: false } }, { do: "protect", sheet: desk.sheet, options: {} }], { source: "user" });
    expect((await applyEdits(editSet([["acme", "Why", "", "late"]]))).written).toHaveLength(1);
  });

  it("says that the sheet is gone, or the key column renamed", async () => {
    desk = openDesk(plain);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 0, column: 0, cells: [["Client"]] });
    expect(await code(() => applyEdits(ranked))).toBe("layout-changed");
    desk.colleague({ do: "addSheet", name: "Other" }, { do: "deleteSheet", sheet: desk.sheet });
    expect(await code(() => applyEdits(ranked))).toBe("sheet-gone");
  });

  it("fails at once while a cell is edited, and works afterwards", async () => {
    desk = openDesk(plain);
    desk.host.faults.isCellEdited = true;
    expect(await code(() => applyEdits(ranked))).toBe("cell-edit");
    desk.host.faults.isCellEdited = false;
    expect((await applyEdits(ranked)).written).toHaveLength(4);
  });

  it("puts everything back when any one request fails, whichever it is", async () => {
    desk = openDesk(plain);
    await applyEdits(ranked);
    const total = desk.host.traffic.requests;
    desk.close();
    for (let at = 1; at <= total; at += 1) {
      for (const kind of ["fail", "drop"] as const) {
        desk = openDesk(plain);
        const before = desk.rows();
        desk.host.faults.at(at, kind === "fail" ? { kind, code: "GeneralException" } : { kind });
        expect(await code(() => applyEdits(ranked, { timeout: 40 }))).toBe(kind === "fail" ? "host" : "timeout");
        expect(desk.rows()).toEqual(before);
        desk.close();
      }
    }
    desk = openDesk(plain);
  });

  it("stops with nothing half-written when cancelled in mid-write", async () => {
    desk = openDesk(plain);
    const before = desk.rows();
    const abort = new AbortController();
    expect(await code(() => applyEdits(ranked, { signal: abort.signal, beforeWrite: async () => abort.abort() }))).toBe("cancelled");
    expect(desk.rows()).toEqual(before);
  });

  it("keeps every request and response under the web's limit, with ten thousand long texts", async () => {
    const why = "é".repeat(300);
    desk = openDesk([["Customer", "Balance"], ...Array.from({ length: 10_000 }, (_, at) => [`C${at}`, at])]);
    const applied = await applyEdits(editSet(Array.from({ length: 10_000 }, (_, at) => [`c${at}`, "Why", "", `${why}${at}`] as const)));
    expect(applied.written).toHaveLength(10_000);
    expect(desk.host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.requests).toBeLessThan(30);
  });
});

describe("undo", () => {
  const store = () => { const kept = new Map<string, unknown>(); return new Journal({ get: async (key) => kept.get(key), set: async (key, value) => { kept.set(key, value); } }); };

  it("puts back every cell that nobody changed since, and takes our empty columns away", async () => {
    desk = openDesk([["Customer", "Balance"], ["Acme", 100], ["Birch", 200]], { profile: desktop });
    const before = desk.rows();
    const set = editSet([["acme", "Priority", "", 10], ["birch", "Priority", "", 20]]);
    const journal = store();
    await applyEdits(set, { beforeWrite: (change) => journal.push("Desk.xlsx", journalEntry("2026-11-22T08:00:00Z", set, change)) });
    const [entry] = await journal.entries("Desk.xlsx");
    if (!entry) throw new Error("Expected a journal entry");
    const undone = await undoEntry(entry);
    expect(undone.written).toHaveLength(2);
    expect(desk.rows()).toEqual(before);
  });

  it("keeps a colleague's later change, and the column with it", async () => {
    desk = openDesk([["Customer", "Balance"], ["Acme", 100], ["Birch", 200]]);
    const set = editSet([["acme", "Priority", "", 10], ["birch", "Priority", "", 20]]);
    const applied = await applyEdits(set);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 1, column: 2, cells: [[99]] });
    const undone = await undoEntry(journalEntry("now", set, applied));
    expect(undone.left.map(({ edit, reason }) => [edit.key, reason])).toEqual([["acme", "Someone changed the cell to “99”."]]);
    expect(desk.rows()).toEqual([["Customer", "Balance", "Priority"], ["Acme", 100, 99], ["Birch", 200, null]]);
  });
});

describe("with a colleague at work between our round trips", () => {
  const sortBy = (descending: boolean) => (d: Desk): void => {
    const sheet = d.book.sheet(d.sheet);
    const used = sheet.usedRect(true);
    if (!used) return;
    const header = used.row + d.rows().findIndex((row) => row[0] === "Customer");
    d.colleague({ do: "sort", sheet: d.sheet, rect: { row: header, column: 0, rows: used.row + used.rows - header, columns: 4 }, keys: [{ offset: 0, descending }], hasHeader: true });
  };
  const insertAt = (row: number) => (d: Desk): void => d.colleague({ do: "insert", sheet: d.sheet, rect: { row, column: 0, rows: 1, columns: 16384 }, shift: "down" });
  const act = fc.oneof(fc.boolean().map(sortBy), fc.integer({ min: 0, max: 6 }).map(insertAt), fc.constant((): void => undefined));
  const customers = ["Acme", "Birch", "Cobalt", "Dune", "Elder", "Fern"];

  it("adds no second column of ours when a column is inserted while the header is read", async () => {
    for (let request = 1; request <= 4; request += 1) {
      desk = openDesk(plain);
      desk.host.faults.beforeRequest(request, () => desk.colleague({ do: "insert", sheet: desk.sheet, rect: { row: 0, column: 1, rows: 1048576, columns: 1 }, shift: "right" }));
      expect((await applyEdits(ranked)).created).toEqual([]);
      expect(desk.rows()[0]).toEqual(["Customer", null, "Balance", "Priority", "Why"]);
      desk.close();
    }
    desk = openDesk(plain);
  });

  it("never misplaces a note, whatever rows are sorted or inserted, and whenever", async () => {
    desk = openDesk(plain);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), act), { maxLength: 3 }), async (acts) => {
      desk.close();
      desk = openDesk([HEADER, ...customers.map((name, at) => [name, at, "", `old note of ${name}`])]);
      for (const [request, edit] of acts) desk.host.faults.beforeRequest(request, () => edit(desk));
      const edits = customers.slice(1).map((name) => [name.toLowerCase(), "Why", `old note of ${name}`, `note for ${name}`] as const);
      const { written, left } = await applyEdits(editSet(edits));
      const notes = new Map(desk.rows().filter(([name]) => typeof name === "string" && customers.includes(name)).map((row) => [row[0], row[3]]));
      expect(notes.get("Acme")).toBe("old note of Acme");
      for (const edit of written) expect(String(notes.get(customers.find((name) => name.toLowerCase() === edit.key)))).toBe(edit.value);
      for (const { edit } of left) expect(String(notes.get(customers.find((name) => name.toLowerCase() === edit.key)))).toBe(edit.expected);
      expect(written.length + left.length).toBe(edits.length);
      const strays = desk.rows().filter(([name]) => name === null || name === "").map((row) => row[3]);
      for (const stray of strays) expect([null, ""]).toContain(stray);
    }), { numRuns: 200 });
  });
});
