import fc from "fast-check";
import { foldText, rowKey } from "../../src/base/foldText";

describe("folded text", () => {
  it("takes no-break spaces, zero-width characters, case and double spaces for nothing", () => {
    expect(foldText("  ACME\u00A0 \u200BLtd\n")).toBe("acme ltd");
    expect(foldText("Mu\u0308ller")).toBe(foldText("Müller"));
  });

  it("folds a folded text to itself", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }));
  });

  it("keeps leading zeros apart and calls a blank row keyless", () => {
    expect(rowKey(["00851", "Invoice"])).not.toBe(rowKey([851, "Invoice"]));
    expect(rowKey(["", " "])).toBe("");
  });
});
