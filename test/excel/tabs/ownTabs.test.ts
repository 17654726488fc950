import { buildTab } from "../../../src/excel/tabs/buildTab";
import { HostError } from "../../../src/excel/HostError";
import { roundTrips } from "../../../src/excel/runExcel";
import { editTabs } from "../../../src/excel/tabs/editTabs";
import { readTabs } from "../../../src/excel/tabs/readTabs";
import { showTab } from "../../../src/excel/tabs/showTab";
import type { Tab, TabEdit } from "../../../src/base/Tab";
import { openDesk, type Desk } from "../desk";
import { plan } from "./plan";

let desk: Desk;
afterEach(() => desk.close());

const SCHEDULE = "Duebook.P1.Schedule";
const reason = (act: Promise<unknown>): Promise<string> => act.then(() => "none", (error: unknown) => (error instanceof HostError ? `${error.code}: ${error.message}` : String(error)));
const edit = (row: number, column: number, expected: TabEdit["expected"], value: TabEdit["value"]): TabEdit => ({ row, column, expected, value });
/** Paid on, paid and state of the first instalments. */
const paid = (count: number): TabEdit[] => Array.from({ length: count }, (_, row) => [edit(row, 4, "", 46_360), edit(row, 5, "", 100), edit(row, 6, "open", "kept")]).flat();
const one = async (name = SCHEDULE): Promise<readonly (readonly unknown[])[]> => (await readTabs([name])).get(name)?.cells ?? [];

async function counted<T>(act: Promise<T>): Promise<readonly [T, number]> {
  const before = roundTrips.count;
  const result = await act;
  return [result, roundTrips.count - before];
}

async function setUp(): Promise<string> {
  desk = openDesk([["Customer"]]);
  return (await buildTab(plan)).id;
}

