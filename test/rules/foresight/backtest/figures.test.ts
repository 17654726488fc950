import { auc, brier, gainsAt, reliability } from "../../../../src/rules/foresight/backtest/figures";

describe("the figures", () => {
  it("give an order that is right 1, one that is wrong 0, and one that says nothing a half", () => {
    expect(auc([0.1, 0.2, 0.8, 0.9], [false, false, true, true])).toBe(1);
    expect(auc([0.9, 0.8, 0.2, 0.1], [false, false, true, true])).toBe(0);
    expect(auc([0.5, 0.5, 0.5, 0.5], [false, false, true, true])).toBe(0.5);
    expect(auc([0.1, 0.5, 0.5, 0.9], [false, true, false, true])).toBe(0.875);
    expect(auc([0.5], [true])).toBeNaN();
  });

  it("square the distance of chance and outcome", () => {
    expect(brier([1, 0, 0.5], [true, false, true])).toBeCloseTo(0.25 / 3, 12);
  });

  it("count the money in the first of a ranking, rounded up, ties by the open amount", () => {
    const ranked = [{ key: "a", score: 1, open: 5, money: 10 }, { key: "b", score: 1, open: 9, money: 70 }, { key: "c", score: 0, open: 99, money: 20 }];
    expect(gainsAt(ranked, [0.1, 1 / 3, 0.5, 1])).toEqual([0.7, 0.7, 0.8, 1]);
    expect(gainsAt([{ key: "a", score: 1, open: 1, money: 0 }], [1])).toBeNull();
  });

  it("put what was given beside what came, by tenths", () => {
    expect(reliability([0.0625, 0.0625, 0.9375, 1], [false, true, true, true])).toEqual([{ from: 0, to: 0.1, count: 2, given: 0.0625, came: 0.5 }, { from: 0.9, to: 1, count: 2, given: 0.96875, came: 1 }]);
  });
});
