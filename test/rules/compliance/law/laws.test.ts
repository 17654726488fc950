import { dayFromIso } from "../../../../src/base/Day";
import { isInForce, laws, lawOf } from "../../../../src/rules/compliance/law/laws";
import type { LawId } from "../../../../src/rules/compliance/law/laws";
import { day } from "../../bookOf";

describe("laws", () => {
  it("names for each rule a source, a title and the day it was last read", () => {
    for (const id of Object.keys(laws) as LawId[]) {
      const { source, title, reviewed, from } = lawOf(id);
      expect([id, source.length > 3, title.length > 3]).toEqual([id, true, true]);
      expect(dayFromIso(reviewed)).not.toBeNull();
      if (from !== undefined) expect(dayFromIso(from)).not.toBeNull();
    }
  });

  it("is in force from its first day on, and never where it is only proposed", () => {
    expect([isInForce("ST-NYC-01", day("2026-08-31")), isInForce("ST-NYC-01", day("2026-09-01"))]).toEqual([false, true]);
    expect(isInForce("ST-NYS-01", day("2030-01-01"))).toBe(false);
    expect(isInForce("US-CF-01", day("2026-01-01"))).toBe(true);
  });
});
