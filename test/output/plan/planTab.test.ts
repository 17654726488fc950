import fc from "fast-check";
import type { Day } from "../../../src/base/Day";
import { decimalOf, money } from "../../../src/base/Money";
import type { Tab } from "../../../src/base/Tab";
import type { Plan, PlanTerms } from "../../../src/ledger/Plan";
import { planTab } from "../../../src/output/plan/planTab";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { day } from "../../rules/bookOf";
import { anyTerms, isOpenDay } from "../../rules/plan/anyTerms";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { TabBook } from "../tabBook";
import { caseOfPlan, euroCents, paid, today } from "./caseOfPlan";

const customer = { name: "Acme GmbH", id: "C-7", contact: "Jana Weber" };
const team = { name: "Northwind Ltd", who: "Ada King" };
const tabOf = (planCase: PlanCase, more = {}) => planTab({ planCase, customer, team, ...more });

/** The tab as it would stand on that day; what is typed goes over cells by their address in the schedule: row from 0, column. */
function opened(tab: Tab, on: Day = today, typed: readonly (readonly [number, number, string | number])[] = []) {
  const [{ area }] = tab.names as [NonNullable<Tab["names"]>[number]];
  const rows = tab.rows.map((row, at) => row.map((cell, column) => {
    const over = typed.find(([line, to]) => line + area.row === at && to === column);
    if (over) return { ...cell, value: over[2], formula: undefined as never };
    return cell?.formula?.includes("TODAY()") ? { ...cell, formula: cell.formula.replaceAll("TODAY()", String(on)) } : cell;
  }));
  const book = new TabBook({ ...tab, rows });
  const { cells } = book;
  return { book, cells, lines: cells.slice(area.row, area.row + area.rows).map((row) => row.slice(0, 10)), totals: cells[area.row + area.rows] ?? [], check: cells[area.row + area.rows + 1]?.[2] };
}

const major = (minor: number, currency: string): number => Number(decimalOf(money(minor, currency)));

/** What the schedule says, as the tab's cells show it. */
const shown = ({ schedule: { instalments, currency } }: Plan) => instalments.map(({ number, due, payment, principal, interest, fees, balance }) =>
  [number, due, ...[payment, principal, interest, fees, balance].map((minor) => major(minor, currency))]);

function planFrom(terms: PlanTerms): Plan | null {
  const planned = makeSchedule(terms, { isWorkingDay: isOpenDay });
  return "problems" in planned ? null : { id: "P7", version: 1, state: "proposed", steps: [{ state: "proposed", day: today, who: "AK" }], terms, schedule: planned.schedule, paidBefore: 0 };
}

describe("the tab of a plan", () => {
  it("works out the plan's figures to the last minor unit, whatever the terms", () => {
    fc.assert(fc.property(anyTerms.map(planFrom).filter((plan) => plan !== null), (plan) => {
      const { lines, totals, check } = opened(tabOf(caseOfPlan(plan)));
      expect(lines.map((line) => line.slice(0, 7))).toEqual(shown(plan));
      const { currency, total, principal, interest, fees } = plan.schedule;
      expect(totals.slice(2, 6)).toEqual([total, principal, interest, fees].map((minor) => major(minor, currency)));
      expect(check).toBe("Adds up");
    }), { numRuns: 300 });
  });
});
