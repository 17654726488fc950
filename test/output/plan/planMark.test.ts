import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { planStates, type PlanState } from "../../../src/ledger/Plan";
import { isPlanMark, planMark } from "../../../src/output/plan/planMark";
import { isPlanKept, isPlanMissed } from "../../../src/rules/facts/isPlanKept";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { day } from "../../rules/bookOf";
import { anyTerms, isOpenDay } from "../../rules/plan/anyTerms";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { caseOfPlan, euroCents, paid, today } from "./caseOfPlan";

const six = (state: PlanState = "active", more = {}) => planOf(termsOf({ minor: 60_000, length: { by: "count", count: 6 }, ...more }), { state, steps: [{ state, day: today, who: "AK" }] });
const markOf = (...plans: Parameters<typeof planMark>[0]["plans"][number][]) => planMark({ plans });

describe("the mark of a plan", () => {
  it("says what is paid, what is open and what comes next", () => {
    expect(markOf(caseOfPlan(six(), [paid("2026-12-01", 10_000), paid("2027-01-01", 10_000)], day("2027-01-04")))).toBe("2 of 6 paid, EUR 400.00 open, next EUR 100.00 on 1 Feb 2027");
    expect(markOf(caseOfPlan(six()))).toBe("0 of 6 paid, EUR 600.00 open, next EUR 100.00 on 1 Dec 2026");
  });

  it("says what is late and until when it is in grace, paid in part or not at all", () => {
    expect(markOf(caseOfPlan(six(), [], day("2026-12-03")))).toBe("0 of 6 paid, EUR 600.00 open, EUR 100.00 was due on 1 Dec 2026, in grace until 6 Dec 2026");
    expect(markOf(caseOfPlan(six(), [paid("2026-12-01", 4000)], day("2026-12-03")))).toBe("0 of 6 paid, EUR 560.00 open, EUR 60.00 was due on 1 Dec 2026, in grace until 6 Dec 2026");
    expect(markOf(caseOfPlan(six(), [paid("2026-11-30", 4000)], day("2026-12-01")))).toBe("0 of 6 paid, EUR 560.00 open, next EUR 60.00 on 1 Dec 2026");
  });

  it("says what was missed and by when it can be cured, then that it was not", () => {
    expect(markOf(caseOfPlan(six(), [], day("2026-12-07")))).toBe("Instalment 1 missed, cure by 13 Dec 2026: EUR 100.00 overdue, 0 of 6 paid, EUR 600.00 open");
    expect(markOf(caseOfPlan(six(), [], day("2027-01-20")))).toBe("Instalment 1 and 1 more missed, not cured by 13 Dec 2026: EUR 200.00 overdue, 0 of 6 paid, EUR 600.00 open");
    const down = six("active", { downPayment: { day: day("2026-11-25"), amount: euroCents(5000) } });
    expect(markOf(caseOfPlan(down, [], day("2026-12-01")))).toMatch(/^Down payment missed, cure by 7 Dec 2026: /);
  });

  it("says how a plan ended", () => {
    expect(markOf(caseOfPlan(six(), [paid("2026-12-01", 60_000)], day("2026-12-02")))).toBe("6 of 6 paid, none open: paid in full");
    expect(markOf(caseOfPlan(six("cancelled"), [], today))).toBe("Cancelled on 22 Nov 2026: 0 of 6 paid, none in force");
  });

  it("joins several plans, and leaves out what ended while one runs", () => {
    const marks = markOf(caseOfPlan(six("proposed")), caseOfPlan(six("cancelled")), caseOfPlan(six()));
    expect(marks).toBe("0 of 6 paid, EUR 600.00 open, next EUR 100.00 on 1 Dec 2026; another proposed: 6 instalments, EUR 600.00, first EUR 100.00 on 1 Dec 2026");
    expect(markOf(caseOfPlan(six("proposed")), caseOfPlan(six("cancelled")))).toBe("Proposed, no acceptance yet: 6 instalments, EUR 600.00, first EUR 100.00 on 1 Dec 2026");
    expect(markOf({ ...caseOfPlan(six()), isCurrent: false })).toBe("");
  });

  it("is read by the rules as what it says: kept where one runs and none is missed, missed where one is, neither where all ended or none is accepted", () => {
    const anyPlan = fc.tuple(anyTerms, fc.constantFrom(...planStates), fc.integer({ min: 0, max: 300 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3 })), { maxLength: 5 })).chain(([terms, state, days, money]) => {
      const planned = makeSchedule(terms, { isWorkingDay: isOpenDay });
      if ("problems" in planned) return fc.constant(null);
      const { schedule } = planned;
      const payments = money.map(([at, share]) => ({ day: addDays(terms.start, at), minor: Math.ceil(schedule.total / share) }));
      return fc.constant(caseOfPlan({ id: "P7", version: 1, state, steps: [{ state, day: terms.start, who: "AK" }], terms, schedule, paidBefore: 0 }, payments, addDays(terms.start, days)));
    }).filter((one) => one !== null);
    fc.assert(fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), (plans) => {
      const mark = planMark({ plans });
      const running = plans.filter(({ watch: { state } }) => state === "accepted" || state === "active" || state === "defaulted");
      const isMissed = running.some(({ watch }) => watch.missed.length > 0);
      expect([mark, isPlanMissed(mark)]).toEqual([mark, isMissed]);
      expect([mark, isPlanKept(mark)]).toEqual([mark, running.length > 0 && !isMissed]);
      expect(isPlanMark(mark)).toBe(true);
    }), { numRuns: 300 });
  });

  it("is told from what people write", () => {
    expect(["plan", "2 of 6", "instalment 3 missed", "Proposed", "ratenzahlung", "", "cancelled"].filter(isPlanMark)).toEqual([]);
  });
});
