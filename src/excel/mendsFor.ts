/** After writing: which cells must be written again because a colleague's sort, insert or delete moved the rows meanwhile. */
import type { Cell } from "../base/Grid";
import { rowKey } from "../base/foldText";
import type { Rows } from "./locate";
import { sameCell, type Left, type Write } from "./planWrites";

/**
 * A row that is not in place has left its values somewhere else: wherever all of them stand together on another row,
 * they are ours and that row gets back what it should show. A cell that shows anything else was changed by a person.
 * `meant` is all that was written so far, mends included.
 */
export function mendsFor(before: Rows, now: Rows, writes: readonly Write[], meant: readonly Write[]): { mends: Write[]; left: Left[] } {
  const wanted = new Map(writes.map((write) => [placeOf(write.key, write.id), write.value]));
  const cellBefore = (key: string, id: string): Cell => before.cells.get(id)?.[before.byKey.get(key) ?? -1] ?? "";
  const rightFor = (key: string, id: string): Cell => wanted.get(placeOf(key, id)) ?? cellBefore(key, id);
  const shown = (key: string, id: string): Cell | undefined => now.cells.get(id)?.[now.byKey.get(key) ?? -1];
  const isInPlace = ({ key, id }: Write): boolean => {
    const cell = shown(key, id);
    return cell !== undefined && sameCell(cell, rightFor(key, id));
  };
  if (meant.every(isInPlace)) return { mends: [], left: [] };

  const strangers = rowsHolding(now, groupsOf(meant));
  const mends = [...strangers].flatMap(([row, theirs]) => {
    const key = now.keys[row] ?? "";
    return theirs.map((write) => ({ ...write, key, row, value: rightFor(key, write.id) })).filter((mend, at) => !sameCell(mend.value, theirs[at]?.value ?? ""));
  });
  const left: Left[] = [];
  for (const write of writes) {
    const { edit, key, id } = write;
    if (isInPlace(write)) continue;
    const row = now.byKey.get(key);
    const cell = shown(key, id);
    if (row === undefined || cell === undefined) left.push({ edit, reason: "The row was removed while this was written." });
    else if (strangers.get(row)?.some((other) => other.id === id)) continue;
    else if (sameCell(cell, cellBefore(key, id))) mends.push({ ...write, row });
    else left.push({ edit, reason: `Someone changed the cell to “${String(cell)}” while this was written.` });
  }
  return { mends, left };
}

/** What was written to one row in one go. */
function groupsOf(meant: readonly Write[]): Write[][] {
  const groups: Write[][] = [];
  const open = new Map<string, Write[]>();
  for (const write of meant) {
    const group = open.get(write.key);
    if (group && group[0]?.row === write.row && !group.some(({ id }) => id === write.id)) group.push(write);
    else {
      const next = [write];
      open.set(write.key, next);
      groups.push(next);
    }
  }
  return groups;
}

/** Where somebody inserted rows above the list, our topmost values lie on the header: those cells get their names back. */
export function headersToRestore(before: Rows, now: Rows, meant: readonly Write[]): { column: number; cell: Cell }[] {
  const lost = [...new Set(meant.map(({ id }) => id))].filter((id) => !now.located.columns.has(id));
  return lost.flatMap((id) => {
    const ours = new Set(meant.filter((write) => write.id === id).map(({ value }) => rowKey([value])));
    const cell = before.located.headerCells.get(before.located.columns.get(id) ?? -1) ?? meant.find((write) => write.id === id)?.edit.column.header;
    const column = [...now.located.headerCells].find(([, header]) => ours.has(rowKey([header])))?.[0];
    return column === undefined || cell === undefined ? [] : [{ column, cell }];
  });
}

const placeOf = (key: string, id: string): string => `${key}\n${id}`;

/** Rows that show every value we wrote for another row, with those writes. */
function rowsHolding(now: Rows, groups: readonly (readonly Write[])[]): Map<number, readonly Write[]> {
  const bySet = new Map<string, { readonly ids: readonly string[]; readonly byValues: Map<string, readonly Write[]> }>();
  for (const group of groups) {
    const ids = group.map(({ id }) => id);
    const set = bySet.get(ids.join("\n")) ?? { ids, byValues: new Map<string, readonly Write[]>() };
    set.byValues.set(rowKey(group.map(({ value }) => value)), group);
    bySet.set(ids.join("\n"), set);
  }
  const found = new Map<number, readonly Write[]>();
  now.keys.forEach((key, row) => {
    for (const { ids, byValues } of bySet.values()) {
      const group = byValues.get(rowKey(ids.map((id) => now.cells.get(id)?.[row] ?? "")));
      if (group && group[0]?.key !== key) found.set(row, group);
    }
  });
  return found;
}
