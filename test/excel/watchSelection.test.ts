import { goTo, goToRow } from "../../src/excel/goTo";
import { rowOf, watchSelection } from "../../src/excel/watchSelection";
import { editSet, HEADER, openDesk, type Desk } from "./desk";

let desk: Desk;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
  desk.close();
});

const { target } = editSet([]);
const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
const select = (row: number, column = 1, sheet = desk.sheet): void => void desk.book.apply([{ do: "activate", sheet }, { do: "select", sheet, rect: { row, column, rows: 1, columns: 1 } }], { source: "user" });

async function watched(): Promise<string[]> {
  desk = openDesk([["Master of 2026", "", "", ""], HEADER, ["Acme", 100, "", ""], ["Birch", 200, "", ""], ["", "", "", ""], ["Cobalt", 300, "", ""]]);
  const keys: string[] = [];
  stop = await watchSelection(target, (key) => keys.push(key));
  return keys;
}

describe("watching the selection", () => {
  it("tells the key of the row, once the person rests on it", async () => {
    const keys = await watched();
    select(2);
    select(3);
    select(5, 3);
    await rested();
    select(2);
    await rested();
    expect(keys).toEqual(["cobalt", "acme"]);
  });

  it("is silent on the header, above it, on blank rows and on other sheets", async () => {
    const keys = await watched();
    desk.colleague({ do: "addSheet", name: "Other", id: "other" });
    for (const [row, sheet] of [[0, desk.sheet], [1, desk.sheet], [4, desk.sheet], [30, desk.sheet], [2, "other"]] as const) {
      select(row, 0, sheet);
      await rested();
    }
    expect(keys).toEqual([]);
  });

  it("does not echo what the pane itself selects, and hears the person right after", async () => {
    const keys = await watched();
    await goToRow(target, "birch");
    await goToRow(target, "cobalt");
    await goTo("Master", "B3");
    await rested();
    expect(keys).toEqual([]);
    select(3);
    await rested();
    expect(keys).toEqual(["birch"]);
  });

  it("follows the list when rows and columns are inserted, and when it is sorted", async () => {
    const keys = await watched();
    select(2);
    await rested();
    desk.colleague({ do: "insert", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 3, columns: 16384 }, shift: "down" }, { do: "insert", sheet: desk.sheet, rect: { row: 0, column: 0, rows: 1048576, columns: 1 }, shift: "right" });
    select(6);
    await rested();
    select(4);
    await rested();
    expect(keys).toEqual(["acme", "birch"]);
  });

  it("keeps quiet when Excel refuses, and goes on afterwards", async () => {
    const keys = await watched();
    desk.host.faults.isCellEdited = true;
    select(2);
    await rested();
    desk.host.faults.isCellEdited = false;
    select(3);
    await rested();
    expect(keys).toEqual(["birch"]);
  });

  it("is deaf once stopped, and asks Excel for nothing more", async () => {
    const keys = await watched();
    select(2);
    await stop?.();
    desk.host.resetTraffic();
    select(3);
    await rested();
    expect([keys, desk.host.traffic.requests]).toEqual([[], 0]);
  });

  it("needs one request for a row once the list is known", async () => {
    await watched();
    select(2);
    await rested();
    desk.host.resetTraffic();
    select(3);
    await rested();
    expect(desk.host.traffic.requests).toBe(1);
  });
});

it("reads the first row of an address", () => {
  expect(["B7", "B7:C9", "$7:$9", "A3,B9", "Master!$C$4", "'It''s 5'!D6", "A:C"].map(rowOf)).toEqual([6, 6, 6, 2, 3, 5, null]);
});
