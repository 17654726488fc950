/** The cells of a tab that look alike, gathered into rectangles: one call for many cells. */
import type { Area, Tab, TabCell } from "../../base/Tab";
import { cellAddress } from "../../base/Grid";

export type Look = Pick<TabCell, "bold" | "size" | "font" | "align" | "wrap" | "fill" | "border" | "open" | "isLink">;

export interface LookArea {
  readonly look: Look;
  /** A1 addresses joined by commas, each list within Excel's 8,192 characters. */
  readonly addresses: readonly string[];
}

const ADDRESS_LIMIT = 8_000;

interface Growing { readonly row: number; readonly column: number; readonly columns: number; rows: number }

const keyOf = (cell: TabCell | null | undefined): string => {
  if (!cell) return "";
  const { bold, size, font, align, wrap, fill, border, open, isLink } = cell;
  return bold || size !== undefined || font !== undefined || align !== undefined || wrap || fill !== undefined || border !== undefined || open || isLink ? JSON.stringify({ bold, size, font, align, wrap, fill, border, open, isLink }) : "";
};

export function lookAreas(rows: Tab["rows"]): LookArea[] {
  const byLook = new Map<string, Growing[]>();
  let open = new Map<string, Growing>();
  rows.forEach((cells, row) => {
    const next = new Map<string, Growing>();
    for (let column = 0; column < cells.length;) {
      const key = keyOf(cells[column]);
      let end = column + 1;
      while (end < cells.length && keyOf(cells[end]) === key) end += 1;
      if (key !== "") {
        const place = `${key}|${column}|${end}`;
        // A line below or above belongs to every row, so such rows stay areas of their own.
        const above = key.includes("\"border\"") ? undefined : open.get(place);
        const area = above ?? { row, column, columns: end - column, rows: 0 };
        area.rows += 1;
        if (!above) byLook.set(key, [...(byLook.get(key) ?? []), area]);
        next.set(place, area);
      }
      column = end;
    }
    open = next;
  });
  return [...byLook].map(([key, areas]) => ({ look: JSON.parse(key) as Look, addresses: joined(areas.map(addressOf)) }));
}

export const addressOf = ({ row, column, rows, columns }: Area): string => {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
};

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > ADDRESS_LIMIT) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
