import fc from "fast-check";
import type { Cell } from "../../../src/base/Grid";
import { money } from "../../../src/base/Money";
import { isLog, readLog } from "../../../src/intake/log/readLog";
import { type Activity, LOG_SHEET, logColumns, type Contact } from "../../../src/ledger/Activity";
import { logList, logRow } from "../../../src/output/logRow";
import { activityTable } from "./activityTable";
import { anyActivity } from "../../output/anyActivity";
import { contactOf, euros } from "../../output/activityOf";
import { day } from "../../rules/bookOf";
import { gridOf } from "../gridOf";

const headers: readonly string[] = logList.headers;
const columnOf = (column: keyof typeof logColumns): number => headers.indexOf(logColumns[column]);
const read = (rows: readonly (readonly Cell[])[], date1904 = false) => readLog(gridOf(LOG_SHEET, rows), date1904);
const rowsOf = (...activities: Activity[]): Cell[][] => [[...headers], ...activities.map((activity) => [...logRow(activity, false)])];
const sorted = (activities: readonly Activity[]): Activity[] => [...activities].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
const unique = (activities: readonly Activity[]): Activity[] => activities.filter(({ id }, at) => activities.findIndex((other) => other.id === id) === at);

/** The log with one cell typed over. */
function typedOver(activity: Activity, column: keyof typeof logColumns, cell: Cell) {
  const rows = rowsOf(activity);
  (rows[1] as Cell[])[columnOf(column)] = cell;
  return read(rows);
}

describe("the contact log", () => {
  it("reads every activity back as it was written, in either date system", () => {
    fc.assert(fc.property(fc.array(anyActivity, { maxLength: 6 }), fc.boolean(), (activities, date1904) => {
      const { activities: back, issues } = read([[...headers], ...activities.map((activity) => logRow(activity, date1904))], date1904);
      expect(back).toEqual(sorted(unique(activities)));
      expect(issues).toEqual([]);
    }), { numRuns: 400 });
  });

  it("reads the same whatever the order of rows and columns, with titles above, blank rows and columns of the team's own between", () => {
    fc.assert(fc.property(fc.array(anyActivity, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (all, luck) => {
      const activities = unique(all);
      const shuffled = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, at: luck.next().value as number })).sort((a, b) => a.at - b.at).map(({ item }) => item);
      const order = shuffled([...headers.keys(), -1, -2]);
      const moved = (row: readonly Cell[], own: Cell): Cell[] => order.map((at) => (at < 0 ? own : row[at] ?? ""));
      const rows = shuffled([...activities.map((activity) => moved(logRow(activity, false), "ours")), moved([], "")]);
      expect(read([["Our log"], [], moved(headers, "Extra"), ...rows])).toEqual({ activities: sorted(activities), issues: [] });
    }), { numRuns: 100 });
  });

  it("counts a row once however often a retry wrote it", () => {
    const activity = contactOf("a1", { note: "asked for a copy" });
    expect(read(rowsOf(activity, activity, contactOf("a1", { note: "second" })))).toEqual({ activities: [activity], issues: [] });
  });

  it.each(activityTable)("keeps the row and names the cell where %s", (_what, activity, column, cell, expected, place, code) => {
    const { activities, issues } = typedOver(activity, column, cell);
    expect(activities).toEqual([expected]);
    expect(issues.map((issue) => [issue.cell, issue.code])).toEqual(place === "" ? [] : [[place, code]]);
  });

  it("leaves out a row that says no time or no customer, and says so", () => {
    const rows = rowsOf(contactOf("a1"), contactOf("a2"), contactOf("a3"));
    for (const column of ["at", "day"] as const) (rows[1] as Cell[])[columnOf(column)] = "";
    for (const column of ["customer", "name"] as const) (rows[2] as Cell[])[columnOf(column)] = "";
    const { activities, issues } = read(rows);
    expect(activities.map(({ id }) => id)).toEqual(["a3"]);
    expect(issues.map(({ cell, code }) => [cell, code])).toEqual([["B2", "unreadable-date"], ["E3", "missing-customer"]]);
  });

  it("reads a row that somebody wrote by hand, the same each time", () => {
    const byHand = headers.map((header) => ({ [logColumns.day]: "22.11.2026", [logColumns.customer]: "ACME ", [logColumns.kind]: "Note", [logColumns.note]: "called, no news" } as Record<string, Cell>)[header] ?? "");
    const { activities, issues } = read([[...headers], byHand]);
    expect(activities).toMatchObject([{ kind: "note", customer: "acme", day: day("2026-11-22"), note: "called, no news" }]);
    expect(issues.map(({ code }) => code)).toEqual(["missing-id"]);
    expect(read([[...headers], byHand, byHand]).activities).toEqual(activities);
  });

  it("never throws, whatever stands in its cells", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom<Cell>("contact", "promised", "#N/A", "[]", "null", "{\"parts\":[[1]]}", "{\"profile\":{\"attorney\":3}}", 46000, "2026-11-22"));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 5 }), (rows) => {
      expect(() => read([[...headers], ...rows])).not.toThrow();
    }), { numRuns: 300 });
  });

  it("names a column that was renamed, and reads the others", () => {
    const rows = rowsOf(contactOf("a1", { note: "hello" }));
    (rows[0] as Cell[])[columnOf("who")] = "Colleague";
    const { activities, issues } = read(rows);
    expect(activities).toEqual([contactOf("a1", { note: "hello", who: "" })]);
    expect(issues.map(({ code, message }) => [code, message.includes("“Who”")])).toEqual([["column-missing", true]]);
  });

  it("is told from a tab that only has its name", () => {
    expect(isLog(gridOf("contact LOG", rowsOf()))).toBe(true);
    expect(isLog(gridOf(LOG_SHEET, [["Customer", "Note"], ["Acme", "hi"]]))).toBe(false);
    expect(isLog(gridOf("Calls", rowsOf()))).toBe(false);
  });

  it("reads a log of 20,000 rows", () => {
    const rows = [[...headers], ...Array.from({ length: 20_000 }, (_, at) => logRow(contactOf(`a${at}`, { promise: [{ day: day("2026-12-01"), amount: euros(250) }], outcome: "promised" }), false))];
    const grid = gridOf(LOG_SHEET, rows);
    expect(readLog(grid, false).activities).toHaveLength(20_000);
  });
});

