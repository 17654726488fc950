import fc from "fast-check";
import { base64Of, piecesOf } from "../../../../src/output/messages/files/utf8";

describe("UTF-8", () => {
  it("is the same base64 as everybody's", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(base64Of(text)).toBe(Buffer.from(text, "utf8").toString("base64"));
    }));
  });

  it("replaces half a letter", () => {
    expect(Buffer.from(base64Of("a\uD83D"), "base64").toString("utf8")).toBe("a\uFFFD");
  });

  it("is cut between letters and loses none", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 4, max: 20 }), (text, most) => {
      const pieces = piecesOf(text, most);
      expect(pieces.join("")).toBe(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
      for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(most);
    }));
  });
});
