import { findBuckets, readBucketHeader } from "../../../src/intake/columns/readBucketHeader";

describe("readBucketHeader", () => {
  it.each<[string, number | null, number | null]>([
    ["Current", null, 0], ["Not due", null, 0], ["nicht fällig", null, 0], ["Non échu", null, 0], ["No vencido", null, 0], ["A scadere", null, 0], ["Niet vervallen", null, 0],
    ["1-30", 1, 30], ["1 - 30 days", 1, 30], ["0-30", 0, 30], ["31–60", 31, 60], ["31 to 60 days past due", 31, 60], ["31-60 Tage", 31, 60], ["de 31 à 60 jours", 31, 60], ["61 a 90 días", 61, 90],
    ["90+", 91, null], ["> 90", 91, null], [">90 days", 91, null], ["91+", 91, null], ["Over 90", 91, null], ["91 or more days past due", 91, null], ["über 90 Tage", 91, null], ["plus de 90 jours", 91, null], ["más de 90", 91, null], ["oltre 90", 91, null], ["meer dan 90 dagen", 91, null], ["120+ days", 121, null],
    ["< 1 Month", 1, 30], ["1 Month", 31, 60], ["3 Months", 91, 120], ["< 30", 1, 30], ["bis 30 Tage", 1, 30],
  ])("reads %j as %s to %s days", (text, fromDays, toDays) => expect(readBucketHeader(text)).toEqual({ fromDays, toDays }));
  it.each(["Amount", "2026-01-01", "30", "INV 1-30 A", "% 31-60", "", "Total"])("finds no bucket in %j", (text) => expect(readBucketHeader(text)).toBeNull());
});

describe("findBuckets", () => {
  it("lets the first bucket begin after current, and older begin where the last ends", () => {
    expect(findBuckets(["Customer", "Current", "0-30", "31-60", "Older"])).toEqual([
      { column: 1, fromDays: null, toDays: 0 }, { column: 2, fromDays: 1, toDays: 30 }, { column: 3, fromDays: 31, toDays: 60 }, { column: 4, fromDays: 61, toDays: null },
    ]);
  });
  it("takes one lone match for no bucket", () => expect(findBuckets(["Current", "Amount"])).toEqual([]));
});
