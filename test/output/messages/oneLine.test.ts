import fc from "fast-check";
import { oneLine } from "../../../src/output/messages/oneLine";

describe("one line", () => {
  it("turns breaks into blanks and drops marks nobody sees", () => {
    expect(oneLine(" Acme\r\n\tGmbH\u202E\u200B \u2028& Co ")).toBe("Acme GmbH & Co");
  });

  it("is cut at a letter, with a sign that it was", () => {
    expect(oneLine("😀😀😀😀", 3)).toBe("😀😀…");
  });

  it("never breaks", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text, 20)).not.toMatch(/[\r\n\u2028\u2029\0]/);
      expect([...oneLine(text, 20)].length).toBeLessThanOrEqual(20);
    }));
  });
});
