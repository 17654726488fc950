import { copyFormula, followMove, renameSheetIn } from "../../../src/standin/formula/shiftFormula";
import { renameColumnsIn, renameTableIn } from "../../../src/standin/formula/renameInStructured";
import { moveRect } from "../../../src/standin/workbook/moveRect";
import { at } from "../workbook/book";

describe("copying a formula", () => {
  it.each([
    ["=A1+$B$2+C$3+$D4", "=B3+$B$2+D$3+$D6"], ["=SUM(A1:B2)", "=SUM(B3:C4)"], ["=LOG10(A1)&\"A1\"", "=LOG10(B3)&\"A1\""], ["=A1E5+1E5", "=A1E5+1E5"],
    ["='My A1'!A1", "='My A1'!B3"], ["=Table1[A1]+[@[B2]]", "=Table1[A1]+[@[B2]]"], ["=[1]Other!A1", "=[1]Other!A1"], ["=A:A+1:1", "=B:B+3:3"], ["=Rates1+ABCD1", "=Rates1+ABCD1"],
  ])("%s two down and one right is %s", (text, moved) => {
    expect(copyFormula(text, 2, 1)).toBe(moved);
  });

  it("runs off the sheet into #REF!", () => {
    expect(copyFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
  });
});

describe("following moved cells", () => {
  it("looks at the sheet a reference means", () => {
    const shift = { rect: at("2:2"), how: "down" as const };
    const move = (text: string, own: boolean): string => followMove(text, "My Sheet", own, (rect) => ({ rect: moveRect(rect, shift) }));
    expect(move("=A2+'my sheet'!A2+Other!A2", false)).toBe("=A2+'my sheet'!A3+Other!A2");
    expect(move("=A2+'my sheet'!A2+Other!A2", true)).toBe("=A3+'my sheet'!A3+Other!A2");
  });
});

describe("renaming", () => {
  it("of a sheet quotes where it must and spares strings", () => {
    expect(renameSheetIn("=Old!A1&\"Old!A1\"&old!Name", "Old", "It's new")).toBe("='It''s new'!A1&\"Old!A1\"&'It''s new'!Name");
    expect(renameSheetIn("=Old!A1+1", "Old", null)).toBe("=#REF!+1");
    expect(renameSheetIn("=Old!A1", "Old", "R1C1")).toBe("='R1C1'!A1");
  });

  it("of a table and its columns reaches every way to write them", () => {
    expect(renameTableIn("=SUM(Facts[Amount],Facts,\"Facts\")", "facts", "Ledger")).toBe("=SUM(Ledger[Amount],Ledger,\"Facts\")");
    const names = new Map([["amount", "Open [EUR]"]]);
    expect(renameColumnsIn("=Facts[Amount]+Facts[@Amount]+Other[Amount]", "Facts", names, false)).toBe("=Facts[Open '[EUR']]+Facts[@[Open '[EUR']]]+Other[Amount]");
    expect(renameColumnsIn("=[@Amount]+Facts[[#This Row],[Amount]]+Facts[[#Totals],[A]:[Amount]]", "Facts", names, true)).toBe("=[@[Open '[EUR']]]+Facts[[#This Row],[Open '[EUR']]]+Facts[[#Totals],[A]:[Open '[EUR']]]");
  });
});
