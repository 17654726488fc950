import fc from "fast-check";
import { foldText, isTidy, rowKey } from "../../src/base/foldText";

const awkward = fc.string({ unit: fc.constantFrom("A", "z", "7", " ", " ", "\u00A0", "\u200B", "\u00AD", "ß", "É", "e\u0301", "ﬁ", "\t", "|", "~", "\u007F") });

describe("folded text", () => {
  it("takes no-break spaces, zero-width characters, case and double spaces for nothing", () => {
    expect(foldText("  ACME\u00A0 \u200BLtd\n")).toBe("acme ltd");
    expect(foldText("Mu\u0308ller")).toBe(foldText("Müller"));
  });

  it("folds a folded text to itself", () => {
    fc.assert(fc.property(fc.oneof(awkward, fc.string({ unit: "grapheme" })), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }));
  });

  it("folds plain text by the short way as by the long one", () => {
    fc.assert(fc.property(fc.oneof(awkward, fc.string({ unit: "binary" })), (text) => {
      // A zero-width character in front makes a text untidy and folds away.
      expect(foldText(text)).toBe(foldText(`\u200B${text}`));
    }));
  });

  it("calls only plain ASCII without spare blanks tidy", () => {
    expect(["ACME Ltd", "a", "RE-2"].every(isTidy)).toBe(true);
    expect(["", " ", "a ", " a", "a  b", "a\tb", "Müller", "a\u00A0b"].some(isTidy)).toBe(false);
  });

  it("keeps leading zeros apart and calls a blank row keyless", () => {
    expect(rowKey(["00851", "Invoice"])).not.toBe(rowKey([851, "Invoice"]));
    expect(rowKey([851, true])).toBe("851|true");
    expect(rowKey(["", " "])).toBe("");
    expect(rowKey([])).toBe("");
  });
});
