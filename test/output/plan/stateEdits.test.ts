import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import type { Activity } from "../../../src/ledger/Activity";
import { planStates, type Plan, type PlanState, type PlanStep } from "../../../src/ledger/Plan";
import { planStateName } from "../../../src/output/plan/planName";
import { planTab } from "../../../src/output/plan/planTab";
import { stateEdits, type StateHistory } from "../../../src/output/plan/stateEdits";
import { linesEverLogged, STATE_LINES } from "../../../src/output/plan/stateLines";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import { day } from "../../rules/bookOf";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { caseOfPlan, paid, today } from "./caseOfPlan";

const step = (state: PlanState, on: string, who = "Ada"): PlanStep => ({ state, day: day(on), who });
const proposed = step("proposed", "2026-11-22");
const accepted = step("accepted", "2026-11-24", "Ben");
const terms = termsOf({ minor: 60_000, length: { by: "count", count: 3 } });
const planAt = (steps: readonly PlanStep[], more: Partial<Plan> = {}): Plan => planOf(terms, { steps, state: steps.at(-1)?.state ?? "proposed", ...more });

/** What the plan's second name covers on a tab built of it. */
function linesOf(planCase: PlanCase, versions?: readonly PlanCase[]): Cell[][] {
  const tab = planTab({ planCase, customer: { name: "Acme" }, team: { name: "Northwind", who: "Ada" }, ...(versions && { versions }) });
  const area = tab.names?.find(({ name }) => name === planStateName(planCase.plan))?.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return tab.rows.slice(area.row, area.row + area.rows).map((row) => [row[area.column]?.value ?? ""]);
}
const texts = (...lines: string[]): Cell[][] => Array.from({ length: STATE_LINES }, (_, at) => [lines[at] ?? ""]);
const history = (more: Partial<StateHistory> = {}): StateHistory => ({ versions: [], ...more });

function applied(planCase: PlanCase, cells: Cell[][], how = history()): string[] {
  const lines = cells.map(([cell]) => cell ?? "");
  for (const { row, column, expected, value } of stateEdits(planCase, cells, how).edits) {
    expect([column, lines[row]]).toEqual([0, expected]);
    lines[row] = value;
  }
  return lines.map(String).filter((line) => line !== "");
}

