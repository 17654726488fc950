import { HostError } from "../../src/excel/HostError";
import { readOwned } from "../../src/excel/readOwned";
import { editSet, HEADER, openDesk, type Desk } from "./desk";

let desk: Desk;
afterEach(() => desk.close());

const { target } = editSet([]);
const why = { header: "Why", nth: 0 };
const missing = { header: "Promise", nth: 0 };

describe("fresh cells of a few rows", () => {
  it("are found by key and header, a formula as what it shows, a column that does not exist as undefined", async () => {
    desk = openDesk([["Title", "", "", ""], HEADER, ["Acme", 100, 1, "late"], ["Birch", 200, 2, ""], [" COBALT ", 300, 3, "old"]]);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 3, column: 3, cells: [["=1+1"]] });
    const owned = await readOwned(target, ["cobalt", "birch", "nobody"], [why, missing]);
    expect([...owned]).toEqual([["cobalt", ["old", undefined]], ["birch", [2, undefined]]]);
  });

  it("leaves out a key that two rows have", async () => {
    desk = openDesk([HEADER, ["Acme", 100, "", "a"], ["acme", 100, "", "b"]]);
    expect((await readOwned(target, ["acme"], [why])).size).toBe(0);
  });

  it("belong to their row, whatever a colleague sorts or inserts between finding and reading it", async () => {
    for (let request = 1; request <= 5; request += 1) {
      for (const act of ["sort", "row", "column"] as const) {
        desk = openDesk([HEADER, ["Acme", 3, "", "of acme"], ["Birch", 2, "", "of birch"], ["Cobalt", 1, "", "of cobalt"]]);
        desk.host.faults.beforeRequest(request, () => desk.colleague(
          act === "sort" ? { do: "sort", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 4, columns: 4 }, keys: [{ offset: 1 }], hasHeader: true }
            : act === "row" ? { do: "insert", sheet: desk.sheet, rect: { row: 1, column: 0, rows: 1, columns: 16384 }, shift: "down" }
              : { do: "insert", sheet: desk.sheet, rect: { row: 0, column: 1, rows: 1048576, columns: 1 }, shift: "right" },
        ));
        const owned = await readOwned(target, ["acme", "cobalt"], [why]);
        expect([...owned]).toEqual([["acme", ["of acme"]], ["cobalt", ["of cobalt"]]]);
        desk.close();
      }
    }
    desk = openDesk([HEADER]);
  });

  it("reads whole columns where many rows are asked for", async () => {
    desk = openDesk([HEADER, ...Array.from({ length: 20_000 }, (_, at) => [`C${at}`, at, "", `note ${at}`])]);
    const owned = await readOwned(target, Array.from({ length: 20_000 }, (_, at) => `c${at}`), [why]);
    expect([owned.size, owned.get("c19999")]).toEqual([20_000, ["note 19999"]]);
    desk.host.resetTraffic();
    await readOwned(target, ["c7"], [why]);
    expect(desk.host.traffic.requests).toBeLessThanOrEqual(4);
  });

  it("tells formulas from text that begins like one, among many rows too", async () => {
    desk = openDesk([HEADER, ...Array.from({ length: 200 }, (_, at) => [`C${at}`, at, "", at % 2 === 0 ? "=as text" : `note ${at}`])]);
    desk.colleague({ do: "setCells", sheet: desk.sheet, row: 2, column: 3, cells: [["=1+1"]] });
    const owned = await readOwned(target, Array.from({ length: 200 }, (_, at) => `c${at}`), [why]);
    expect([owned.size, owned.get("c0"), owned.get("c1"), owned.get("c3")]).toEqual([200, ["=as text"], [2], ["note 3"]]);
  });

  it("says that the sheet is gone", async () => {
    desk = openDesk([HEADER]);
    await expect(readOwned({ ...target, sheet: "Gone" }, ["acme"], [why])).rejects.toThrow(HostError);
  });
});
