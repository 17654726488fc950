import { isoOfDay, addDays } from "../../../../src/base/Day";
import { addBusinessDays, federalHoliday } from "../../../../src/rules/compliance/hours/holidays";
import { day } from "../../bookOf";

describe("federalHoliday", () => {
  it("knows the eleven days of 2026 and no other", () => {
    const found: string[] = [];
    for (let at = day("2026-01-01"); at <= day("2026-12-31"); at = addDays(at, 1)) if (federalHoliday(at) !== null) found.push(isoOfDay(at).slice(5));
    expect(found).toEqual(["01-01", "01-19", "02-16", "05-25", "06-19", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25"]);
  });

  it("knows Juneteenth only since it is a holiday", () => {
    expect([federalHoliday(day("2020-06-19")), federalHoliday(day("2021-06-19"))]).toEqual([null, "Juneteenth"]);
  });

  it("counts business days in both directions", () => {
    expect([isoOfDay(addBusinessDays(day("2026-11-25"), 1)), isoOfDay(addBusinessDays(day("2026-11-27"), -1)), isoOfDay(addBusinessDays(day("2026-11-21"), 1))]).toEqual(["2026-11-27", "2026-11-25", "2026-11-23"]);
  });
});
