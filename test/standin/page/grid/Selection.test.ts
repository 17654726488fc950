import { nextInside, selectionAt, selectionOf } from "../../../../src/standin/page/grid/Selection";

const rect = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("selectionOf", () => {
  it("spans from the active cell to the corner in any direction", () => {
    expect(selectionOf({ row: 5, column: 4 }, { row: 2, column: 6 }, []).rect).toEqual(rect(2, 4, 4, 3));
  });

  it("never cuts a merged area, also where the growing reaches another one", () => {
    const merges = [rect(3, 1, 2, 3), rect(4, 3, 3, 2)];
    expect(selectionOf({ row: 3, column: 1 }, { row: 3, column: 1 }, merges).rect).toEqual(rect(3, 1, 4, 4));
  });
});

describe("selectionAt", () => {
  it("keeps the person's own active cell while the selected area is the same", () => {
    const own = selectionOf({ row: 5, column: 4 }, { row: 2, column: 6 }, []);
    expect(selectionAt(rect(2, 4, 4, 3), own, [])).toBe(own);
  });

  it("makes the first cell active where the add-in selected something else", () => {
    const own = selectionOf({ row: 5, column: 4 }, { row: 2, column: 6 }, []);
    expect(selectionAt(rect(9, 1, 2, 1), own, []).active).toEqual({ row: 9, column: 1 });
  });
});

describe("nextInside", () => {
  const block = selectionOf({ row: 1, column: 1 }, { row: 2, column: 2 }, []);

  it("walks by rows with Tab, by columns with Enter, and round", () => {
    expect(nextInside(block, "Tab", false)).toEqual({ row: 1, column: 2 });
    expect(nextInside(block, "Enter", false)).toEqual({ row: 2, column: 1 });
    expect(nextInside(block, "Tab", true)).toEqual({ row: 2, column: 2 });
    expect(nextInside({ ...block, active: { row: 2, column: 2 } }, "Enter", false)).toEqual({ row: 1, column: 1 });
  });
});
