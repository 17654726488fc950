import fc from "fast-check";
import { foldText } from "../../../src/base/foldText";
import { foldCell, isTidy } from "../../../src/intake/cells/foldCell";

const awkward = fc.string({ unit: fc.constantFrom("A", "z", "7", " ", " ", "\u00A0", "\u200B", "\u00AD", "ß", "É", "e\u0301", "ﬁ", "\t", "|", "~", "\u007F") });

describe("foldCell", () => {
  it("folds every text as keys are folded elsewhere", () => {
    fc.assert(fc.property(fc.oneof(awkward, fc.string({ unit: "binary" })), (text) => { expect(foldCell(text)).toBe(foldText(text)); }));
  });

  it("folds numbers and marks by their text", () => {
    expect(foldCell(851)).toBe("851");
    expect(foldCell(true)).toBe("true");
  });

  it("calls only plain ASCII without spare blanks tidy", () => {
    expect(["ACME Ltd", "a", "RE-2"].every(isTidy)).toBe(true);
    expect(["", " ", "a ", " a", "a  b", "a\tb", "Müller", "a\u00A0b"].some(isTidy)).toBe(false);
  });
});
