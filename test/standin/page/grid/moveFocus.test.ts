import { columnAxis, rowAxis } from "../../../../src/standin/page/grid/sheetAxes";
import { moveFocus } from "../../../../src/standin/page/grid/moveFocus";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/standin/workbook/Rect";
import { bookOf } from "../book";
import type { Ground, Place } from "../../../../src/standin/page/grid/moveFocus";
import type { Value } from "../../../../src/standin/workbook/Value";

function ground(cells: Value[][], hiddenRows: number[] = []): Ground {
  const { sheet } = bookOf(cells);
  sheet.hiddenRows = new Set(hiddenRows);
  return {
    rows: rowAxis(sheet), columns: columnAxis(sheet), pageRows: 10, pageColumns: 5,
    last: { row: cells.length - 1, column: (cells[0]?.length ?? 1) - 1 },
    isFilled: (row, column) => sheet.value(row, column) !== null,
  };
}

const press = (place: Place, key: string, on: Ground, ctrl = false) => moveFocus(place, { key, ctrl, shift: false, alt: false }, on);
const column = [["Name"], ["a"], ["b"], [null], [null], ["c"], [null]] satisfies Value[][];

describe("moveFocus", () => {
  it("goes one cell with an arrow and stops at the edges of the sheet", () => {
    const on = ground(column);
    expect(press({ row: 1, column: 1 }, "ArrowDown", on)).toEqual({ row: 2, column: 1 });
    expect(press({ row: 0, column: 0 }, "ArrowUp", on)).toEqual({ row: 0, column: 0 });
    expect(press({ row: 0, column: MAX_COLUMNS - 1 }, "ArrowRight", on)).toEqual({ row: 0, column: MAX_COLUMNS - 1 });
  });

  it("steps over rows that are hidden", () => {
    expect(press({ row: 1, column: 0 }, "ArrowDown", ground(column, [2, 3, 4]))).toEqual({ row: 5, column: 0 });
  });

  it("goes to the end of a block, then to the next one, then to the end of the sheet with Ctrl", () => {
    const on = ground(column);
    expect(press({ row: 0, column: 0 }, "ArrowDown", on, true)).toEqual({ row: 2, column: 0 });
    expect(press({ row: 2, column: 0 }, "ArrowDown", on, true)).toEqual({ row: 5, column: 0 });
    expect(press({ row: 5, column: 0 }, "ArrowDown", on, true)).toEqual({ row: MAX_ROWS - 1, column: 0 });
  });

  it("comes back from the far end of the sheet", () => {
    expect(press({ row: MAX_ROWS - 1, column: 0 }, "ArrowUp", ground(column), true)).toEqual({ row: 5, column: 0 });
  });

  it("goes to the first cell, the last used one, and by pages", () => {
    const on = ground(column);
    expect(press({ row: 4, column: 3 }, "Home", on)).toEqual({ row: 4, column: 0 });
    expect(press({ row: 4, column: 3 }, "Home", on, true)).toEqual({ row: 0, column: 0 });
    expect(press({ row: 0, column: 0 }, "End", on, true)).toEqual({ row: 6, column: 0 });
    expect(press({ row: 4, column: 3 }, "PageDown", on)).toEqual({ row: 14, column: 3 });
    expect(press({ row: 4, column: 3 }, "PageUp", on)).toEqual({ row: 0, column: 3 });
  });

  it("leaves other keys alone", () => {
    expect(press({ row: 4, column: 3 }, "a", ground(column))).toBeNull();
  });
});
