import fc from "fast-check";
import { addDays, type Day } from "../../../src/base/Day";
import { decimalOf, money } from "../../../src/base/Money";
import type { Tab } from "../../../src/base/Tab";
import { dayCounts, type Plan, type PlanTerms } from "../../../src/ledger/Plan";
import { planColumns } from "../../../src/output/plan/planColumns";
import { planName } from "../../../src/output/plan/planName";
import { planTab } from "../../../src/output/plan/planTab";
import { serialOf } from "../../../src/output/written";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { day } from "../../rules/bookOf";
import { anyTerms, isOpenDay } from "../../rules/plan/anyTerms";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { TabBook } from "../tabBook";
import { caseOfPlan, euroCents, today } from "./caseOfPlan";

const customer = { name: "Acme GmbH", id: "C-7", contact: "Jana Weber" };
const team = { name: "Northwind Ltd", who: "Ada King" };
const tabOf = (planCase: PlanCase, more = {}) => planTab({ planCase, customer, team, ...more });

/** The tab as it would stand on that day; what is typed goes over cells by their address in the schedule: row from 0, column. */
function opened(tab: Tab, on: Day = today, typed: readonly (readonly [number, number, string | number])[] = [], date1904 = false) {
  const [{ area }] = tab.names as [NonNullable<Tab["names"]>[number]];
  const rows = tab.rows.map((row, at) => row.map((cell, column) => {
    const over = typed.find(([line, to]) => line + area.row === at && to === column);
    if (over) return { ...cell, value: over[2], formula: undefined as never };
    return cell?.formula?.includes("TODAY()") ? { ...cell, formula: cell.formula.replaceAll("TODAY()", String(serialOf(on, date1904))) } : cell;
  }));
  const book = new TabBook({ ...tab, rows }, { date1904 });
  const { cells } = book;
  return { book, cells, lines: cells.slice(area.row, area.row + area.rows).map((row) => row.slice(0, 10)), totals: cells[area.row + area.rows] ?? [], check: cells[area.row + area.rows + 1]?.[2] };
}

const major = (minor: number, currency: string): number => Number(decimalOf(money(minor, currency)));

/** What the schedule says, as the tab's cells show it. */
const shown = ({ schedule: { instalments, currency } }: Plan, date1904 = false) => instalments.map(({ number, due, payment, principal, interest, fees, balance }) =>
  [number, serialOf(due, date1904), ...[payment, principal, interest, fees, balance].map((minor) => major(minor, currency))]);

function planFrom(terms: PlanTerms): Plan | null {
  const planned = makeSchedule(terms, { isWorkingDay: isOpenDay });
  return "problems" in planned ? null : { id: "P7", version: 1, state: "proposed", steps: [{ state: "proposed", day: today, who: "AK" }], terms, schedule: planned.schedule, paidBefore: 0 };
}

/** Short enough that many are worked out quickly. */
const anyPlan = anyTerms.map(planFrom).filter((plan) => plan !== null && plan.schedule.instalments.length <= 40) as fc.Arbitrary<Plan>;

