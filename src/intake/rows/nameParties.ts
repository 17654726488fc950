/** Whom each line of a list belongs to: the customer in its own row, in the row above it, or in the group's heading. */
import type { Cell } from "../../base/Grid";
import type { Layout } from "../columns/Layout";
import type { ClassifiedRows } from "./classifyRows";
import type { KeyRing, NamedParty, Party } from "./makeKeyRing";
import type { Readers } from "./makeReaders";

/** One per row from `layout.from`; null for rows that are no line. */
export type NamedRows = readonly (NamedParty | null)[];

/** A list with its rows told apart and their customers known. */
export interface NamedList { readonly layout: Layout; readonly readers: Readers; readonly rows: ClassifiedRows; readonly named: NamedRows }

export function nameParties(layout: Layout, rows: ClassifiedRows, ring: KeyRing): NamedRows {
  const { from, to, shape } = layout;
  const cells = customerCells(layout, rows);
  const named: (NamedParty | null)[] = [];
  for (let row = from; row < to; row += 1) {
    if (rows.classes[row - from] !== "line") { named.push(null); continue; }
    named.push(ring.learn(cells.id(row), cells.name(row), shape === "customers"));
  }
  return named;
}

/** The cells that name a line's customer, wherever they stand. */
export function customerCells({ grid, columns, from }: Layout, { namedIn, groupColumn }: ClassifiedRows): { readonly id: (row: number) => Cell; readonly name: (row: number) => Cell } {
  const id = groupColumn >= 0 ? -1 : columns.get("customerId") ?? -1;
  const name = groupColumn >= 0 ? groupColumn : columns.get("customerName") ?? -1;
  const rowOf = (row: number): number => (namedIn ? namedIn[row - from] ?? row : row);
  return {
    id: (row) => (id < 0 ? "" : grid.cells[rowOf(row)]?.[id] ?? ""),
    name: (row) => (name < 0 ? "" : grid.cells[rowOf(row)]?.[name] ?? ""),
  };
}

export const partyAt = (named: NamedRows, index: number): Party | undefined => named[index]?.party;