describe("reading tabs by name", () => {
  it("gives what the cells show and what the tab is called now, in two round trips", async () => {
    const id = await setUp();
    desk.colleague({ do: "renameSheet", sheet: id, name: "Theirs" });
    const [read, trips] = await counted(readTabs([SCHEDULE, "Duebook.P1", "Duebook.P9"]));
    expect(trips).toBe(2);
    expect(read.get(SCHEDULE)?.sheet).toBe("Theirs");
    expect([read.get(SCHEDULE)?.cells.length, read.get(SCHEDULE)?.cells[119]]).toEqual([120, [120, 46_357 + 30 * 119, 100, 0, "", "", "open"]]);
    expect(read.get("Duebook.P1")?.cells[2]).toEqual(["Paid", 0, "", "", "", "", ""]);
    expect(read.get("Duebook.P9")).toBeNull();
  });

  it("gives null where tab or cells are gone, where the name is none of cells, and where it means whole columns", async () => {
    const id = await setUp();
    desk.colleague({ do: "addName", name: "Rate", scope: null, formula: "=0.05" }, { do: "addName", name: "All", scope: null, formula: "=Master!$A:$Z" });
    expect([...(await readTabs(["Rate", "All"])).values()]).toEqual([null, null]);
    desk.colleague({ do: "deleteSheet", sheet: id });
    expect([...await readTabs([SCHEDULE])]).toEqual([[SCHEDULE, null]]);
  });

  it("reads a thousand tabs under the web's limit", async () => {
    desk = openDesk([["Customer"]]);
    const ops = Array.from({ length: 1_000 }, (_, at) => ({ do: "addName" as const, name: `Plan.${at}`, scope: null, formula: `=Master!$A$${at + 1}:$J$${at + 120}` }));
    desk.colleague(...ops);
    const [read, trips] = await counted(readTabs(ops.map(({ name }) => name)));
    expect([read.size, [...read.values()].every((tab) => tab?.cells.length === 120)]).toEqual([1_000, true]);
    expect(trips).toBeLessThan(20);
    expect(desk.host.traffic.largestResponse).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("editing tabs by name", () => {
  it("writes the open cells of a locked tab in three round trips, and reads them back", async () => {
    await setUp();
    const [result, trips] = await counted(editTabs(new Map([[SCHEDULE, paid(3)]])));
    expect([result, trips]).toEqual([{ written: 9, left: [] }, 3]);
    expect((await one()).slice(0, 4).map((row) => row.slice(4))).toEqual([[46_360, 100, "kept"], [46_360, 100, "kept"], [46_360, 100, "kept"], ["", "", "open"]]);
    expect((await one("Duebook.P1"))[2]?.[1]).toBe(300 / 12_000);
  });

  it("writes nothing where nothing changes", async () => {
    await setUp();
    await editTabs(new Map([[SCHEDULE, paid(3)]]));
    const before = desk.host.traffic.requests;
    expect(await editTabs(new Map([[SCHEDULE, paid(3)]]))).toEqual({ written: 0, left: [] });
    expect(desk.host.traffic.requests - before).toBe(1);
  });

  it("leaves what somebody changed, formulas, locked cells and what is gone, each with what is there", async () => {
    const id = await setUp();
    desk.colleague({ do: "setCells", sheet: id, row: 6, column: 6, cells: [["disputed"]] });
    const edits = [edit(0, 6, "open", "kept"), edit(1, 3, 11_800, 0), edit(2, 0, 3, 33), edit(200, 6, "open", "kept"), edit(3, 6, "open", "kept")];
    const result = await editTabs(new Map([[SCHEDULE, edits], ["Duebook.P9", [edit(0, 0, "", 1)]]]));
    expect(result.written).toBe(1);
    const left = result.left.map(({ name, edit: { row }, found, reason: why }) => [name, row, found, why]);
    expect(left).toHaveLength(5);
    expect(left).toEqual(expect.arrayContaining([
      [SCHEDULE, 0, "disputed", "changed"], [SCHEDULE, 1, "=D7-C8", "formula"], [SCHEDULE, 2, 3, "locked"], [SCHEDULE, 200, null, "gone"], ["Duebook.P9", 0, null, "gone"],
    ]));
    expect((await one())[3]?.[6]).toBe("kept");
  });

  it("tells open cells from locked ones within one run", async () => {
    await setUp();
    const result = await editTabs(new Map([[SCHEDULE, [edit(0, 0, 1, 7), edit(0, 1, 46_357, 46_358), edit(0, 2, 100, 90)]]]));
    expect([result.written, result.left.map(({ found, reason: why }) => [found, why])]).toEqual([2, [[1, "locked"]]]);
    expect((await one())[0]?.slice(0, 3)).toEqual([1, 46_358, 90]);
  });

  it("writes text as text, whatever it begins with, and clears", async () => {
    await setUp();
    await editTabs(new Map([[SCHEDULE, [edit(0, 6, "open", "=1+1"), edit(1, 6, "open", "+49 rang"), edit(2, 6, "open", "")]]]));
    expect((await one()).slice(0, 3).map((row) => row[6])).toEqual(["=1+1", "+49 rang", ""]);
    expect(await editTabs(new Map([[SCHEDULE, [edit(0, 6, "=1+1", "kept")]]]))).toEqual({ written: 1, left: [] });
  });

  it("writes text without an apostrophe that shows into a cell of Text format", async () => {
    const id = await setUp();
    desk.colleague({ do: "unprotect", sheet: id }, { do: "setFormats", sheet: id, row: 6, column: 4, formats: [["@"]] });
    await editTabs(new Map([[SCHEDULE, [edit(0, 4, "", "=later"), edit(1, 4, "", "=later")]]]));
    expect((await one()).slice(0, 2).map((row) => row[4])).toEqual(["=later", "=later"]);
    expect([desk.book.sheet(id).value(6, 4), desk.book.sheet(id).formulaAt(6, 4)]).toEqual(["=later", undefined]);
  });

  it("writes where the name's cells are by now, also when rows are inserted between reading and writing", async () => {
    const id = await setUp();
    desk.colleague({ do: "unprotect", sheet: id });
    const insert = (row: number): void => desk.colleague({ do: "insert", sheet: id, rect: { row, column: 0, rows: 2, columns: 16_384 }, shift: "down" });
    insert(0);
    desk.host.faults.beforeRequest(desk.host.traffic.requests + 2, () => insert(9));
    expect(await editTabs(new Map([[SCHEDULE, [edit(5, 6, "open", "kept")]]]))).toEqual({ written: 1, left: [] });
    const cells = await one();
    expect(cells.filter((row) => row[6] === "kept")).toEqual([[6, 46_357 + 150, 100, 11_400, "", "", "kept"]]);
  });

  it("writes many tabs at once", async () => {
    desk = openDesk([["Customer"]]);
    const names = Array.from({ length: 12 }, (_, at) => `P${at}.Schedule`);
    for (const [at, name] of names.entries()) await buildTab({ ...plan, name: `Plan ${at}`, names: [{ name, area: { row: 6, column: 0, rows: 120, columns: 7 } }] } satisfies Tab);
    const [result, trips] = await counted(editTabs(new Map(names.map((name) => [name, paid(120)]))));
    expect([result, trips]).toEqual([{ written: 12 * 360, left: [] }, 3]);
    expect(desk.host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("when something is in the way of an edit", () => {
  it("lifts the protection where the host refuses open cells, and puts it back as it was", async () => {
    const id = await setUp();
    const before = desk.book.sheet(id).protection;
    desk.host.faults.at(desk.host.traffic.requests + 2, { kind: "fail", code: "AccessDenied" });
    expect((await editTabs(new Map([[SCHEDULE, paid(2)]]))).written).toBe(6);
    expect(desk.book.sheet(id).protection).toMatchObject({ ...before });
  });

  it("names the tab where a password is in the way", async () => {
    await setUp();
    for (const more of [2, 3]) desk.host.faults.at(desk.host.traffic.requests + more, { kind: "fail", code: "AccessDenied" });
    expect(await reason(editTabs(new Map([[SCHEDULE, paid(2)]])))).toBe("protected: “Plan Müller & Söhne” is protected with a password, so nothing was written. Unprotect it on the Review tab, then try again.");
    expect([(await one())[0]?.[6], desk.book.activeSheet.protection !== null]).toEqual(["open", true]);
  });

  it("puts every cell back when any one request fails or its answer is lost, and keeps the tab locked", async () => {
    for (const at of [1, 2, 3]) {
      for (const kind of ["fail", "drop"] as const) {
        const id = await setUp();
        const before = await one();
        desk.host.faults.at(desk.host.traffic.requests + at, kind === "fail" ? { kind, code: "RequestAborted" } : { kind });
        expect(await reason(editTabs(new Map([[SCHEDULE, paid(3)]]), kind === "fail" ? {} : { timeout: 300 }))).toMatch(kind === "fail" ? "busy" : "timeout");
        expect([await one(), desk.book.sheet(id).protection !== null]).toEqual([before, true]);
        desk.close();
      }
    }
    await setUp();
  });

  it("writes nothing once it is cancelled", async () => {
    await setUp();
    const abort = new AbortController();
    desk.host.faults.beforeRequest(desk.host.traffic.requests + 1, () => abort.abort());
    expect(await reason(editTabs(new Map([[SCHEDULE, paid(1)]]), { signal: abort.signal }))).toMatch("cancelled");
    expect((await one())[0]?.[6]).toBe("open");
  });
});

describe("showing a tab by name", () => {
  it("goes to its first cell, whatever it is called by now", async () => {
    const id = await setUp();
    desk.colleague({ do: "renameSheet", sheet: id, name: "Theirs" }, { do: "activate", sheet: desk.sheet });
    await showTab(SCHEDULE);
    expect([desk.book.activeSheet.name, desk.book.activeSheet.selection]).toEqual(["Theirs", { row: 6, column: 0, rows: 1, columns: 1 }]);
  });

  it("says that it is gone or hidden", async () => {
    const id = await setUp();
    desk.colleague({ do: "showSheet", sheet: id, visibility: "Hidden" });
    expect(await reason(showTab(SCHEDULE))).toBe("host: The sheet “Plan Müller & Söhne” is hidden. Unhide it, then try again.");
    desk.colleague({ do: "deleteSheet", sheet: id });
    expect(await reason(showTab(SCHEDULE))).toMatch("sheet-gone: This tab is no longer in the workbook");
  });
});
