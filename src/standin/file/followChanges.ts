/** Moves the file's marks with inserted and deleted cells, and back when that is undone. */
import type { ChangeSet } from "../workbook/ChangeSet";
import type { Sheet } from "../workbook/Sheet";
import type { Workbook } from "../workbook/Workbook";
import { SheetFile } from "./SheetFile";

type States = ReadonlyMap<Sheet, unknown>;
interface Entry { readonly key: string; readonly before: States; readonly after: States }

/** As long as the workbook's own list of steps to undo. */
const LIMIT = 100;

const keyOf = ({ changes }: ChangeSet): string => JSON.stringify(changes.map(({ sheetId, rects }) => [sheetId, rects]));

const restore = (states: States): void => states.forEach((state, sheet) => {
  sheet.fileState = state;
});

/** A change set of an undo or redo names the same places as the change it walks over, so the latest with these places is the one. */
function takeLatest(entries: Entry[], key: string): Entry | undefined {
  for (let at = entries.length - 1; at >= 0; at--) if (entries[at]!.key === key) return entries.splice(at)[0];
  return undefined;
}

/** Returns the listener for the workbook's changes. */
export function followChanges(book: Workbook): (set: ChangeSet) => void {
  const done: Entry[] = [];
  const undone: Entry[] = [];
  return (set) => {
    const key = keyOf(set);
    if (set.source === "undo") {
      const back = takeLatest(done, key);
      const forth = back ? undefined : takeLatest(undone, key);
      if (back) undone.push(back);
      if (forth) done.push(forth);
      return restore(back?.before ?? forth?.after ?? new Map());
    }
    const touched = book.sheets.filter(({ id }) => set.changes.some(({ sheetId }) => sheetId === id));
    const before = new Map(touched.map((sheet) => [sheet, sheet.fileState]));
    for (const { sheetId, rects, shift } of set.changes) {
      const sheet = touched.find(({ id }) => id === sheetId);
      if (shift && rects[0] && sheet?.fileState instanceof SheetFile) sheet.fileState = sheet.fileState.follow(rects[0], shift);
    }
    done.push({ key, before, after: new Map(touched.map((sheet) => [sheet, sheet.fileState])) });
    if (done.length > LIMIT) done.shift();
    undone.length = 0;
  };
}