describe("the tab of a plan", () => {
  it("works out the plan's figures to the last minor unit, whatever the terms", () => {
    fc.assert(fc.property(anyPlan, fc.boolean(), (plan, date1904) => {
      const { lines, totals, check } = opened(tabOf(caseOfPlan(plan), { date1904 }), today, [], date1904);
      expect(lines.map((line) => line.slice(0, 7))).toEqual(shown(plan, date1904));
      const { currency, total, principal, interest, fees } = plan.schedule;
      expect(totals.slice(2, 6)).toEqual([total, principal, interest, fees].map((minor) => major(minor, currency)));
      expect(check).toBe("Adds up");
    }), { numRuns: 200 });
  });

  it.each(dayCounts)("counts days by %s in a workbook of the 1904 date system, over leap days and month ends", (dayCount) => {
    const plan = planOf(termsOf({ minor: 987_654, start: day("2027-10-31"), firstDay: day("2027-11-30"), monthEnd: true, length: { by: "count", count: 9 }, interest: { kind: "simple", annualPercent: "11.75", dayCount } }));
    const { lines, check } = opened(tabOf(caseOfPlan(plan), { date1904: true }), today, [], true);
    expect(lines.map((line) => line.slice(0, 7))).toEqual(shown(plan, true));
    expect(check).toBe("Adds up");
  });

  it("recomputes interest, balance and the last instalment when an instalment, a due date or the rate is edited", () => {
    const terms = termsOf({ minor: 60_000, length: { by: "count", count: 4 }, interest: { kind: "simple", annualPercent: "12", dayCount: "30/360 US" } });
    const tab = tabOf(caseOfPlan(planOf(terms)));
    const edited = opened(tab, today, [[1, planColumns.payment, 300], [2, planColumns.due, day("2027-02-15")]]);
    // 600.00 for 9 days of 30/360, then 153.30 less, then what 300.00 leaves for one month, one and a half, and the rest of March.
    expect(edited.lines.map((line) => line.slice(2, 7))).toEqual([
      [151.8, 150, 1.8, 0, 450], [300, 295.5, 4.5, 0, 154.5], [153, 150.73, 2.27, 0, 3.77], [3.79, 3.77, 0.02, 0, 0],
    ]);
    expect(edited.totals[3]).toBe(600);
    expect(edited.check).toBe("Adds up");
    const rateRow = tab.rows.findIndex((row) => row[0]?.value === "Rate, % a year");
    const free = opened({ ...tab, rows: tab.rows.map((row, at) => (at === rateRow ? [row[0] ?? null, null, { value: 0 }] : row)) });
    expect(free.lines.map((line) => line[4])).toEqual([0, 0, 0, 0]);
    expect(free.lines.at(-1)?.[2]).toBe(Math.round(60_000 - 100 * free.lines.slice(0, 3).reduce((sum, line) => sum + Number(line[2]), 0)) / 100);
  });

  it("keeps adding up after any edit of an instalment, or says why not", () => {
    fc.assert(fc.property(anyPlan.filter((plan) => plan.schedule.instalments.length > 1), fc.nat(), fc.integer({ min: -100, max: 100_000 }), (plan, row, minor) => {
      const { currency, principal, instalments } = plan.schedule;
      const { totals, lines, check } = opened(tabOf(caseOfPlan(plan)), today, [[row % (instalments.length - 1), planColumns.payment, major(minor, currency)]]);
      expect(totals[3]).toBe(major(principal, currency));
      expect(lines.at(-1)?.[6]).toBe(0);
      const isSound = lines.every((line) => Number(line[2]) > 0 && Number(line[3]) >= 0);
      expect(String(check).startsWith("Does not add up: ")).toBe(!isSound);
    }), { numRuns: 60 });
  });

  it("says what does not add up", () => {
    const tab = tabOf(caseOfPlan(planOf(termsOf({ minor: 60_000, length: { by: "count", count: 4 } }))));
    const checkOf = (...typed: [number, number, string | number][]) => opened(tab, today, typed).check;
    expect(checkOf([3, planColumns.payment, 100])).toBe("Does not add up: 50.00 is left after the last instalment");
    expect(checkOf([0, planColumns.payment, 1000])).toBe("Does not add up: the instalments before the last come to more than is owed");
    expect(checkOf([1, planColumns.payment, 0])).toBe("Does not add up: an instalment is nothing or less");
    expect(checkOf([1, planColumns.due, day("2026-12-01")])).toBe("Does not add up: a due date is not after the one before");
    expect(checkOf([1, planColumns.payment, "a lot"])).toBe("Does not add up: a cell holds no number or date");
  });

  it("gives each instalment the state that the watch gives it, on any day and after any payments", () => {
    const terms = (tolerance: boolean) => termsOf({ minor: 60_000, length: { by: "count", count: 6 }, graceDays: 4, cureDays: 6, ...(tolerance && { tolerance: euroCents(100) }), downPayment: { day: day("2026-11-25"), amount: euroCents(5000) } });
    fc.assert(fc.property(fc.boolean(), fc.integer({ min: 0, max: 200 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(50, 5000, 9100, 9166, 20_000)), { maxLength: 6 }), fc.boolean(), (tolerance, at, payments, date1904) => {
      const on = addDays(today, at);
      const planCase = caseOfPlan(planOf(terms(tolerance)), payments.map(([days, minor]) => ({ day: addDays(today, days), minor })), on);
      const { lines, totals, cells } = opened(tabOf(planCase, { date1904 }), on, [], date1904);
      expect(lines.map((line) => line[9])).toEqual(planCase.watch.instalments.map(({ state }) => state));
      expect(totals[8]).toBe(major(planCase.watch.paid, "EUR"));
      expect(Number(cells.find((row) => row[0] === "Progress")?.[2])).toBeCloseTo(planCase.watch.paid / planCase.watch.total, 3);
    }), { numRuns: 150 });
  });

  it("says the parties, the steps, what is covered and the terms", () => {
    const terms = termsOf({ minor: 60_000, invoices: [{ number: "=1+1", amount: euroCents(50_000) }, { number: "INV-2", amount: euroCents(10_000) }], length: { by: "count", count: 3 }, charges: { interest: euroCents(300), fees: euroCents(4000), payable: "last" } });
    const plan = planOf(terms, { version: 2, paidBefore: 20_000, steps: [{ state: "proposed", day: today, who: "Ada" }, { state: "accepted", day: day("2026-11-24"), who: "Ada" }] });
    const { cells } = opened(tabOf(caseOfPlan(plan)));
    const beside = (label: string) => { const row = cells.findIndex((line) => line[0] === label); return [cells[row], cells[row + 1]].map((line) => line?.[2]); };
    expect(beside("Reference")[0]).toBe("P7, version 2");
    expect(beside("Creditor")[0]).toBe("Northwind Ltd");
    expect(beside("Debtor")[0]).toBe("Acme GmbH, no. C-7, Jana Weber");
    expect(beside("State")).toEqual(["accepted on 24 Nov 2026 by Ada", "proposed on 22 Nov 2026 by Ada"]);
    expect(cells).toContainEqual(expect.arrayContaining(["Invoices", "=1+1", 500]));
    expect(["Principal", "Interest so far", "Fees", "Paid before"].map((label) => cells.find((line) => line[0] === label)?.[3])).toEqual([600, 3, 40, 200]);
    expect(beside("Instalments")[0]).toBe("3 instalments, monthly on the 1st");
    expect(beside("If one is missed")).toEqual(["An instalment that has not come in full within 5 days of its due date is missed.", "We then give notice, and it can be cured within 7 further days. If it is not, the whole rest may be called in."]);
    expect(beside("Progress")[0]).toBe(Math.round(20_000 / (20_000 + plan.schedule.total) * 10_000) / 10_000);
    expect(beside("Name").slice(0, 1)).toEqual(["Ada King"]);
  });

  it("lists many invoices three to a row, and their sum is the principal", () => {
    const invoices = Array.from({ length: 32 }, (_, at) => ({ number: `INV-${at}`, amount: euroCents(1000 + at) }));
    const terms = termsOf({ minor: invoices.reduce((sum, { amount }) => sum + amount.minor, 0), invoices, length: { by: "count", count: 3 } });
    const { book, check } = opened(tabOf(caseOfPlan(planOf(terms))));
    expect(book.figure("INV-31")).toBe(10.31);
    expect(book.figure("Principal")).toBe(terms.principal.minor / 100);
    expect(check).toBe("Adds up");
  });

  it("is locked but for what may be typed, named after its plan, and set for one page while it can be read there", () => {
    const tab = tabOf(caseOfPlan(planOf(termsOf({ length: { by: "count", count: 12 } }))));
    expect(tab).toMatchObject({ name: "Plan Acme GmbH", isLocked: true, print: { onePage: true } });
    const [name] = tab.names ?? [];
    expect(name?.name).toBe("Duebook.Plan.P7.v1");
    const row = tab.rows[name?.area.row ?? 0] ?? [];
    expect(row.flatMap((cell, at) => (cell?.open ? [at] : []))).toEqual([planColumns.due, planColumns.payment, planColumns.paidOn, planColumns.paid]);
    expect(tab.rows[tab.print.headerRow ?? 0]?.[0]?.value).toBe("No.");
    expect(tab.widths.slice(10).every((width) => width === 0)).toBe(true);
    expect(tabOf(caseOfPlan(planOf(termsOf({ length: { by: "count", count: 61 } })))).print).not.toHaveProperty("onePage");
    expect(planName({ id: "P 7/é", version: 3 })).toBe("Duebook.Plan.P_7__.v3");
  });

  it("draws the balance from its own cells, and marks only its own cells", () => {
    const tab = tabOf(caseOfPlan(planOf(termsOf({ length: { by: "count", count: 12 } }))));
    const area = tab.names?.[0]?.area ?? { row: 0, column: 0, rows: 0, columns: 0 };
    expect(tab.chart).toMatchObject({ categories: { row: area.row, column: 1, rows: 12 }, series: [{ values: { row: area.row, column: 6, rows: 12 } }] });
    expect(tab.chart?.at.row).toBeGreaterThan(area.row + area.rows);
    for (const mark of tab.marks ?? []) expect(mark.area.column).toBeLessThan(10);
  });

  it("links to the customer's row wherever sorting has put it, numbers and signs in keys taken as they are", () => {
    const target = (key: string, master: Tab["rows"]) => {
      const tab = tabOf(caseOfPlan(planOf(termsOf())), { master: { sheet: "It's \"ours\"", keyColumn: "A", key } });
      const formula = tab.rows[2]?.[0]?.formula ?? "";
      expect(formula).toMatch(/^=HYPERLINK\("#'It''s ""ours""'!A"&IFERROR\(MATCH\(/);
      const row = formula.replace(/^=HYPERLINK\(.*?&/, "=").replace(/,"Customer's row"\)$/, "").replaceAll("'It''s \"ours\"'!$A:$A", "$A$1:$A$5");
      return new TabBook({ ...tab, rows: [...master, [null, { formula: row }]] }).cells.at(-1)?.[1];
    };
    expect(target("C-7", [[{ value: "Id" }], [{ value: "C-70" }], [{ value: "c-7" }]])).toBe(3);
    expect(target("10023", [[{ value: "Id" }], [{ value: 10023 }]])).toBe(2);
    expect(target("A*", [[{ value: "Id" }], [{ value: "ABC" }], [{ value: "A*" }]])).toBe(3);
    expect(target("gone", [[{ value: "Id" }]])).toBe(1);
    expect(tabOf(caseOfPlan(planOf(termsOf())), { master: { sheet: "S", keyColumn: "A", key: " " } }).rows[2]).toEqual([null]);
  });
});
