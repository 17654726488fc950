/** The cells of a sheet: one array of values and one of style ids per column. A hole is an empty cell or a style not set. */
import type { Value } from "./Value";
import type { Rect } from "./Rect";

export interface Column { values: Value[]; styles: (number | undefined)[] }

/** Below this gap arrays are filled up so that V8 keeps them fast; a lone cell far down stays sparse. */
const MAX_GAP = 65_536;

export function put<T>(array: (T | null | undefined)[], at: number, item: T, filler: T | null | undefined): void {
  const gap = at - array.length;
  if (gap > 0 && gap < MAX_GAP) for (let i = array.length; i < at; i++) array.push(filler);
  array[at] = item;
}

export class CellStore {
  /** By column index; may have holes. */
  readonly columns: (Column | undefined)[] = [];

  get(row: number, column: number): Value {
    return this.columns[column]?.values[row] ?? null;
  }

  set(row: number, column: number, value: Value): void {
    const values = this.columnAt(column).values;
    if (row < values.length) values[row] = value;
    else if (value !== null) put(values, row, value, null);
  }

  /** The cell's own style id; undefined where row, column or default decide. */
  styleId(row: number, column: number): number | undefined {
    return this.columns[column]?.styles[row];
  }

  setStyleId(row: number, column: number, id: number | undefined): void {
    const styles = this.columnAt(column).styles;
    if (row < styles.length) styles[row] = id;
    else if (id !== undefined) put(styles, row, id, undefined);
  }

  columnAt(column: number): Column {
    return (this.columns[column] ??= { values: [], styles: [] });
  }

  /** Smallest rectangle around all values (and own styles too, unless `valuesOnly`); null where there are none. */
  usedRect(valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.columns.forEach((column, index) => {
      if (!column) return;
      const [first, last] = extent(column.values, (value) => value !== null && value !== undefined);
      const [firstStyle, lastStyle] = valuesOnly ? [Infinity, -1] : extent(column.styles, (id) => id !== undefined);
      if (last < 0 && lastStyle < 0) return;
      top = Math.min(top, first, firstStyle);
      bottom = Math.max(bottom, last, lastStyle);
      left = Math.min(left, index);
      right = index;
    });
    return right < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function extent<T>(array: readonly T[], isUsed: (item: T | undefined) => boolean): [number, number] {
  let last = array.length - 1;
  while (last >= 0 && !isUsed(array[last])) last--;
  if (last < 0) return [Infinity, -1];
  let first = 0;
  while (!isUsed(array[first])) first++;
  return [first, last];
}
