/** Where a key takes the active cell or the moving corner of a selection, as Excel's keys do; hidden rows and columns are stepped over. */
import { nextVisible } from "./Axis";
import type { Axis } from "./Axis";

export interface Place { readonly row: number; readonly column: number }

export interface KeyPress { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean }

export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Whole rows that fit the window. */
  readonly pageRows: number;
  readonly pageColumns: number;
  /** Last used row and column: where Ctrl+End goes and beyond which nothing is filled. */
  readonly last: Place;
  isFilled(row: number, column: number): boolean;
}

/** Null where the key does not move. Tab and Enter are not here: they depend on the selection. */
export function moveFocus(place: Place, press: KeyPress, ground: Ground): Place | null {
  const { rows, columns } = ground;
  switch (press.key) {
    case "ArrowUp": return { ...place, row: travel(place, "row", -1, press.ctrl, ground) };
    case "ArrowDown": return { ...place, row: travel(place, "row", 1, press.ctrl, ground) };
    case "ArrowLeft": return { ...place, column: travel(place, "column", -1, press.ctrl, ground) };
    case "ArrowRight": return { ...place, column: travel(place, "column", 1, press.ctrl, ground) };
    case "Home": return { row: press.ctrl ? firstVisible(rows) : place.row, column: firstVisible(columns) };
    case "End": return press.ctrl ? ground.last : null;
    case "PageUp":
    case "PageDown": {
      const step = press.key === "PageUp" ? -1 : 1;
      return press.alt
        ? { ...place, column: leap(columns, place.column, step * ground.pageColumns) }
        : { ...place, row: leap(rows, place.row, step * ground.pageRows) };
    }
    default: return null;
  }
}

const firstVisible = (axis: Axis): number => axis.indexAt(0);

function travel(place: Place, direction: "row" | "column", step: 1 | -1, toEdge: boolean, ground: Ground): number {
  const axis = direction === "row" ? ground.rows : ground.columns;
  const from = place[direction];
  const near = nextVisible(axis, from, step);
  if (!toEdge || near === from) return near;

  const filled = (index: number) => (direction === "row" ? ground.isFilled(index, place.column) : ground.isFilled(place.row, index));
  const edge = step === 1 ? lastVisible(axis) : firstVisible(axis);
  if (filled(from) && filled(near)) {
    let at = near;
    for (let next = nextVisible(axis, at, step); next !== at && filled(next); next = nextVisible(axis, at, step)) at = next;
    return at;
  }
  for (let at = near; ; ) {
    if (filled(at)) return at;
    if (step === 1 && at > ground.last[direction]) return edge;
    const next = nextVisible(axis, at, step);
    if (next === at) return at;
    // Nothing is filled beyond the used range: coming back from the far edge need not look at a million blanks.
    at = step === -1 && next > ground.last[direction] ? Math.max(axis.indexAt(axis.offsetOf(ground.last[direction] + 1)), 0) : next;
  }
}

function lastVisible(axis: Axis): number {
  const last = axis.count - 1;
  return axis.sizeOf(last) > 0 ? last : nextVisible(axis, last, -1);
}

/** Moves by visible ones, counted in rows of the usual height: a page is what the window shows. */
function leap(axis: Axis, from: number, steps: number): number {
  let at = from;
  for (let left = Math.abs(steps); left > 0; left--) {
    const next = nextVisible(axis, at, steps > 0 ? 1 : -1);
    if (next === at) break;
    at = next;
  }
  return at;
}
