import fc from "fast-check";
import { newPlanId } from "../../../src/jobs/plan/newPlanId";
import type { Activity } from "../../../src/ledger/Activity";

const taken = (...plans: string[]): Activity[] => plans.map((plan) => ({ kind: "plan", plan }) as Activity);

describe("the id of a plan", () => {
  it("is P and five signs without I, L, O and U", () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
      expect(newPlanId([], () => bytes)).toMatch(/^P[0-9A-HJKMNP-TV-Z]{5}$/);
    }));
    expect(newPlanId([])).toMatch(/^P[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it("is none that the log holds, taken back or not, in whatever case it was typed", () => {
    const picks = [[0, 0, 0, 0, 1], [0, 0, 0, 0, 2], [0, 0, 0, 0, 3]].map((bytes) => Uint8Array.from(bytes));
    expect(newPlanId(taken("P00001", "p00002"), () => picks.shift() ?? new Uint8Array(5))).toBe("P00003");
  });
});
