import { columnAxis, rowAxis } from "../../../../src/standin/page/grid/sheetAxes";
import { gridFrame, placeAt, scrollToShow, stillCovers } from "../../../../src/standin/page/grid/GridFrame";
import { bookOf } from "../book";
import type { View } from "../../../../src/standin/page/grid/GridFrame";

function viewOf(freeze = { rows: 0, columns: 0 }): View {
  const { sheet } = bookOf([]);
  return { rows: rowAxis(sheet), columns: columnAxis(sheet), freeze, width: 1280, height: 720 };
}

describe("gridFrame", () => {
  it("draws a window's worth of cells wherever a sheet of 100,000 rows and 20 columns is scrolled to", () => {
    const view = viewOf();
    for (const y of [0, 40, 1_000_000, 1_999_000]) {
      const { rows, columns } = gridFrame(view, { x: 300, y });
      expect(rows.length).toBeLessThan(60);
      expect(rows.length * columns.length).toBeLessThan(1_800);
      expect(rows.some(({ index }) => index === Math.floor(y / 20) + 3)).toBe(true);
    }
  });

  it("keeps frozen rows and columns apart from those that scroll", () => {
    const frame = gridFrame(viewOf({ rows: 3, columns: 1 }), { x: 0, y: 10_000 });
    expect(frame.frozenRows.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(frame.frozenColumns.map(({ index }) => index)).toEqual([0]);
    expect(frame.rows[0]!.index).toBeGreaterThan(400);
    expect(frame.columns[0]!.index).toBe(1);
  });

  it("covers small scrolls with what is drawn and asks for more on large ones", () => {
    const view = viewOf();
    const frame = gridFrame(view, { x: 0, y: 5_000 });
    expect(stillCovers(frame, view, { x: 0, y: 5_090 })).toBe(true);
    expect(stillCovers(frame, view, { x: 0, y: 6_000 })).toBe(false);
    expect(stillCovers(frame, view, { x: 900, y: 5_000 })).toBe(false);
  });
});

describe("scrollToShow", () => {
  it("moves as little as needed, and not at all for frozen cells", () => {
    const view = viewOf({ rows: 2, columns: 1 });
    const frame = gridFrame(view, { x: 0, y: 0 });
    expect(scrollToShow({ row: 5, column: 2 }, view, frame, { x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(scrollToShow({ row: 1, column: 0 }, view, frame, { x: 700, y: 900 })).toEqual({ x: 700, y: 900 });
    const far = scrollToShow({ row: 5_000, column: 2 }, view, frame, { x: 0, y: 0 });
    expect(far.y).toBe(5_001 * 20 - (720 - 22));
    expect(scrollToShow({ row: 2, column: 2 }, view, frame, far).y).toBe(0);
  });
});

describe("placeAt", () => {
  it("finds the cell under the mouse on both sides of the frozen panes, and -1 on the headers", () => {
    const view = viewOf({ rows: 1, columns: 1 });
    const scroll = { x: 640, y: 2_000 };
    const frame = gridFrame(view, scroll);
    expect(placeAt(5, 5, view, frame, scroll)).toEqual({ row: -1, column: -1 });
    expect(placeAt(frame.headWidth + 3, 30, view, frame, scroll)).toEqual({ row: 0, column: 0 });
    expect(placeAt(frame.headWidth + 70, 22 + 25, view, frame, scroll)).toEqual({ row: 101, column: 11 });
  });
});
