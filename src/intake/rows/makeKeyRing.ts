/** One party per customer across all sheets: keyed by the folded id, else the folded name; a name met with exactly one id leads to that id. */
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";
import { cellText } from "./cellText";
import type { Draft } from "./gatherCustomers";

export interface Party {
  readonly key: string;
  /** What was read of him so far. */
  draft: Draft | null;
  /** The draft has both id and name, and a further row can add neither. */
  isKnown: boolean;
}

/** The names met with one id: folded, and as first written. */
interface IdNames { readonly folded: string[]; readonly written: string[] }

/** What stands in a row's customer cells; `party` is there once the ring is settled. */
export interface NamedParty { readonly id: string; readonly name: string; readonly names: IdNames | null; lastName: Cell; party: Party | null }

export interface KeyRing {
  /** Null where both cells are empty. `isRegister`: the row is of a customers sheet, whose ids are the true ones. */
  readonly learn: (id: Cell, name: Cell, isRegister: boolean) => NamedParty | null;
  /** Call once after every row of every sheet is learnt: whom a name means must not depend on the row order. */
  readonly settle: () => void;
  /** Ids that were met with more than one name: key → the names as written. */
  readonly twoNames: () => ReadonlyMap<string, readonly string[]>;
}

const withoutZeros = (id: string): string => (id.charCodeAt(0) === 48 ? id.replace(/^0+(?=.)/, "") : id);

export function makeKeyRing(): KeyRing {
  // Ledgers repeat a customer on thousands of rows, so every row costs one look-up and the rest is per distinct cell.
  const byId = new Map<Cell, NamedParty | null>();
  const byName = new Map<Cell, NamedParty | null>();
  const namesById = new Map<string, IdNames>();
  const foldedNames = new Map<Cell, string>();
  /** Null where a name was met with several ids. */
  const idByName = new Map<string, string | null>();
  const registered = new Set<string>();
  const registeredByBare = new Map<string, string | null>();

  const addName = (id: string, names: IdNames, nameCell: Cell): void => {
    let name = foldedNames.get(nameCell);
    if (name === undefined) foldedNames.set(nameCell, name = foldText(cellText(nameCell)));
    if (name === "" || names.folded.includes(name)) return;
    names.folded.push(name);
    names.written.push(cellText(nameCell));
    const known = idByName.get(name);
    if (known === undefined) idByName.set(name, id);
    else if (known !== id) idByName.set(name, null);
  };
  const register = (id: string): void => {
    if (registered.has(id)) return;
    registered.add(id);
    const bare = withoutZeros(id);
    registeredByBare.set(bare, registeredByBare.has(bare) ? null : id);
  };
  const firstSeen = (cell: Cell, isId: boolean): NamedParty | null => {
    const folded = foldText(cellText(cell));
    let names: IdNames | null = null;
    if (isId && folded !== "") {
      names = namesById.get(folded) ?? { folded: [], written: [] };
      namesById.set(folded, names);
    }
    const named: NamedParty | null = folded === "" ? null : { id: isId ? folded : "", name: isId ? "" : folded, names, lastName: "", party: null };
    (isId ? byId : byName).set(cell, named);
    return named;
  };
  /** Excel turns "00851" into 851 wherever a sheet was imported carelessly. */
  const trueId = (id: string): string => (registered.has(id) ? id : registeredByBare.get(withoutZeros(id)) ?? id);
  const keyOf = ({ id, name }: NamedParty): string => {
    if (id !== "") return trueId(id);
    const known = idByName.get(name);
    // Some sheets write the id where others write the name.
    return known === null ? name : trueId(known ?? name);
  };
  return {
    learn(idCell, nameCell, isRegister) {
      if (idCell !== "") {
        const known = byId.get(idCell);
        const named = known === undefined ? firstSeen(idCell, true) : known;
        if (named) {
          if (nameCell !== named.lastName) {
            named.lastName = nameCell;
            if (named.names) addName(named.id, named.names, nameCell);
          }
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
      for (const cells of [byId, byName]) {
        for (const named of cells.values()) {
          if (!named) continue;
          const key = keyOf(named);
          let party = parties.get(key);
          if (!party) parties.set(key, party = { key, draft: null, isKnown: false });
          named.party = party;
        }
      }
    },
    twoNames() {
      const several = new Map<string, readonly string[]>();
      for (const [id, { written }] of namesById) if (written.length > 1) several.set(id, written);
      return several;
    },
  };
}
