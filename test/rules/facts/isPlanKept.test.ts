import { isPlanKept } from "../../../src/rules/facts/isPlanKept";

describe("isPlanKept", () => {
  it.each(["kept", "active", "plan", "Ratenplan", "3 of 6 paid", "Yes", "x", "6 × 500"])("takes %p for a plan that runs", (mark) => {
    expect(isPlanKept(mark)).toBe(true);
  });

  it.each([undefined, "", " - ", "no", "Missed", "2nd instalment missed", "Plan gebrochen", "n", "paid", "none", "nicht eingehalten", "Terminé"])("takes %p for none that is kept", (mark) => {
    expect(isPlanKept(mark)).toBe(false);
  });
});
