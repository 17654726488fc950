import fc from "fast-check";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { partNames, scaleWeights } from "../../../src/rules/score/scaleWeights";

const scaled = (money: number, lateness: number, behaviour: number, promises: number, silence: number) =>
  Object.values(scaleWeights({ ...defaultPolicy, weights: { money, lateness, behaviour, promises, silence } }));

describe("scaleWeights", () => {
  it("gives leftover points to the largest remainders", () => {
    expect(scaled(1, 1, 1, 0, 0)).toEqual([34, 33, 33, 0, 0]);
    expect(scaled(50, 50, 10, 0, 0)).toEqual([46, 45, 9, 0, 0]);
  });

  it("counts every part alike where all weights are zero", () => {
    expect(scaled(0, 0, 0, 0, 0)).toEqual([20, 20, 20, 20, 20]);
  });

  it("makes whole points that sum to 100, none for a weight of zero", () => {
    const weight = fc.integer({ min: 0, max: 100 });
    fc.assert(fc.property(fc.tuple(weight, weight, weight, weight, weight), (weights) => {
      const points = scaled(...weights);
      expect(points.reduce((sum, each) => sum + each, 0)).toBe(100);
      expect(points.every((each, index) => Number.isInteger(each) && each >= 0 && (weights[index] !== 0 || each === 0 || weights.every((all) => all === 0)))).toBe(true);
    }));
  });

  it.each([["largest", "money"], ["longest", "lateness"], ["newest", "lateness"]] as const)("leaves %s to %s alone", (strategy, sole) => {
    const points = scaleWeights({ ...defaultPolicy, strategy });
    expect(partNames.filter((name) => points[name] > 0)).toEqual([sole]);
    expect(points[sole]).toBe(100);
  });
});
