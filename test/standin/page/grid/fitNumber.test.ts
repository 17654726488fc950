import { fitNumber } from "../../../../src/standin/page/grid/fitNumber";

const measure = (text: string) => text.length * 7;

describe("fitNumber", () => {
  it("shows a number that fits as it is", () => {
    expect(fitNumber("1,234.50", 1234.5, false, 56, measure)).toBe("1,234.50");
  });

  it("fills a cell that is too narrow for a formatted number with ####", () => {
    expect(fitNumber("1,234,567.50", 1234567.5, false, 40, measure)).toBe("#####");
  });

  it("drops decimals of a General number before anything else", () => {
    expect(fitNumber("174548.3333", 174548.3333, true, 56, measure)).toBe("174548.3");
    expect(fitNumber("174548.3333", 174548.3333, true, 42, measure)).toBe("174548");
  });

  it("turns a General number scientific where its whole part is too long", () => {
    expect(fitNumber("123456789012", 123456789012, true, 49, measure)).toBe("1.2E+11");
  });

  it("shows at least one #", () => {
    expect(fitNumber("5", 5, true, 0, measure)).toBe("#");
  });
});