describe("the state lines of a plan's tab", () => {
  it("follow the log step by step, the newest first", () => {
    const before = linesOf(caseOfPlan(planAt([proposed])));
    expect(before).toEqual(texts("proposed on 22 Nov 2026 by Ada"));
    const { edits, differences } = stateEdits(caseOfPlan(planAt([proposed, accepted])), before, history());
    expect(edits).toEqual([
      { row: 0, column: 0, expected: "proposed on 22 Nov 2026 by Ada", value: "accepted on 24 Nov 2026 by Ben" },
      { row: 1, column: 0, expected: "", value: "proposed on 22 Nov 2026 by Ada" },
    ]);
    expect(differences).toEqual([]);
    expect(applied(caseOfPlan(planAt([proposed, accepted, step("cancelled", "2026-12-03", "")])), before)[0]).toBe("cancelled on 3 Dec 2026");
  });

  it("say what the payments brought about, and take it back where the money goes", () => {
    const plan = planAt([proposed, accepted]);
    const full = caseOfPlan(plan, [paid("2026-12-20", 60_000)], day("2027-01-20"));
    expect(linesOf(full)[0]).toEqual(["completed on 20 Dec 2026, by the payments"]);
    // Due on 1 December, 5 days of grace and 7 to cure.
    const missed = caseOfPlan(plan, [], day("2027-01-20"));
    expect(linesOf(missed)[0]).toEqual(["defaulted on 14 Dec 2026, by the payments"]);
    expect(applied(missed, linesOf(full))[0]).toBe("defaulted on 14 Dec 2026, by the payments");
    expect(applied(caseOfPlan(plan, [paid("2026-12-01", 60_000)], day("2026-12-02")), linesOf(missed))[0]).toBe("completed on 1 Dec 2026, by the payments");
    const cured = caseOfPlan(planAt([proposed, accepted, step("defaulted", "2026-12-15")]), [paid("2026-12-16", 20_000)], day("2026-12-17"));
    expect(linesOf(cured)[0]).toEqual(["active again, by the payments"]);
  });

  it("of a former version say which replaced it", () => {
    const renegotiated = step("renegotiated", "2027-01-05", "Cleo");
    const former = caseOfPlan(planAt([proposed, accepted, renegotiated]));
    const second = caseOfPlan(planAt([step("proposed", "2027-01-04"), step("accepted", "2027-01-05", "Cleo")], { version: 2 }));
    const third = caseOfPlan(planAt([step("proposed", "2027-01-05"), step("accepted", "2027-02-05", "Cleo")], { version: 3 }));
    const other = caseOfPlan(planAt([step("accepted", "2027-01-05", "Cleo")], { id: "P8", version: 2 }));
    const versions = [other, third, second, former];
    expect(linesOf(former, versions)[0]).toEqual(["replaced by version 2 on 5 Jan 2027 by Cleo"]);
    expect(stateEdits(former, linesOf(former, versions), { versions })).toEqual({ edits: [], differences: [] });
    expect(applied(former, linesOf(caseOfPlan(planAt([proposed, accepted]))), { versions })[0]).toBe("replaced by version 2 on 5 Jan 2027 by Cleo");
    expect(linesOf(former)[0]).toEqual(["renegotiated on 5 Jan 2027 by Cleo"]);
    expect(applied(former, linesOf(former), { versions })[0]).toBe("replaced by version 2 on 5 Jan 2027 by Cleo");
  });

  it("lose a step that was taken back", () => {
    const entry = { at: "2026-11-22T09:00:00Z", customer: "acme", name: "Acme", invoices: [], note: "" };
    const activities: readonly Activity[] = [
      { ...entry, id: "e1", kind: "plan", day: proposed.day, who: "Ada", plan: "P7", version: 1, terms, schedule: planAt([]).schedule, paidBefore: 0 },
      { ...entry, id: "e2", kind: "plan step", day: accepted.day, who: "Ben", about: "e1", state: "accepted" },
      { ...entry, id: "e3", kind: "plan step", day: accepted.day, who: "Ben", about: "gone", state: "cancelled" },
      { ...entry, id: "e4", kind: "taken back", day: accepted.day, who: "Ben", about: "e2" },
    ];
    const ever = linesEverLogged(activities).get("P7") ?? new Set();
    const now = caseOfPlan(planAt([proposed]));
    expect(applied(now, linesOf(caseOfPlan(planAt([proposed, accepted]))), history({ ever }))).toEqual(["proposed on 22 Nov 2026 by Ada"]);
    expect(ever).toContain("replaced by version 1 on 24 Nov 2026 by Ben");
    expect(ever).not.toContain("cancelled on 24 Nov 2026 by Ben");
  });

  it("leave a person's words where they stand, go round them, and tell", () => {
    const now = caseOfPlan(planAt([proposed, accepted]));
    const typed: Cell[][] = texts("accepted on 25 Nov 2026 by phone", "", "mind the bank details");
    expect(applied(now, typed)).toEqual(["accepted on 25 Nov 2026 by phone", "accepted on 24 Nov 2026 by Ben", "mind the bank details", "proposed on 22 Nov 2026 by Ada"]);
    expect(stateEdits(now, typed, history()).differences).toEqual(["“accepted on 25 Nov 2026 by phone”, “mind the bank details” stand in the State lines of the tab and not in the log. Empty the cells to have the lines as logged."]);
    const full: Cell[][] = texts("1", "2", "3", "4").map(([cell], at) => (at === STATE_LINES - 1 ? [5] : [cell ?? ""]));
    expect(stateEdits(now, full, history())).toEqual({ edits: [], differences: ["“1”, “2”, “3”, “4”, “5” stand in the State lines of the tab and not in the log. No line is left for where the plan stands. Empty the cells to have the lines as logged."] });
  });

  it("put older steps together on the last line once there are more than lines", () => {
    const steps = [proposed, accepted, ...["2027-01-10", "2027-02-10", "2027-03-10"].flatMap((on) => [step("defaulted", on), step("active", on.replace("10", "20"), "Ben")])];
    const lines = linesOf(caseOfPlan(planAt(steps))).map(String);
    expect(lines).toEqual([
      "active on 20 Mar 2027 by Ben", "defaulted on 10 Mar 2027 by Ada", "active on 20 Feb 2027 by Ben", "defaulted on 10 Feb 2027 by Ada",
      "earlier: active on 20 Jan 2027 by Ben; defaulted on 10 Jan 2027 by Ada; accepted on 24 Nov 2026 by Ben; propo…",
    ]);
  });

  it("need nothing more once written, whatever steps and payments came and whatever was typed", () => {
    const anyStep = fc.record({ state: fc.constantFrom(...planStates), day: fc.integer({ min: 0, max: 300 }).map((at) => addDays(today, at)), who: fc.constantFrom("Ada", "", "O'Neill; Ben") });
    const anyCell: fc.Arbitrary<Cell> = fc.constantFrom("", "", "", "call first", 7, "proposed on 22 Nov 2026 by Ada");
    fc.assert(fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 3 }), fc.array(anyCell, { minLength: STATE_LINES, maxLength: STATE_LINES }), (steps, payments, typed) => {
      const planCase = caseOfPlan(planAt(steps), payments.map((minor, at) => ({ day: addDays(today, 30 * at), minor })), addDays(today, 90));
      expect(stateEdits(planCase, linesOf(planCase), history())).toEqual({ edits: [], differences: [] });
      const cells = typed.map((cell) => [cell]);
      const { edits } = stateEdits(planCase, cells, history());
      for (const { row, value } of edits) cells[row] = [value];
      expect(stateEdits(planCase, cells, history()).edits).toEqual([]);
      // "Ada" stands in the log where the plan has such a step; else it is a person's.
      for (const [at, cell] of typed.entries()) if (cell === "call first" || cell === 7) expect(cells[at]).toEqual([cell]);
    }), { numRuns: 200 });
  });
});
