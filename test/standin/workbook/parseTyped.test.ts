import { parseTyped } from "../../../src/standin/workbook/parseTyped";
import { formatValue } from "../../../src/standin/workbook/formatValue";

const reading = { date1904: false, culture: "en-US", clock: () => 46_348 };

describe("typed text", () => {
  it.each([
    ["12", 12, undefined], ["-5", -5, undefined], [".5", 0.5, undefined], ["(5)", -5, undefined], ["1e5", 100_000, "0.00E+00"], ["00851", 851, undefined],
    ["12%", 0.12, "0%"], ["$120", 120, "$#,##0"], ["1,234.50", 1234.5, "#,##0.00"], ["12345678901234567890", 12_345_678_901_234_600_000, undefined],
    ["5-Mar", 46_086, "d-mmm"], ["Mar 5", 46_086, "d-mmm"], ["3/4/2026", 46_085, "m/d/yyyy"], ["2026-01-05", 46_027, "m/d/yyyy"], ["1/2", 46_024, "d-mmm"], ["10:30", 0.4375, "h:mm"],
    ["TRUE", true, undefined], ["false", false, undefined], ["May", "May", undefined], ["Text 17", "Text 17", undefined], ["INV-2026-01", "INV-2026-01", undefined], ["1.2.3", "1.2.3", undefined], ["--", "--", undefined], ["=", "=", undefined],
  ])("%s is %s shown as %s", (text, value, format) => {
    const typed = parseTyped(text, "General", reading);
    expect([typed.value, typed.style?.numberFormat, typed.formula]).toEqual([value, format, undefined]);
  });

  it.each([["=A1", "=A1"], ["+A1", "=+A1"], ["-x", "=-x"], ["@SUM(A1)", "=@SUM(A1)"]])("%s is a formula", (text, formula) => {
    expect(parseTyped(text, "General", reading)).toEqual({ value: null, formula });
  });

  it("takes an apostrophe for the mark of text", () => {
    expect(parseTyped("'007", "General", reading)).toEqual({ value: "007", style: { quotePrefix: true } });
  });

  it("keeps a number format that is set already", () => {
    expect(parseTyped("5-Mar-2026", "yyyy", reading)).toEqual({ value: 46_086 });
  });

  it("takes the year from the clock and dates into the 1904 system", () => {
    expect(parseTyped("5-Mar", "General", { ...reading, clock: () => 45_000 }).value).toBe(44_990);
    expect(parseTyped("3/4/2026", "General", { ...reading, date1904: true }).value).toBe(46_085 - 1462);
  });
});

describe("shown text", () => {
  it.each([
    [1234.5, "General", "1234.5"], [0.1 + 0.2, "General", "0.3"], [46_348, "yyyy-mm-dd", "2026-11-22"], [-3, "0;(0)", "(3)"], [true, "0", "TRUE"], [0.5, "0%", "50%"], ["x", "0", "x"], [60, "m/d/yyyy", "2/29/1900"], [1234567.891, "#,##0.00", "1,234,567.89"], [12, "@", "12"],
  ] as const)("%s under %s is %s", (value, code, text) => {
    expect(formatValue(value, code, { date1904: false, culture: "en-US" })).toBe(text);
  });

  it("shows dates of the 1904 system as the same days", () => {
    expect(formatValue(46_348 - 1462, "yyyy-mm-dd", { date1904: true, culture: "en-US" })).toBe("2026-11-22");
  });
});
