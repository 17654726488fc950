import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import type { TabEdit } from "../../../src/base/Tab";
import { paidEdits } from "../../../src/output/plan/paidEdits";
import { planColumns } from "../../../src/output/plan/planColumns";
import { planTab } from "../../../src/output/plan/planTab";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import type { PlanPayment } from "../../../src/rules/plan/watch/allocatePayments";
import { day } from "../../rules/bookOf";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { TabBook } from "../tabBook";
import { caseOfPlan, euroCents, paid } from "./caseOfPlan";

const plan = planOf(termsOf({ minor: 60_000, length: { by: "count", count: 6 }, interest: { kind: "simple", annualPercent: "8.5", dayCount: "ACT/360" } }));
const now = day("2027-02-03");
const watched = (...payments: PlanPayment[]): PlanCase => caseOfPlan(plan, payments, now);

/** What the plan's name covers on a tab built of it. */
function blockOf(planCase: PlanCase, date1904 = false): Cell[][] {
  const tab = planTab({ planCase, customer: { name: "Acme" }, team: { name: "Northwind", who: "Ada" }, date1904 });
  const area = tab.names?.[0]?.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return new TabBook(tab).cells.slice(area.row, area.row + area.rows).map((row) => row.slice(0, area.columns));
}
function applied(cells: readonly (readonly Cell[])[], edits: readonly TabEdit[]): Cell[][] {
  const copy = cells.map((row) => [...row]);
  for (const { row, column, expected, value } of edits) {
    expect(copy[row]?.[column]).toBe(expected);
    (copy[row] as Cell[])[column] = value;
  }
  return copy;
}
const typed = (cells: Cell[][], row: number, column: keyof typeof planColumns, value: Cell): Cell[][] => cells.map((line, at) => (at === row ? line.map((cell, to) => (to === planColumns[column] ? value : cell)) : line));

describe("what was paid, on the tab of a plan", () => {
  it("is written where the tab has nothing yet, in full with its day and in part without", () => {
    const [one, two] = plan.schedule.instalments;
    const { edits, differences } = paidEdits(watched(paid("2026-12-01", one?.payment ?? 0), paid("2027-01-02", 4000)), blockOf(watched()), false);
    expect(edits).toEqual([
      { row: 0, column: 8, expected: "", value: (one?.payment ?? 0) / 100 },
      { row: 0, column: 7, expected: "", value: day("2026-12-01") },
      { row: 1, column: 8, expected: "", value: 40 },
    ]);
    expect(two?.payment).toBeGreaterThan(4000);
    expect(differences).toEqual([]);
  });

  it("goes up as more of the same instalment comes in", () => {
    const before = blockOf(watched(paid("2026-12-01", 4000)));
    const { edits } = paidEdits(watched(paid("2026-12-01", 4000), paid("2026-12-03", 2000)), before, false);
    expect(edits).toEqual([{ row: 0, column: 8, expected: 40, value: 60 }]);
  });

  it("leaves what a person typed against the payments, and says so", () => {
    const block = blockOf(watched());
    const told = (row: number, column: keyof typeof planColumns, value: Cell, ...payments: PlanPayment[]) => paidEdits(watched(...payments), typed(block, row, column, value), false);
    expect(told(2, "paid", 75)).toEqual({ edits: [], differences: ["Instalment 3 has EUR 75.00 as paid on the tab; the payments show nothing. Empty the cells to have them filled from the payments."] });
    expect(told(0, "paidOn", day("2026-12-04"), paid("2026-12-01", 4000)).differences).toEqual(["Instalment 1 has 4 Dec 2026 as paid on the tab; the payments show EUR 40.00. Empty the cells to have them filled from the payments."]);
    expect(told(0, "paid", "cash", paid("2026-12-01", 4000)).edits).toEqual([]);
    expect(told(0, "paidOn", "Monday").differences[0]).toContain("“Monday”");
  });

  it("tells instalments, due days and a rate that are not as agreed", () => {
    const block = blockOf(watched());
    const differences = (row: number, column: keyof typeof planColumns, value: Cell) => paidEdits(watched(), typed(block, row, column, value), false).differences;
    expect(differences(2, "payment", 120)).toEqual([`Instalment 3 is EUR 120.00 on the tab and EUR ${((plan.schedule.instalments[2]?.payment ?? 0) / 100).toFixed(2)} as agreed.`]);
    expect(differences(1, "due", day("2027-01-15"))).toEqual(["Instalment 2 is due on 15 Jan 2027 on the tab and on 1 Jan 2027 as agreed."]);
    expect(differences(1, "due", "soon")).toEqual(["Instalment 2 is due on “soon” on the tab and on 1 Jan 2027 as agreed."]);
    expect(differences(0, "rate", 9)).toEqual(["The rate is 9% a year on the tab and 8.5% as agreed."]);
  });

  it("is written nowhere once rows were taken out or added", () => {
    const block = blockOf(watched());
    for (const cells of [block.slice(1), [...block, block[0] ?? []], []]) expect(paidEdits(watched(paid("2026-12-01", 4000)), cells, false)).toMatchObject({ edits: [], differences: [expect.stringContaining("Build the tab anew")] });
  });

  it("needs nothing more once written, nor on a tab just built, in either date system", () => {
    const anyPayments = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 30_000 })), { maxLength: 6 }).map((all) => all.map(([at, minor]) => ({ day: addDays(day("2026-11-22"), at), minor })));
    fc.assert(fc.property(anyPayments, fc.boolean(), fc.boolean(), (payments, date1904, hasDown) => {
      const own = hasDown ? planOf(termsOf({ minor: 60_000, length: { by: "count", count: 6 }, tolerance: euroCents(50), downPayment: { day: day("2026-11-25"), amount: euroCents(900) } })) : plan;
      const planCase = caseOfPlan(own, payments, now);
      expect(paidEdits(planCase, blockOf(planCase, date1904), date1904)).toEqual({ edits: [], differences: [] });
      const empty = blockOf(caseOfPlan(own, [], now), date1904);
      const { edits, differences } = paidEdits(planCase, empty, date1904);
      expect(differences).toEqual([]);
      expect(paidEdits(planCase, applied(empty, edits), date1904)).toEqual({ edits: [], differences: [] });
    }), { numRuns: 60 });
  });
});
