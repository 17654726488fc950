import { addDays } from "../../../../src/base/Day";
import { money } from "../../../../src/base/Money";
import type { HistoryRow } from "../../../../src/ledger/HistoryRow";
import { knownOn, makeHistory, sortRows } from "../../../../src/rules/foresight/history/History";
import { ageAt, curvesOn } from "../../../../src/rules/foresight/look/curvesOn";
import { differentLately } from "../../../../src/rules/foresight/look/differentLately";
import { lateShares } from "../../../../src/rules/foresight/look/lateShares";
import { makeLooker } from "../../../../src/rules/foresight/look/lookAt";
import { AHEAD, dayBy, makePayDays } from "../../../../src/rules/foresight/look/payDays";
import { FIRST_DAY, madeHistory } from "../madeHistory";

/** Due thirty days after issue and paid so many days after that; null is open. */
const paidLate = (lates: readonly (number | null)[], every = 10, customer = "acme"): readonly HistoryRow[] => lates.map((late, at) => {
  const issued = addDays(FIRST_DAY, every * at), due = addDays(issued, 30);
  return { invoice: `${customer}${String(at).padStart(4, "0")}`, customer, issued, due, settled: late === null ? null : addDays(due, late), amount: money(10_000, "EUR") };
});

describe("the ageing curve", () => {
  const day = addDays(FIRST_DAY, 1_000);
  it("is the share of those that stood at an age and were unpaid a horizon later, half a case added", () => {
    const curves = curvesOn(makeHistory(sortRows(paidLate([...Array<number>(30).fill(5), ...Array<number>(10).fill(50)]))), day, 30);
    expect(curves.cases[ageAt(0)]).toBe(40);
    expect(curves.stayed[ageAt(0)]).toBeCloseTo(10.5 / 41, 12);
  });

  it("steps down to the nearest younger age with thirty cases", () => {
    const curves = curvesOn(makeHistory(sortRows(paidLate([...Array<number>(30).fill(5), ...Array<number>(10).fill(50)]))), day, 30);
    expect(curves.stayed[ageAt(40)]).toBe(curves.stayed[ageAt(5)]);
  });

  it("counts a case only once its horizon has passed", () => {
    const history = makeHistory(sortRows(paidLate([5])));
    const due = addDays(FIRST_DAY, 30);
    expect(curvesOn(history, due + 29, 30).segmentCases[ageAt(0)]).toBe(0);
    expect(curvesOn(history, due + 30, 30).segmentCases[ageAt(0)]).toBe(1);
  });
});

describe("the look at a customer's others", () => {
  const rows = [...paidLate([2, 40, 3, 41, null, 4, 5, null], 20), ...paidLate([0, 0, 0], 5, "other")];
  const day = addDays(FIRST_DAY, 20 * 7 + 31);
  const history = knownOn(sortRows(rows), day);
  const row = history.rows.findIndex(({ invoice }) => invoice === "acme0007");
  const look = makeLooker(history, 30).look(row, day, curvesOn(history, day, 30));

  it("counts the ones that stood at the same age and were still open", () => {
    expect([look.alike, look.alikeStayed]).toEqual([6, 3]);
  });

  it("counts the late ones, the unpaid past due among them, and what else is open", () => {
    expect([look.known, look.late, look.open, look.overdue]).toEqual([7, 7, 1, 1]);
  });
});

describe("late or not in the whole book", () => {
  it("is known the day after the payment, or the day after the due day", () => {
    const shares = lateShares(makeHistory(sortRows(paidLate([20]))));
    const due = addDays(FIRST_DAY, 30);
    expect(shares.on(due)).toBe(shares.on(FIRST_DAY));
    expect(shares.on(due + 1)).toBeGreaterThan(shares.on(due));
    expect(shares.on(due + 400)).toBe(shares.on(due + 1));
  });
});

describe("different lately", () => {
  const lately = (lates: readonly (number | null)[]) => differentLately(makeHistory(sortRows(paidLate(lates))), 0, addDays(FIRST_DAY, 10 * lates.length + 90));
  it("is said where the last five were paid clearly later or earlier than those before", () => {
    expect(lately([1, 2, 3, 2, 1, 2, 3, 25, 28, 22, 30, 21])).toMatchObject({ recentDays: 25, earlierDays: 2, recent: 5, earlier: 7 });
    expect(lately([20, 22, 23, 22, 21, 22, 23, 0, 1, -2, 0, 1])).toMatchObject({ recentDays: 0, earlierDays: 22 });
  });

  it("is not said of scatter, of little change, or of few invoices", () => {
    expect(lately([1, 25, 3, 22, 1, 20, 3, 25, 1, 22, 30, 2])).toBeNull();
    expect(lately([1, 2, 3, 2, 1, 2, 3, 4, 5, 4, 5, 4])).toBeNull();
    expect(lately([1, 2, 25, 28, 22, 30, 21])).toBeNull();
  });

  it("counts what is still open for as late as can be told, and leaves out what is not due long enough", () => {
    expect(lately([1, 2, 3, 2, 1, 2, 3, null, null, null, null, null])).toMatchObject({ recentDays: 30, earlierDays: 2 });
    // Of twelve the last five are not yet due for thirty days: the quick payers among them prove nothing.
    expect(differentLately(makeHistory(sortRows(paidLate([20, 21, 22, 20, 21, 22, 20, -25, -25, -25, -25, -25]))), 0, addDays(FIRST_DAY, 120))).toBeNull();
  });
});

describe("the days of payment", () => {
  const day = addDays(FIRST_DAY, 520);
  const history = knownOn(sortRows(madeHistory({ invoices: 1_200 })), day);
  const curves = curvesOn(history, day, 30);
  const open = [...history.settled.keys()].filter((row) => (history.settled[row] ?? 0) >= day);

  it("are chances that never exceed one, and agree with the chance of staying unpaid", () => {
    for (const row of open) {
      const chances = makePayDays(history, day, curves).chances(row, 0.4);
      const sum = (from: number, to: number): number => chances.slice(from, to).reduce((all, each) => all + each, 0);
      expect(sum(0, 30)).toBeCloseTo(0.6, 9);
      expect(sum(0, AHEAD)).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it("fall on the weekday the customer pays on", () => {
    const weekly = Array.from({ length: 60 }, (_, at): HistoryRow => {
      const issued = addDays(FIRST_DAY, 7 * at + (at % 5)), due = addDays(issued, 14);
      // Day 3 of the seven, the first that comes after the due day.
      return { invoice: `${at}`, customer: "acme", issued, due, settled: addDays(due, (((3 - due) % 7) + 7) % 7), amount: money(100, "EUR") };
    });
    const on = addDays(FIRST_DAY, 7 * 58);
    const known = knownOn(sortRows(weekly), on);
    const row = [...known.settled.keys()].find((at) => (known.settled[at] ?? 0) >= on) ?? -1;
    const chances = makePayDays(known, on, curvesOn(known, on, 30)).chances(row);
    const byWeekday = new Float64Array(7);
    chances.forEach((chance, ahead) => { byWeekday[(on + ahead) % 7]! += chance; });
    expect(byWeekday[3]).toBeGreaterThan(0.5);
    expect(dayBy(chances, 2)).toBe(AHEAD);
  });
});
