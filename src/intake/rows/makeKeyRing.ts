/** One key per customer across all sheets: the folded id, else the folded name; a name met with exactly one id leads to that id. */
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";
import { cellText } from "./makeReaders";

export interface KeyRing {
  /** Call for every line of every sheet before the first `keyOf`: what a row says of a name must not depend on the row order. */
  readonly learn: (id: Cell, name: Cell) => void;
  /** "" where both cells are empty. */
  readonly keyOf: (id: Cell, name: Cell) => string;
  /** Ids that were met with more than one name: key → the names as written. */
  readonly twoNames: () => ReadonlyMap<string, readonly string[]>;
}

export function makeKeyRing(): KeyRing {
  const namesById = new Map<string, Map<string, string>>();
  const idsByName = new Map<string, Set<string>>();
  const idWithoutZeros = new Map<string, string | null>();
  const folded = new Map<Cell, string>();
  const keys = new Map<Cell, string>();
  const seenPairs = new Map<Cell, Cell>();
  const fold = (cell: Cell): string => {
    const known = folded.get(cell);
    if (known !== undefined) return known;
    const text = foldText(cellText(cell));
    folded.set(cell, text);
    return text;
  };
  const idKey = (id: string): string => {
    if (namesById.has(id)) return id;
    return idWithoutZeros.get(id.replace(/^0+(?=.)/, "")) ?? id;
  };
  return {
    learn(idCell, nameCell) {
      // Ledgers repeat a customer on thousands of rows.
      if (idCell === "" || (seenPairs.has(idCell) && seenPairs.get(idCell) === nameCell)) return;
      seenPairs.set(idCell, nameCell);
      const id = fold(idCell);
      if (id === "") return;
      const names = namesById.get(id) ?? new Map<string, string>();
      namesById.set(id, names);
      const bare = id.replace(/^0+(?=.)/, "");
      const known = idWithoutZeros.get(bare);
      idWithoutZeros.set(bare, known === undefined || known === id ? id : null);
      const name = fold(nameCell);
      if (name === "") return;
      names.set(name, names.get(name) ?? cellText(nameCell));
      const ids = idsByName.get(name) ?? new Set<string>();
      idsByName.set(name, ids.add(id));
    },
    keyOf(idCell, nameCell) {
      const cell = idCell === "" || fold(idCell) === "" ? nameCell : idCell;
      const memo = cell === idCell && idCell !== "" ? folded : keys;
      const known = memo === keys ? keys.get(cell) : undefined;
      if (known !== undefined) return known;
      const text = fold(cell);
      if (text === "") return "";
      if (memo === folded) return idKey(text);
      const ids = idsByName.get(text);
      // Some sheets write the id where others write the name.
      const key = ids?.size === 1 ? [...ids][0] ?? text : ids === undefined ? idKey(text) : text;
      keys.set(cell, key);
      return key;
    },
    twoNames: () => new Map([...namesById].filter(([, names]) => names.size > 1).map(([id, names]) => [id, [...names.values()]])),
  };
}