describe("a row of the log", () => {
  it("fits its cells, however much was said", () => {
    const long = "x".repeat(40_000);
    const activity: Contact = contactOf("a1", { note: long, override: long, person: long, findings: [long, long], invoices: Array.from({ length: 9000 }, (_, at) => `INV-${at}`) });
    const cells = logRow(activity, false);
    for (const cell of cells) expect(String(cell).length).toBeLessThanOrEqual(32_767);
    const [back] = read([[...headers], cells]).activities as [Contact];
    expect(back.invoices.slice(0, 2)).toEqual(["INV-0", "INV-1"]);
    expect(back.override?.startsWith("xxx")).toBe(true);
  });

  it("keeps the total of a promise whose many parts do not fit", () => {
    const parts = Array.from({ length: 2000 }, (_, at) => ({ day: day("2026-12-01"), amount: euros(at + 1) }));
    const [back] = read(rowsOf(contactOf("a1", { outcome: "promised", promise: parts }))).activities as [Contact];
    expect(back.promise?.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(parts.reduce((sum, { amount }) => sum + amount.minor, 0));
  });

  it("holds a time that Excel can sort by, and no JSON where the columns say it all", () => {
    const cells = logRow(contactOf("a1", { outcome: "promised", promise: [{ day: day("2026-12-01"), amount: money(25050, "EUR") }] }), false);
    expect(cells[columnOf("at")]).toBeCloseTo(day("2026-11-22") + 10 / 24, 9);
    expect([cells[columnOf("amount")], cells[columnOf("currency")], cells[columnOf("date")], cells[columnOf("details")]]).toEqual([250.5, "EUR", day("2026-12-01"), ""]);
  });
});
