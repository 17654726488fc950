import { dayFromIso, type Day } from "../../src/base/Day";
import { knownCountries, loadWorkingDays } from "../../src/jobs/workingDays";

const day = (iso: string): Day => dayFromIso(iso) as Day;

describe("working days", () => {
  it("leave out a country's public holidays and weekend", async () => {
    const german = await loadWorkingDays("DE");
    expect(["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28"].map(day).map(german)).toEqual([true, false, false, false, true]);
    const british = await loadWorkingDays("GB");
    expect(british(day("2026-05-25"))).toBe(false);
    expect(german(day("2026-05-25"))).toBe(false);
    expect(german(day("2026-05-26"))).toBe(true);
  });

  it("know weekends that are not Saturday and Sunday", async () => {
    const israeli = await loadWorkingDays("IL");
    expect([day("2026-11-20"), day("2026-11-21"), day("2026-11-22")].map(israeli)).toEqual([false, false, true]);
  });

  it("fall back to Saturday and Sunday for a country nobody knows", async () => {
    const unknown = await loadWorkingDays("ZZ");
    expect([day("2026-11-20"), day("2026-11-21"), day("2026-11-23")].map(unknown)).toEqual([true, false, true]);
    expect(await knownCountries()).toEqual(expect.arrayContaining(["DE", "GB", "US", "AT"]));
  });
});
