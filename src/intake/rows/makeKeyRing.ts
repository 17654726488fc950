/** One party per customer across all sheets: keyed by the folded id, else the folded name; a name met with exactly one id leads to that id. */
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";
import { cellText } from "./cellText";
import type { Draft } from "./gatherCustomers";

export interface Party {
  readonly key: string;
  /** What was read of him so far. */
  draft?: Draft;
}

/** What stands in a row's customer cells; `party` is there once the ring is settled. */
export interface NamedParty { readonly id: string; readonly name: string; lastName: Cell; party?: Party }

export interface KeyRing {
  /** Null where both cells are empty. `isRegister`: the row is of a customers sheet, whose ids are the true ones. */
  readonly learn: (id: Cell, name: Cell, isRegister: boolean) => NamedParty | null;
  /** Call once after every row of every sheet is learnt: whom a name means must not depend on the row order. */
  readonly settle: () => void;
  /** Ids that were met with more than one name: key → the names as written. */
  readonly twoNames: () => ReadonlyMap<string, readonly string[]>;
}

const withoutZeros = (id: string): string => id.replace(/^0+(?=.)/, "");

export function makeKeyRing(): KeyRing {
  // Ledgers repeat a customer on thousands of rows, so every row costs one look-up and the rest is per distinct cell.
  const byId = new Map<Cell, NamedParty | null>();
  const byName = new Map<Cell, NamedParty | null>();
  const namesById = new Map<string, Map<string, string>>();
  const idsByName = new Map<string, Set<string>>();
  const registered = new Set<string>();
  const registeredByBare = new Map<string, string | null>();

  const addName = (id: string, nameCell: Cell): void => {
    const names = namesById.get(id) ?? new Map<string, string>();
    namesById.set(id, names);
    const name = foldText(cellText(nameCell));
    if (name === "") return;
    if (!names.has(name)) names.set(name, cellText(nameCell));
    const ids = idsByName.get(name) ?? new Set<string>();
    idsByName.set(name, ids.add(id));
  };
  const register = (id: string): void => {
    if (registered.has(id)) return;
    registered.add(id);
    registeredByBare.set(withoutZeros(id), registeredByBare.has(withoutZeros(id)) ? null : id);
  };
  const firstSeen = (cell: Cell, isId: boolean): NamedParty | null => {
    const folded = foldText(cellText(cell));
    const named = folded === "" ? null : { id: isId ? folded : "", name: isId ? "" : folded, lastName: "" as Cell };
    (isId ? byId : byName).set(cell, named);
    if (named && isId) addName(folded, "");
    return named;
  };
  /** Excel turns "00851" into 851 wherever a sheet was imported carelessly. */
  const trueId = (id: string): string => (registered.has(id) ? id : registeredByBare.get(withoutZeros(id)) ?? id);
  const keyOf = ({ id, name }: NamedParty): string => {
    if (id !== "") return trueId(id);
    const ids = idsByName.get(name);
    if (ids?.size === 1) return trueId([...ids][0] ?? name);
    // Some sheets write the id where others write the name.
    return ids === undefined ? trueId(name) : name;
  };
  return {
    learn(idCell, nameCell, isRegister) {
      if (idCell !== "") {
        const known = byId.get(idCell);
        const named = known === undefined ? firstSeen(idCell, true) : known;
        if (named) {
          if (nameCell !== named.lastName) { named.lastName = nameCell; addName(named.id, nameCell); }
          if (isRegister) register(named.id);
          return named;
        }
      }
      if (nameCell === "") return null;
      const known = byName.get(nameCell);
      return known === undefined ? firstSeen(nameCell, false) : known;
    },
    settle() {
      const parties = new Map<string, Party>();
      for (const named of [...byId.values(), ...byName.values()]) {
        if (!named) continue;
        const key = keyOf(named);
        const party = parties.get(key) ?? { key };
        parties.set(key, party);
        named.party = party;
      }
    },
    twoNames: () => new Map([...namesById].filter(([, names]) => names.size > 1).map(([id, names]) => [id, [...names.values()]])),
  };
}
