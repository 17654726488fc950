/** What Excel.Range does without answering an object. */
import type { Op } from "../../workbook/Op";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { ApiError, invalidArgument } from "../ApiError";
import { placeFrom } from "./addresses";
import { findAllIn } from "./findIn";

const CLEARS = { All: "all", Contents: "contents", ResetContents: "contents", Formats: "formats", Hyperlinks: "hyperlinks", RemoveHyperlinks: "hyperlinks" } as const;

export function clearPlace(place: Place, what: unknown, session: Session): void {
  const clear = CLEARS[(what ?? "All") as keyof typeof CLEARS];
  if (!clear) throw invalidArgument("Range.clear");
  const clearing = { do: "clear", sheet: place.sheet, rect: session.rectOf(place) } as const;
  session.apply(what === "RemoveHyperlinks" ? [{ ...clearing, what: "hyperlinks" }, { ...clearing, what: "formats" }] : { ...clearing, what: clear });
}

const COPIES = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const;

/** A source smaller than the range is repeated over it where it fits a whole number of times. */
function copyFrom(place: Place, session: Session, args: readonly unknown[]): void {
  const source = placeFrom(args[0], place.sheet, session, "Range.copyFrom");
  const from = session.rectOf(source);
  const to = session.rectOf(place);
  const what = COPIES[(args[1] ?? "All") as keyof typeof COPIES];
  if (!what) throw new ApiError("ApiNotFound", `The stand-in does not copy ${String(args[1])}.`, "Range.copyFrom");
  const transpose = args[3] === true;
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const down = to.rows % rows === 0 ? to.rows / rows : 1;
  const across = to.columns % columns === 0 ? to.columns / columns : 1;
  const ops: Op[] = [];
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      ops.push({
        do: "copy", sheet: source.sheet, rect: from, toSheet: place.sheet, toRow: to.row + i * rows, toColumn: to.column + j * columns,
        what, skipBlanks: args[2] === true, transpose,
      });
    }
  }
  session.apply(ops);
}

/** The number of places replaced. */
function replaceAll(place: Place, session: Session, [text, replacement, criteria]: readonly unknown[]): number {
  const sheet = session.sheet(place.sheet);
  const { matchCase = false, completeMatch = false } = (criteria ?? {}) as { readonly matchCase?: boolean; readonly completeMatch?: boolean };
  const pattern = new RegExp(String(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), matchCase ? "g" : "gi");
  let count = 0;
  const ops: Op[] = [];
  for (const { row, column } of findAllIn(sheet, session.rectOf(place), text, criteria, "Range.replaceAll")) {
    const held = sheet.formulaAt(row, column)?.text ?? sheet.value(row, column);
    if (held === null || typeof held === "object") continue;
    const before = String(held);
    const after = completeMatch ? String(replacement) : before.replace(pattern, () => { count++; return String(replacement); });
    if (completeMatch) count++;
    if (after !== before) ops.push({ do: "setCells", sheet: place.sheet, row, column, cells: [[after]] });
  }
  if (ops.length > 0) session.apply(ops);
  return count;
}

export const rangeCalls: NonNullable<HostClass<Place>["call"]> = {
  clear: (place, session, [what]) => clearPlace(place, what, session),
  delete: (place, session, [direction]) => {
    const shift = direction === "Up" ? "up" : direction === "Left" ? "left" : undefined;
    if (!shift) throw invalidArgument("Range.delete");
    session.apply({ do: "delete", sheet: place.sheet, rect: session.rectOf(place), shift });
  },
  copyFrom,
  moveTo: (place, session, [destination]) => {
    const to = placeFrom(destination, place.sheet, session, "Range.moveTo");
    const { row, column } = session.rectOf(to);
    session.apply({ do: "move", sheet: place.sheet, rect: session.rectOf(place), toSheet: to.sheet, toRow: row, toColumn: column });
  },
  merge: (place, session, [across]) => void session.apply({ do: "merge", sheet: place.sheet, rect: session.rectOf(place), across: across === true }),
  unmerge: (place, session) => void session.apply({ do: "unmerge", sheet: place.sheet, rect: session.rectOf(place) }),
  select: (place, session) => {
    const rect = session.rectOf(place);
    session.apply([{ do: "activate", sheet: place.sheet }, { do: "select", sheet: place.sheet, rect }]);
  },
  calculate: (_, session) => void session.apply({ do: "calculate" }),
  setDirty: (_, session) => void session.apply({ do: "calculate", full: true }),
  replaceAll,
};
