import { desktop, isSetSupported, web, withSet } from "../../../src/standin/host/Profile";

describe("isSetSupported", () => {
  it("compares versions part by part", () => {
    expect(isSetSupported(web, "ExcelApi", "1.9")).toBe(true);
    expect(isSetSupported(web, "ExcelApi", "1.15")).toBe(true);
    expect(isSetSupported(web, "ExcelApi", "1.16")).toBe(false);
    expect(isSetSupported(web, "excelapi")).toBe(true);
    expect(isSetSupported(web, "Nothing")).toBe(false);
  });

  it("knows what only the web has", () => {
    expect([isSetSupported(web, "ExcelApiOnline", "1.1"), isSetSupported(desktop, "ExcelApiOnline", "1.1")]).toEqual([true, false]);
  });

  it("takes sets away and makes Excel older", () => {
    expect(isSetSupported(withSet(web, "DelayForCellEdit", null), "DelayForCellEdit")).toBe(false);
    expect(isSetSupported(withSet(web, "ExcelApi", "1.9"), "ExcelApi", "1.10")).toBe(false);
  });
});
