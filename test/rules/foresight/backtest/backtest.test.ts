import { addDays, partsOfDay } from "../../../../src/base/Day";
import { backtest, curveShares, FORESIGHT, type Backtest } from "../../../../src/rules/foresight/backtest/backtest";
import { protocolOf } from "../../../../src/rules/foresight/backtest/protocol";
import { sortRows } from "../../../../src/rules/foresight/history/History";
import { FIRST_DAY, madeHistory } from "../madeHistory";

const rows = madeHistory({ invoices: 900, days: 400, customers: 40 });

describe("the look back on a book's own past", () => {
  const result = backtest(rows) as Backtest;
  const gainOf = (name: string): number => result.gains.find((each) => each.name === name)?.all[curveShares.indexOf(0.2)] ?? NaN;

  it("stands on the 1st and 15th of the last third, with outcomes known a horizon on", () => {
    const { from, cutOffs } = protocolOf(sortRows(rows), 30) ?? { from: 0, cutOffs: [] };
    expect(result.cutOffs).toEqual(cutOffs);
    expect(cutOffs.length).toBeGreaterThan(5);
    const end = Math.max(...rows.map(({ settled }) => settled ?? 0));
    for (const day of cutOffs) {
      expect([1, 15]).toContain(partsOfDay(day).date);
      expect(day >= from && day + 30 <= end).toBe(true);
    }
  });

  it("puts foresight above sorting by amount and age, and below perfection", () => {
    for (const name of ["open amount", "overdue amount", "oldest days past due", "rule points: bucket x size quintile"]) expect(gainOf(FORESIGHT)).toBeGreaterThan(gainOf(name));
    expect(gainOf(FORESIGHT)).toBeLessThanOrEqual(gainOf("perfect foresight"));
  });

  it("draws curves that rise to everything", () => {
    for (const { all, due } of result.gains) {
      for (const curve of [all, due]) {
        curve.forEach((share, at) => expect(share).toBeGreaterThanOrEqual(curve[at - 1] ?? 0));
        expect(curve[curve.length - 1]).toBeCloseTo(1, 9);
      }
    }
  });

  it("foretells chances that come true about as often as they say", () => {
    const count = result.reliability.reduce((sum, bin) => sum + bin.count, 0);
    expect(result.reliability.reduce((sum, bin) => sum + bin.count * Math.abs(bin.given - bin.came), 0) / count).toBeLessThan(0.1);
    expect(result.chances.find(({ name }) => name === FORESIGHT)?.auc).toBeGreaterThan(0.8);
    expect(result.spansHeld).toBeGreaterThan(0.65);
    expect(result.spansHeld).toBeLessThan(0.95);
  });

  it("is the same in any order of the rows", () => {
    const short = madeHistory({ invoices: 500, days: 220, customers: 20 });
    expect(backtest([...short].reverse())).toEqual(backtest(short));
  });

  it("says where there is too little to look back on", () => {
    expect(backtest(rows.slice(0, 20))).toHaveProperty("tooLittle");
    expect(backtest([])).toHaveProperty("tooLittle");
    expect(backtest(rows.filter(({ issued }) => issued < addDays(FIRST_DAY, 20)))).toHaveProperty("tooLittle");
  });
});
