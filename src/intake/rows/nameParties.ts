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

/** The cells that name the customer of a row's line. */
export interface CustomerCells { readonly id: (row: number) => Cell; readonly name: (row: number) => Cell }

export function nameParties(layout: Layout, rows: ClassifiedRows, ring: KeyRing): NamedRows {
  const { from, to, shape } = layout;
  const cells = customerCells(layout, rows);
  const isRegister = shape === "customers";
  const named: (NamedParty | null)[] = [];
  for (let row = from; row < to; row += 1) {
    named.push(rows.classes[row - from] === "line" ? ring.learn(cells.id(row), cells.name(row), isRegister) : null);
  }
  return named;
}

/** The cells that name a line's customer, wherever they stand. */
export function customerCells({ grid, columns, from }: Layout, { namedIn, groupColumn }: ClassifiedRows): CustomerCells {
  const cellsIn = (column: number) => {
    if (column < 0) return (): Cell => "";
    if (!namedIn) return (row: number): Cell => grid.cells[row]?.[column] ?? "";
    return (row: number): Cell => grid.cells[namedIn[row - from] ?? row]?.[column] ?? "";
  };
  return {
    id: cellsIn(groupColumn >= 0 ? -1 : columns.get("customerId") ?? -1),
    name: cellsIn(groupColumn >= 0 ? groupColumn : columns.get("customerName") ?? -1),
  };
}

export const partyAt = (named: NamedRows, index: number): Party | null => named[index]?.party ?? null;
